using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests;

/// <summary>Short ways into an answer.</summary>
internal static class Answers
{
    /// <summary>The value at a path below <c>data</c>, such as <c>posts.nodes</c>. The answer may hold no error.</summary>
    public static JsonElement Data(this JsonElement answer, string path)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").At(path);
    }

    /// <summary>What lies within, by names with dots between them.</summary>
    public static JsonElement At(this JsonElement element, string path) => path.Split('.').Aggregate(element, (within, name) => within.GetProperty(name));

    /// <summary>Code of the first error.</summary>
    public static string? Code(this JsonElement answer) => answer.FirstError().GetProperty("extensions").GetProperty("code").GetString();

    public static string? Message(this JsonElement answer) => answer.FirstError().GetProperty("message").GetString();

    public static string[] Texts(this JsonElement list, string field) => [.. list.EnumerateArray().Select(item => item.GetProperty(field).GetString()!)];

    private static JsonElement FirstError(this JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? errors[0] : throw new InvalidOperationException($"The answer has no error: {answer}");
}
