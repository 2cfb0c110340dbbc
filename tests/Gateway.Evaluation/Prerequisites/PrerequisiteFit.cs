using System.Text.Json;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Evaluation.Gold;
using Gateway.Graph;
using Gateway.Graph.Learning;
using Gateway.Graph.Prerequisites;
using Gateway.Testing;

namespace Gateway.Evaluation.Prerequisites;

/// <summary>Fits the weights that come with the gateway, scores them on folds that the fit has not seen, and writes them where they are kept.</summary>
internal static class PrerequisiteFit
{
    private const string Command = "dotnet run --project tests/Gateway.Evaluation -c Release -- fit prerequisites";

    // How many examples outweigh the prior.
    private const double Strength = 2;

    // What the kinds of a link mean says as much before any example is seen; the sets have no series and no dates beside concepts, so there it stays so.
    private static readonly WeightedFeatures LinkedPrior = Prior(
        PairFeatures.LinkedNames, -2.5, ("references", 2), ("share", 2), ("builds-on", 1), ("series", 2), ("referred-back", -1));

    private static readonly WeightedFeatures UnlinkedPrior = Prior(
        PairFeatures.UnlinkedNames, -1.5,
        ("named", 1), ("named-back", -1), ("leads-on", 1), ("older", 1), ("neighbours-refer", 2), ("neighbours-refer-back", -2),
        ("title-words", 1), ("title-words-back", -1), ("linking-habit", -2));

    private static readonly string[] Sources =
    [
        "linked: Ethereum Improvement Proposals (ethereum/EIPs), CC0; pairs that link to each other, labelled by the `requires` header, which was taken out of the texts",
        "unlinked: metacademy-content by the contributors of metacademy.org, CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/; pairs of concepts, labelled by their dependencies",
    ];

    public static async Task RunAsync()
    {
        var scratch = Directory.CreateTempSubdirectory("gateway-fit-");
        try
        {
            var (eips, metacademy) = (await ExamplesAsync(PairSet.Eips, scratch.FullName), await ExamplesAsync(PairSet.Metacademy, scratch.FullName));
            var linked = eips.Where(x => x.IsLinked).ToList();
            var unlinked = metacademy.Where(x => !x.IsLinked).ToList();
            var folds = eips.Concat(metacademy).Select(x => x.Pair.Fold).Distinct().ToDictionary(
                fold => fold, fold => Fit(linked.Where(x => x.Pair.Fold != fold), unlinked.Where(x => x.Pair.Fold != fold)));
            var scores = new Dictionary<string, IReadOnlyDictionary<string, double>>();
            foreach (var (set, examples) in new[] { (PairSet.Eips, eips), (PairSet.Metacademy, metacademy) })
                scores.Add(set.Name, await ScoreAsync(set, examples, x => folds[x.Pair.Fold], "each fold by a fit on the others"));
            var fitted = Fit(linked, unlinked);
            var model = fitted with { Origin = new ModelOrigin(Command, Sources, [.. HandSet(fitted.Linked, LinkedPrior), .. HandSet(fitted.Unlinked, UnlinkedPrior)], scores) };
            foreach (var (set, examples) in new[] { (PairSet.Eips, eips), (PairSet.Metacademy, metacademy) })
                await ScoreAsync(set, examples, _ => model, "the shipped weights, fitted on these very pairs");
            await ScoreAsync(PairSet.LilLog, await ExamplesAsync(PairSet.LilLog, scratch.FullName), _ => model, "the shipped weights, which never saw it");
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, "src", "Gateway.Graph", "Prerequisites", "prerequisites.json"), model.ToJson() + "\n");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task<List<LabelledExample>> ExamplesAsync(PairSet set, string scratch)
    {
        var reader = new CorpusReader();
        var options = new ContentPipelineOptions(DateTimeOffset.UtcNow, IncludeDrafts: true);
        var snapshot = await ContentPipeline.RunAsync([await set.SourceAsync(scratch)], options, Identities.None, reader, progress: null, CancellationToken.None);
        var corpus = reader.Finish(snapshot);
        var features = PrerequisiteFinder.FeaturesIn(corpus);
        var indexOf = corpus.Posts.Index().ToDictionary(x => set.PathOf(x.Item.Path), x => x.Index);
        return
        [
            .. set.Pairs.Select(pair => new LabelledExample(
                pair, features.AreLinked(indexOf[pair.Of], indexOf[pair.Needs]), features.Of(indexOf[pair.Of], indexOf[pair.Needs]))),
        ];
    }

    private static PrerequisiteModel Fit(IEnumerable<LabelledExample> linked, IEnumerable<LabelledExample> unlinked) => new()
    {
        Origin = new ModelOrigin(Command, Sources, [], new Dictionary<string, IReadOnlyDictionary<string, double>>()),
        Linked = Fit(linked, LinkedPrior, PairFeatures.LinkedNames),
        Unlinked = Fit(unlinked, UnlinkedPrior, PairFeatures.UnlinkedNames),
    };

    private static WeightedFeatures Fit(IEnumerable<LabelledExample> examples, WeightedFeatures prior, IReadOnlyList<string> names) => WeightedFeatures.Of(
        LogisticRegression.Fit([.. examples.Select(x => new Example(x.Features, x.Pair.Grade > 0))], Strength, prior.ToRegression(names)), names);

    /// <summary>What no example spoke of stayed where it was.</summary>
    private static IEnumerable<string> HandSet(WeightedFeatures fitted, WeightedFeatures prior) =>
        fitted.Weights.Where(weight => weight.Value.Equals(prior.Weights[weight.Key])).Select(weight => weight.Key);

    private static WeightedFeatures Prior(IReadOnlyList<string> names, double intercept, params (string Name, double Weight)[] weights) =>
        new(intercept, names.ToDictionary(name => name, name => weights.FirstOrDefault(x => x.Name == name).Weight));

    private static async Task<IReadOnlyDictionary<string, double>> ScoreAsync(
        PairSet set, List<LabelledExample> examples, Func<LabelledExample, PrerequisiteModel> model, string how)
    {
        var predictions = examples.Select(x => new PredictedPair(x.Pair.Of, x.Pair.Needs, model(x).Of(x.IsLinked).Probability(x.Features))).ToList();
        var (figures, printed) = await GoldScorer.ScoreAsync("prerequisites", predictions, "--set", set.Name);
        Console.WriteLine($"{set.Name}: {how}\n{printed}");
        var all = figures.EnumerateObject().First(x => x.Value.ValueKind == JsonValueKind.Object).Value;
        return new Dictionary<string, double>
        {
            ["F1"] = Rounded(all.GetProperty("F1")),
            ["AUC"] = Rounded(all.GetProperty("AUC")),
            ["Brier"] = Rounded(all.GetProperty("Brier")),
            ["direction"] = Rounded(figures.GetProperty("direction")),
        };
    }

    private static double Rounded(JsonElement figure) => Math.Round(figure.GetDouble(), 3);

    private sealed record LabelledExample(LabelledPair Pair, bool IsLinked, double[] Features);
}
