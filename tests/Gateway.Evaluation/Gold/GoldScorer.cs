using System.Diagnostics;
using System.Text.Json;
using Gateway.Testing;

namespace Gateway.Evaluation.Gold;

/// <summary>The scorer that comes with the gold labels.</summary>
internal static class GoldScorer
{
    /// <summary>Writes predictions as the gold's README describes them and has them scored.</summary>
    /// <param name="task">Such as <c>references</c>.</param>
    /// <param name="options">Further ones, such as <c>--set lillog</c>.</param>
    /// <returns>Figures by name, and what the scorer printed.</returns>
    public static async Task<(JsonElement Figures, string Printed)> ScoreAsync(string task, object predictions, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("gateway-gold-");
        try
        {
            var (given, figures) = (Path.Combine(folder.FullName, "predictions.json"), Path.Combine(folder.FullName, "figures.json"));
            await File.WriteAllTextAsync(given, JsonSerializer.Serialize(predictions));
            var printed = await RunAsync([task, given, "--json", figures, .. options]);
            using var document = JsonDocument.Parse(await File.ReadAllTextAsync(figures));
            return (document.RootElement.Clone(), printed);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What it printed.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", [Shared.PathOf("gold", "score.py"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"score.py {arguments[0]} ended with {process.ExitCode}: {await errors}");
    }

    public static IReadOnlyList<JsonElement> Items(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Shared.PathOf("gold", file)));
        return [.. document.RootElement.GetProperty("items").EnumerateArray().Select(x => x.Clone())];
    }
}
