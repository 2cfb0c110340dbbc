using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Evaluation.Asking;
using Gateway.Evaluation.Gold;
using Gateway.Hosting;
using Gateway.Testing;

namespace Gateway.Evaluation.Prerequisites;

/// <summary>What a gateway answers that has read a set: asked through GraphQL, scored by the gold's scorer.</summary>
internal static class ServedPrerequisites
{
    // Figures of the simple methods that the gold's README lists.
    private static readonly Dictionary<string, string> Baselines = new()
    {
        ["lillog"] = "required: link or mention only F1 .440 AUC .770; their count F1 .667 AUC .929; logistic regression F1 .642 AUC .950. Required or helpful: .711/.856; .653/.947; .831/.967",
        ["eips"] = "link or mention only F1 .649 AUC .809; their count F1 .642 AUC .872",
        ["metacademy"] = "RefD F1 .538 AUC .700; RefD over text neighbours .570/.744, direction .687; logistic regression with see-also .673/.852, direction .778",
    };

    /// <param name="keep">Where to keep the predictions; null for nowhere.</param>
    public static async Task ScoreAsync(string? keep)
    {
        foreach (var set in new[] { PairSet.LilLog, PairSet.Eips, PairSet.Metacademy })
            await WithServerAsync(set, async client =>
            {
                var predictions = new List<PredictedPair>();
                foreach (var post in await client.PostsAsync(""))
                    predictions.AddRange((await NeedsOfAsync(client, post.Text("id")!)).Select(x => new PredictedPair(set.PathOf(post.Text("path")!), set.PathOf(x.Path), x.Confidence)));
                await KeepAsync(keep, $"prerequisites-{set.Name}.json", predictions);
                var (figures, printed) = await GoldScorer.ScoreAsync("prerequisites", predictions, "--set", set.Name);
                Console.WriteLine($"{printed}Brier score of the base rate: {BaseRates(figures)}\nbaselines: {Baselines[set.Name]}\n");
            });
    }

    private static async Task<List<(string Path, double Confidence)>> NeedsOfAsync(GraphClient client, string post)
    {
        const string Query = "query($id: ID!, $after: String) { node(id: $id) { ... on Post { prerequisites(minConfidence: 0, first: 100, after: $after) { edges { confidence node { path } } pageInfo { hasNextPage endCursor } } } } }";
        var needs = new List<(string Path, double Confidence)>();
        string? after = null;
        do
        {
            var page = (await client.AskAsync(Query, new { id = post, after })).GetProperty("node").GetProperty("prerequisites");
            needs.AddRange(page.Items("edges").Select(edge => (edge.Value("node").Text("path")!, edge.GetProperty("confidence").GetDouble())));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").Text("endCursor") : null;
        }
        while (after is not null);
        return needs;
    }

    /// <summary>The reading paths of the gold labels.</summary>
    public static Task ScorePathsAsync(string? keep) => WithServerAsync(PairSet.LilLog, async client =>
    {
        var ids = (await client.PostsAsync("")).ToDictionary(post => PairSet.LilLog.PathOf(post.Text("path")!), post => post.Text("id")!);
        using var gold = JsonDocument.Parse(await File.ReadAllTextAsync(Shared.PathOf("gold", "reading-paths.visible.json")));
        var paths = new Dictionary<string, string[]>();
        foreach (var path in gold.RootElement.GetProperty("paths").EnumerateArray())
        {
            var target = path.Text("target")!;
            var answer = await client.AskAsync(
                "query($goals: [ID!]!, $known: [ID!]) { learningPath(goals: $goals, knownPosts: $known) { steps { post { path } } } }",
                new { goals = new[] { ids[target] }, known = path.Texts("known")!.Select(x => ids[x]) });
            paths.Add(target, [.. answer.GetProperty("learningPath").Items("steps").Select(step => PairSet.LilLog.PathOf(step.Value("post").Text("path")!))]);
        }

        await KeepAsync(keep, "paths.json", paths);
        var (_, printed) = await GoldScorer.ScoreAsync("paths", paths);
        Console.WriteLine($"{printed}baselines: direct links by date: coverage .83, precision .83, excess 1.0, 1 superseded; learned cut and closure: .89, 1.00, 0, 0, exact .33\n");
    });

    private static async Task WithServerAsync(PairSet set, Func<GraphClient, Task> ask)
    {
        var scratch = Directory.CreateTempSubdirectory("gateway-evaluation-");
        try
        {
            await using var server = await GatewayServer.StartAsync(
                new GatewayOptions([await set.SourceAsync(scratch.FullName)], Path.Combine(scratch.FullName, "gateway.db"))
                {
                    IncludeDrafts = true,
                    Limits = new Limits { Cost = 1_000_000, ExecutionTime = TimeSpan.FromMinutes(1) },
                });
            await ask(new GraphClient(server));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static async Task KeepAsync(string? folder, string file, object predictions)
    {
        if (folder is not null)
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, file), JsonSerializer.Serialize(predictions));
    }

    /// <summary>Of a forecast that knows nothing but how many pairs are prerequisites.</summary>
    private static string BaseRates(JsonElement figures) => string.Join(", ",
        from task in figures.EnumerateObject()
        where task.Value.ValueKind == JsonValueKind.Object && task.Value.TryGetProperty("positive", out _)
        let rate = task.Value.GetProperty("positive").GetDouble() / task.Value.GetProperty("pairs").GetDouble()
        select FormattableString.Invariant($"{task.Name} {rate * (1 - rate):0.000}"));
}
