using System.Collections.Concurrent;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Content.Sources;
using Gateway.Evaluation.Asking;
using Gateway.Hosting;
using Gateway.Testing;
using Spectre.Console;

namespace Gateway.Evaluation.Gold;

/// <summary>Whether related posts and sections lead to what the author links to, where that link is not there to be seen.</summary>
internal static class GoldRelated
{
    // What the gold's README says of the simplest method, and of the best that was known.
    private static readonly (string Protocol, string Measure, double Simple, double Best, double Goal)[] Bars =
    [
        ("A", "MRR", 0.560, 0.666, 0.70), ("A", "recall@5", 0.606, 0.703, 0.74), ("B", "nDCG@10", 0.655, 0.742, 0.77),
        ("C", "MRR", 0.775, 0.829, 0.82), ("S", "MRR", 0.465, 0.562, 0.62), ("S", "recall@5", 0.610, 0.695, 0.74),
    ];

    /// <param name="protocols">All if empty.</param>
    /// <param name="file">Where the predictions are kept; null to forget them.</param>
    public static async Task ScoreAsync(IReadOnlyList<string> protocols, string? file)
    {
        using var split = JsonDocument.Parse(await File.ReadAllTextAsync(Shared.PathOf("gold", "splits/related-lillog.json")));
        var pairs = split.RootElement.Items("pairs").Select(x => (x[0].GetString()!, x[1].GetString()!)).ToList();
        var blog = await ReadAsync();
        var folds = new ConcurrentDictionary<string, object>();
        await Parallel.ForEachAsync(split.RootElement.Items("folds").Where(x => protocols.Count == 0 || protocols.Contains(x.Text("protocol")!)), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (fold, _) =>
        {
            var hidden = fold.Items("hidden").Select(x => pairs[x.GetInt32()]).ToHashSet();
            var ranked = await RankAsync(blog, hidden, [.. fold.Items("queries").Select(x => x.Text("query")!)]);
            folds[fold.Text("fold")!] = new { hidden = hidden.Select(x => new[] { x.Item1, x.Item2 }), ranked };
        });
        var predictions = new { folds };
        if (file is not null)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(predictions));
        var (figures, printed) = await GoldScorer.ScoreAsync("related", predictions);
        Console.WriteLine(printed);
        Print(figures);
    }

    private static void Print(JsonElement figures)
    {
        var table = new Table().Title("related, by links that were hidden").AddColumns("protocol", "measure", "TF-IDF", "best known", "goal", "reached", "met");
        foreach (var (protocol, measure, simple, best, goal) in Bars)
        {
            if (!figures.TryGetProperty(protocol, out _))
                continue;
            var value = figures.GetProperty(protocol).GetProperty(measure).GetDouble();
            table.AddRow(protocol, measure, $"{simple:0.000}", $"{best:0.000}", $"{goal:0.000}", $"{value:0.000}", value >= goal ? "yes" : "no");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>What stands in the blog as it is: titles and links, to know what to hide.</summary>
    private static async Task<HiddenLinks> ReadAsync()
    {
        var corpus = Corpus.All.Single(x => x.Name == "lil-log-html");
        return await WithServerAsync(corpus.Folder, async client =>
        {
            var titles = (await client.PostsAsync("title")).ToDictionary(x => x.Text("slug")!, x => x.Text("title")!);
            var slugs = (await client.PostsAsync("")).ToDictionary(x => x.Text("id")!, x => x.Text("slug")!);
            var links = await client.ListsAsync("crossLinks", "href to { post { slug } }");
            return new HiddenLinks(corpus.Folder, titles, [.. links.SelectMany(x => x.Value.Select(y => (slugs[x.Key], y.Value("to").Value("post").Text("slug")!, y.Text("href")!))).Where(x => x.Item2 is not null)]);
        });
    }

    private static async Task<Dictionary<string, List<object[]>>> RankAsync(HiddenLinks blog, IReadOnlySet<(string, string)> hidden, IReadOnlyList<string> queries)
    {
        var folder = Directory.CreateTempSubdirectory("gateway-hidden-");
        try
        {
            blog.Write(hidden, folder.FullName);
            return await WithServerAsync(folder.FullName, async client =>
            {
                await CheckAsync(client, hidden);
                var ranked = new Dictionary<string, List<object[]>>();
                foreach (var query in queries)
                    ranked[query] = await AskAsync(client, query);
                return ranked;
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A post's related posts; a section's related sections, by the posts that they stand in. What stands before the first heading is the post itself.</summary>
    private static async Task<List<object[]>> AskAsync(GraphClient client, string query)
    {
        var (slug, anchor) = query.Split('#') is [var before, var after] ? (before, after) : (query, "");
        const string Ask = """
            query($slug: String!, $anchor: String!) {
              post(by: { slug: $slug }) {
                relatedPosts(minScore: 0, first: 100) { edges { score node { slug } } }
                section(anchor: $anchor) { relatedSections(first: 100) { edges { score node { post { slug } } } } }
              }
            }
            """;
        var post = (await client.AskAsync(Ask, new { slug, anchor })).GetProperty("post");
        var found = anchor.Length > 0 && post.Value("section").Value("relatedSections") is { ValueKind: JsonValueKind.Object } sections
            ? sections.Items("edges").Select(x => (Slug: x.Value("node").Value("post").Text("slug")!, Score: x.GetProperty("score").GetDouble()))
            : post.GetProperty("relatedPosts").Items("edges").Select(x => (Slug: x.Value("node").Text("slug")!, Score: x.GetProperty("score").GetDouble()));
        return [.. found.GroupBy(x => x.Slug).Select(x => new object[] { x.Key, x.Max(y => y.Score) })];
    }

    private static async Task CheckAsync(GraphClient client, IReadOnlySet<(string, string)> hidden)
    {
        var slugs = (await client.PostsAsync("")).ToDictionary(x => x.Text("id")!, x => x.Text("slug")!);
        foreach (var (id, links) in await client.ListsAsync("crossLinks", "to { post { slug } }"))
            foreach (var target in links.Select(x => x.Value("to").Value("post").Text("slug")).OfType<string>())
                if (hidden.Contains((slugs[id], target)) || hidden.Contains((target, slugs[id])))
                    throw new InvalidOperationException($"The hidden link from {slugs[id]} to {target} can still be seen.");
    }

    private static async Task<T> WithServerAsync<T>(string folder, Func<GraphClient, Task<T>> ask)
    {
        var database = Directory.CreateTempSubdirectory("gateway-evaluation-");
        try
        {
            await using var server = await GatewayServer.StartAsync(new GatewayOptions([new SourceOptions("lil-log-html", folder)], Path.Combine(database.FullName, "gateway.db"))
            {
                Limits = new Limits { Cost = 1_000_000, ExecutionTime = TimeSpan.FromMinutes(5) },
            });
            return await ask(new GraphClient(server));
        }
        finally
        {
            database.Delete(recursive: true);
        }
    }
}
