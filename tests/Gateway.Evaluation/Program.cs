// Scores what the gateway makes of the shared corpora against truth made by other means. Every fact is asked through the GraphQL API.
//   dotnet run --project tests/Gateway.Evaluation -c Release [-- CORPUS ... [--differences]]
using System.Diagnostics;
using System.Globalization;
using Gateway.Content.Sources;
using Gateway.Evaluation;
using Gateway.Hosting;
using Gateway.Testing;
using Spectre.Console;

var withDifferences = args.Contains("--differences");
string[] named = [.. args.Where(x => x != "--differences")];
string[] corpora = named.Length > 0 ? named : ["lil-log-html", "lil-log-jekyll", "jalammar", "hugodocs"];
foreach (var corpus in corpora)
{
    var folder = Shared.PathOf("corpora", corpus);
    var truth = Truth.Load(folder + ".truth.json");
    var database = Directory.CreateTempSubdirectory("gateway-evaluation-");
    try
    {
        var clock = Stopwatch.StartNew();
        await using var server = await GatewayServer.StartAsync(new GatewayOptions([new SourceOptions(corpus, folder)], Path.Combine(database.FullName, "gateway.db")) { IncludeDrafts = true });
        var seconds = clock.Elapsed.TotalSeconds;
        var posts = await new Asking(server, truth.KeyOf).PostsAsync();
        Print(corpus, posts.Count, truth.Posts.Count, seconds, Scoring.Of(truth, posts));
        if (withDifferences)
            foreach (var difference in Scoring.Of(truth, posts).SelectMany(x => x.Differences))
                Console.WriteLine(difference);
    }
    finally
    {
        database.Delete(recursive: true);
    }
}

static void Print(string corpus, int read, int withTruth, double seconds, IReadOnlyList<Score> scores)
{
    var table = new Table().Title($"{corpus}: {read} posts read in {seconds.ToString("0.0", CultureInfo.InvariantCulture)} s, start of the server included; {withTruth} have truth")
        .AddColumns("fact", "found", "true", "right", "precision", "recall");
    foreach (var score in scores)
        table.AddRow(score.Fact, $"{score.Found}", $"{score.True}", $"{score.Right}", Percent(score.Precision), Percent(score.Recall));
    AnsiConsole.Write(table);
}

static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
