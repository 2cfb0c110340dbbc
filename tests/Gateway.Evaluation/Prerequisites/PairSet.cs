using System.Text.Json;
using Gateway.Content.Sources;
using Gateway.Evaluation.Gold;
using Gateway.Testing;

namespace Gateway.Evaluation.Prerequisites;

/// <summary>Documents and pairs of them, each pair with a label.</summary>
/// <param name="Name">As the scorer calls it.</param>
/// <param name="PathOf">From the path of a post to the name of the document.</param>
internal sealed record PairSet(string Name, Func<string, string> PathOf)
{
    public static readonly PairSet Metacademy = new("metacademy", path => Path.GetFileNameWithoutExtension(path));
    public static readonly PairSet Eips = new("eips", path => Path.GetFileNameWithoutExtension(path));
    public static readonly PairSet LilLog = new("lillog", path => Path.GetFileName(Path.GetDirectoryName(path))!);

    public IReadOnlyList<LabelledPair> Pairs { get; } = ReadPairs(Name);

    /// <summary>The folder of its documents, without labels.</summary>
    /// <param name="scratch">Where to write them, if they have to be written first.</param>
    public async Task<SourceOptions> SourceAsync(string scratch)
    {
        if (Name == "lillog")
            return new SourceOptions(Name, Shared.PathOf("corpora", "lil-log-html"));
        var folder = Path.Combine(scratch, Name);
        await GoldScorer.RunAsync("documents", Name, folder);
        return new SourceOptions(Name, folder);
    }

    private static LabelledPair[] ReadPairs(string name)
    {
        using var split = JsonDocument.Parse(File.ReadAllText(Shared.PathOf("gold", "splits", $"prereq-{name}.json")));
        return
        [
            .. split.RootElement.GetProperty("pairs").EnumerateArray().Select(pair => new LabelledPair(
                pair[0].GetString()!, pair[1].GetString()!, pair[2].GetInt32(), pair[3].GetInt32())),
        ];
    }
}

/// <param name="Grade">2 for required, 1 for helpful (or required, in sets of one grade), 0 for neither.</param>
/// <param name="Fold">Which part of a cross-validation it belongs to.</param>
internal sealed record LabelledPair(string Of, string Needs, int Grade, int Fold);

/// <summary>In the scorer's form.</summary>
internal sealed record PredictedPair(
    [property: System.Text.Json.Serialization.JsonPropertyName("of")] string Of,
    [property: System.Text.Json.Serialization.JsonPropertyName("needs")] string Needs,
    [property: System.Text.Json.Serialization.JsonPropertyName("probability")] double Probability);
