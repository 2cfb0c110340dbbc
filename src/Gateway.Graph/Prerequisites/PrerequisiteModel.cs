using System.Text.Json;
using Gateway.Graph.Learning;

namespace Gateway.Graph.Prerequisites;

/// <summary>
/// How much each feature weighs. Two regressions, because the sets they are fitted on differ in kind: in posts that link to each other a reference is cheap and
/// few are prerequisites, in concepts that do not link a name says almost all.
/// </summary>
public sealed record PrerequisiteModel
{
    private const string File = "prerequisites.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What it was fitted on, under which licence, how, and what it scored.</summary>
    public required ModelOrigin Origin { get; init; }

    /// <summary>For pairs that a link joins.</summary>
    public required WeightedFeatures Linked { get; init; }

    /// <summary>For all other pairs.</summary>
    public required WeightedFeatures Unlinked { get; init; }

    /// <summary>The one that comes with the gateway.</summary>
    public static PrerequisiteModel Shipped { get; } = Load();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    internal LogisticRegression Of(bool linked) => linked ? Linked.ToRegression(PairFeatures.LinkedNames) : Unlinked.ToRegression(PairFeatures.UnlinkedNames);

    private static PrerequisiteModel Load()
    {
        using var stream = typeof(PrerequisiteModel).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is missing.");
        return JsonSerializer.Deserialize<PrerequisiteModel>(stream, Json)!;
    }
}

/// <param name="Command">That fits it anew.</param>
/// <param name="Sources">Each with its licence and what was taken.</param>
/// <param name="HandSet">Features of which the sources hold no example, so that their weights are round numbers from before the fit.</param>
/// <param name="Scores">On folds that the fit has not seen.</param>
public sealed record ModelOrigin(string Command, IReadOnlyList<string> Sources, IReadOnlyList<string> HandSet, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Scores);

/// <param name="Weights">By the feature's name.</param>
public sealed record WeightedFeatures(double Intercept, IReadOnlyDictionary<string, double> Weights)
{
    internal LogisticRegression ToRegression(IReadOnlyList<string> names) => new(Intercept, [.. names.Select(name => Weights[name])]);

    internal static WeightedFeatures Of(LogisticRegression regression, IReadOnlyList<string> names) =>
        new(regression.Intercept, names.Zip(regression.Weights).ToDictionary(x => x.First, x => x.Second));
}
