using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Content.Sources;
using Gateway.Evaluation.Asking;
using Gateway.Hosting;
using Gateway.Testing;

namespace Gateway.Evaluation.Gold;

/// <summary>What a link is to its text, judged by a reader for some links of Lil'Log and for some sentences written for the purpose.</summary>
internal static class GoldLinkKinds
{
    public const string MacroF1 = "gold link kinds, macro F1";

    private static readonly string[] Place = ["from", "section", "to", "anchor"];

    /// <param name="posts">Of the built Lil'Log, by slug.</param>
    public static async Task<IReadOnlyList<Figure>> ScoreAsync(IReadOnlyDictionary<string, PostFacts> posts, ServedFields served)
    {
        if (!served.Has("CrossLink.kind"))
            return [new Figure(MacroF1, null, null, [])];
        var items = GoldScorer.Items("link-kinds.visible.json");
        var predictions = posts.Values.SelectMany(PredictionsOf).Concat(await WrittenAsync([.. items.Where(x => x.Text("origin") == "written")])).ToList();
        var (figures, printed) = await GoldScorer.ScoreAsync("link-kinds", predictions);
        Console.WriteLine($"link kinds\n{printed}");
        return [new Figure(MacroF1, figures.GetProperty("macro F1").GetDouble(), figures.GetProperty("error of macro F1").GetDouble(), Differences(items, predictions))];
    }

    /// <summary>The gold's names for the schema's kinds.</summary>
    private static string NameOf(string? kind) => kind switch
    {
        "IN_SERIES" => "series",
        "SUPERSEDES" or "SUPERSEDED_BY" or "MOVED_TO" => "version",
        "REQUIRES" => "prerequisite",
        "BUILDS_ON" => "builds-on",
        "ELABORATED_IN" => "further",
        _ => "mention",
    };

    private static IEnumerable<Dictionary<string, string>> PredictionsOf(PostFacts post) =>
        from link in post.Links
        let target = link.To
        where target is not null && target != post.Name
        select new Dictionary<string, string>
        {
            ["from"] = post.Name,
            ["section"] = link.From ?? "",
            ["to"] = target,
            ["anchor"] = link.Anchor ?? "",
            ["text"] = link.Text,
            ["kind"] = NameOf(link.Kind),
        };

    /// <summary>Sentences that belong to no post become posts of their own, each beside the one that it links to, and are asked like all others.</summary>
    private static async Task<IEnumerable<Dictionary<string, string>>> WrittenAsync(IReadOnlyList<JsonElement> items)
    {
        var folder = Directory.CreateTempSubdirectory("gateway-written-");
        try
        {
            foreach (var item in items)
            {
                var (id, context) = (item.Text("id")!, item.Text("context")!);
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{id}.md"), $"# A post\n\n{context.Replace("[[", "[", StringComparison.Ordinal).Replace("]]", $"]({id}-target.md)", StringComparison.Ordinal)}\n");
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{id}-target.md"), "# Another post\n\nText.\n");
            }

            await using var server = await GatewayServer.StartAsync(new GatewayOptions([new SourceOptions("written", folder.FullName)], Path.Combine(folder.FullName, "gateway.db")) { Limits = new Limits { Cost = 1_000_000 } });
            var client = new GraphClient(server);
            var posts = await new FoundPosts(client, await ServedFields.AskAsync(client), (path, _) => Path.GetFileNameWithoutExtension(path)).AskAsync();
            return [.. items.Select(x => new Dictionary<string, string> { ["id"] = x.Text("id")!, ["kind"] = NameOf(posts[x.Text("id")!].Links is [var link, ..] ? link.Kind : null) })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Differences(IReadOnlyList<JsonElement> items, List<Dictionary<string, string>> predictions) =>
    [
        .. from item in items
           let kinds = predictions.Where(x => x.TryGetValue("id", out var id) ? id == item.Text("id") : IsOf(x, item)).Select(x => x["kind"]).ToList()
           // Of several links that look alike the labels name one; where they have one kind it does not matter which.
           where kinds.ElementAtOrDefault(Math.Max(0, (item.Number("occurrence") ?? 1) - 1)) != item.Text("kind")
           select $"{MacroF1}: {item.Text("id")} {item.Text("from")} has {(kinds.Count == 0 ? "no link" : string.Join(" or ", kinds.Distinct()))}, true is {item.Text("kind")}: {item.Text("context")}"
    ];

    private static bool IsOf(Dictionary<string, string> prediction, JsonElement item) =>
        Place.All(x => prediction[x] == (item.Text(x) ?? "")) && Folded.Straight(prediction["text"]) == Folded.Straight(item.Text("text") ?? "");
}
