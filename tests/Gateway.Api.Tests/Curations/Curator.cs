using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Tests.Access;
using Gateway.Testing;

namespace Gateway.Api.Tests.Curations;

/// <summary>A blog that is served, and somebody who may decide about it.</summary>
internal sealed class Curator : IAsyncDisposable
{
    private readonly string key;

    private Curator(World world, GatewayServer gateway) => (World, Gateway, key) = (world, gateway, gateway.AddKey("kit", "curate"));

    public World World { get; }

    public GatewayServer Gateway { get; }

    public static async Task<Curator> OfAsync(World world) => new(world, await GatewayServer.StartAsync(world));

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        World.Dispose();
    }

    public Task<JsonElement> AskAsync(string query, object? variables = null) => Gateway.QueryAsync(query, variables);

    /// <summary>Sends a mutation, with the key.</summary>
    public async Task<JsonElement> SendAsync(string document, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document, variables }) }.With(key);
        using var response = await Gateway.Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends one of <c>schema/operations</c>.</summary>
    /// <returns>The payload.</returns>
    public async Task<JsonElement> TryAsync(string operation, object input)
    {
        var answer = await SendAsync(await File.ReadAllTextAsync(Repository.PathOf("schema", "operations", $"{operation}.graphql")), new { input });
        return answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            ? data.EnumerateObject().Single().Value
            : throw new InvalidOperationException(answer.ToString());
    }

    /// <summary>The same, where it must be done.</summary>
    public async Task<JsonElement> DecideAsync(string operation, object input)
    {
        var payload = await TryAsync(operation, input);
        return payload.GetProperty("errors").GetArrayLength() == 0 ? payload : throw new InvalidOperationException(payload.ToString());
    }

    public Task WithdrawAsync(JsonElement payload) => DecideAsync("WithdrawCuration", new { curation = payload.At("curation.id").GetString() });

    public async Task<string> PostAsync(string slug, string source = "blog") =>
        (await AskAsync("query($slug: String!, $source: String!) { post(by: { slug: $slug }, source: $source) { id } }", new { slug, source })).Data("post.id").GetString()!;

    public async Task<string> TopicAsync(string label) =>
        (await AskAsync("query($label: String!) { topic(by: { label: $label }) { id } }", new { label })).Data("topic.id").GetString()!;

    /// <summary>Id of the link with this text.</summary>
    public async Task<string> LinkAsync(string text) =>
        (await AskAsync("query($text: String!) { crossLinks(where: { anchorText: { eq: $text } }) { nodes { id } } }", new { text })).Data("crossLinks.nodes")[0].GetProperty("id").GetString()!;

    /// <summary>Codes of the findings that tell of decisions.</summary>
    public async Task<string[]> FindingsAsync() =>
        (await AskAsync("{ diagnostics(where: { code: { in: [CURATION_TARGET_GONE, INVALID_CURATION, PREREQUISITE_CYCLE] } }) { nodes { code message location { path line } } } }"))
        .Data("diagnostics.nodes").Texts("code");
}
