// Scores what the gateway makes of the shared corpora and gold labels against truth made by other means. Every fact is asked through the GraphQL API.
//   dotnet run --project tests/Gateway.Evaluation -c Release [-- CORPUS ... [--differences]]
//   dotnet run --project tests/Gateway.Evaluation -c Release -- fit prerequisites
//   dotnet run --project tests/Gateway.Evaluation -c Release -- prerequisites [FOLDER FOR THE PREDICTIONS]
//   dotnet run --project tests/Gateway.Evaluation -c Release -- paths [FOLDER FOR THE PREDICTIONS]
//   dotnet run --project tests/Gateway.Evaluation -c Release -- related [A|B|C|S ...] [--keep PREDICTIONS.json]
//   dotnet run --project tests/Gateway.Evaluation -c Release -- search CORPUS [--differences]
//   dotnet run --project tests/Gateway.Evaluation -c Release -- topics CORPUS     prints topics and roles for a person to judge
using System.Diagnostics;
using System.Globalization;
using Gateway.Api.Contract;
using Gateway.Evaluation;
using Gateway.Evaluation.Asking;
using Gateway.Evaluation.Gold;
using Gateway.Evaluation.Prerequisites;
using Gateway.Evaluation.Scoring;
using Gateway.Evaluation.Search;
using Gateway.Evaluation.Topics;
using Gateway.Evaluation.Truths;
using Gateway.Hosting;
using Gateway.Testing;
using Spectre.Console;

AnsiConsole.Profile.Width = 160;
if (args is ["fit", "prerequisites"])
{
    await PrerequisiteFit.RunAsync();
    return 0;
}

if (args is ["prerequisites", ..])
{
    await ServedPrerequisites.ScoreAsync(args.ElementAtOrDefault(1));
    return 0;
}

if (args is ["paths", ..])
{
    await ServedPrerequisites.ScorePathsAsync(args.ElementAtOrDefault(1));
    return 0;
}

if (args is ["related", ..])
{
    var keep = Array.IndexOf(args, "--keep") is > 0 and var at ? args.ElementAtOrDefault(at + 1) : null;
    await GoldRelated.ScoreAsync([.. args.Skip(1).Where(x => x.Length == 1)], keep);
    return 0;
}

var withDifferences = args.Contains("--differences");
var (printsTopics, searches) = (args is ["topics", ..], args is ["search", ..]);
string[] named = [.. args.Skip(printsTopics || searches ? 1 : 0).Where(x => x != "--differences")];
if (named.FirstOrDefault(x => Corpus.All.All(y => y.Name != x)) is { } unknown)
{
    Console.Error.WriteLine($"There is no corpus {unknown}. There are: {string.Join(", ", Corpus.All.Select(x => x.Name))}.");
    return 1;
}

var scores = new List<(string Corpus, Score Score)>();
var figures = new List<Figure>();
foreach (var corpus in Corpus.All.Where(x => named.Length == 0 || named.Contains(x.Name)))
{
    var truth = Truth.Load(corpus);
    var database = Directory.CreateTempSubdirectory("gateway-evaluation-");
    try
    {
        var clock = Stopwatch.StartNew();
        await using var server = await GatewayServer.StartAsync(new GatewayOptions([corpus.Source], Path.Combine(database.FullName, "gateway.db"))
        {
            IncludeDrafts = true,
            // Asks for all of a corpus at once, however busy the machine is.
            Limits = new Limits { Cost = 1_000_000, ExecutionTime = TimeSpan.FromMinutes(5) },
        });
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var client = new GraphClient(server);
        if (printsTopics)
        {
            await TopicList.PrintAsync(client, Console.Out);
            continue;
        }

        if (searches)
        {
            foreach (var seed in (int[])[1, 2, 3])
                await KnownItems.ScoreAsync(client, seed, withDifferences);
            continue;
        }

        var served = await ServedFields.AskAsync(client);
        var posts = await new FoundPosts(client, served, truth.KeyOf).AskAsync();
        var scored = Scores.Of(new Comparison(truth, posts), served);
        Report.Print($"{corpus.Name}: {posts.Count} posts read in {seconds} s, start of the server included; {truth.Posts.Count} have truth", scored);
        PrintDifferences(scored.SelectMany(x => x.Differences.Select(y => $"{corpus.Name}: {y}")));
        scores.AddRange(scored.Select(x => (corpus.Name, x)));
        // The gold labels are about this form of the blog.
        if (corpus.Name == "lil-log-html")
            figures.AddRange([.. await GoldReferences.ScoreAsync(posts), .. await GoldLinkKinds.ScoreAsync(posts, served)]);
    }
    finally
    {
        database.Delete(recursive: true);
    }
}

if (printsTopics || searches)
    return 0;
PrintDifferences(figures.SelectMany(x => x.Differences));
Report.PrintSummary(scores, figures);
return 0;

void PrintDifferences(IEnumerable<string> differences)
{
    if (withDifferences)
        foreach (var difference in differences)
            Console.WriteLine(difference);
}
