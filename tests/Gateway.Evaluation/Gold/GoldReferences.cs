using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Evaluation.Gold;

/// <summary>Fields of printed references, checked by hand: as the API serves them, and as they are read from the bare text.</summary>
internal static partial class GoldReferences
{
    public const string Micro = "gold references, micro F1";
    public const string Whole = "gold references, whole records";
    public const string TextAlone = "gold references from the text alone, micro F1";

    private static readonly string[] Compared = ["authors", "title", "year", "venue", "arxiv", "doi"];

    /// <param name="posts">Of the built Lil'Log, by slug.</param>
    public static async Task<IReadOnlyList<Figure>> ScoreAsync(IReadOnlyDictionary<string, PostFacts> posts)
    {
        var items = GoldScorer.Items("references.visible.json");
        var served = items.ToDictionary(x => x.Text("id")!, x => Served(posts, x));
        var read = items.ToDictionary(x => x.Text("id")!, x => Read(x.Text("text")!));
        var (figures, printed) = await GoldScorer.ScoreAsync("references", served);
        var (textFigures, textPrinted) = await GoldScorer.ScoreAsync("references", read);
        Console.WriteLine($"references through the API\n{printed}\nreferences from the text alone\n{textPrinted}");
        var differences = Differences(Micro, items, served);
        return
        [
            new(Micro, figures.GetProperty("micro (6 fields)").GetDouble(), figures.GetProperty("error of micro").GetDouble(), differences),
            new(Whole, figures.GetProperty("whole record").GetDouble(), Error: null, []),
            new(TextAlone, textFigures.GetProperty("micro (6 fields)").GetDouble(), textFigures.GetProperty("error of micro").GetDouble(), Differences(TextAlone, items, read)),
        ];
    }

    private static Dictionary<string, object> Served(IReadOnlyDictionary<string, PostFacts> posts, JsonElement item) =>
        posts.GetValueOrDefault(item.Text("post")!)?.References?.FirstOrDefault(x => x.Ordinal == item.Number("ordinal")) is { } reference
            ? Record(reference.Authors, reference.Titles is [var title, ..] ? title : null, reference.Year, reference.Venue, reference.ArxivId, reference.Doi, reference.Url)
            : Record([], null, null, null, null, null, null);

    // The reader of entries gets them without their label, which the list's reader takes off.
    private static Dictionary<string, object> Read(string text)
    {
        var fields = ReferenceFields.Read(text, new TextSpan(Label().Match(text).Length, text.Length), []);
        return Record(fields.Authors, fields.Title, fields.Year, fields.Venue, fields.ArxivId?.ToString(), fields.Doi?.ToString(), fields.Url);
    }

    private static Dictionary<string, object> Record(IReadOnlyList<string> authors, string? title, int? year, string? venue, string? arxivId, string? doi, string? url) => new()
    {
        ["authors"] = authors,
        ["title"] = title ?? "",
        ["year"] = year?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["venue"] = venue ?? "",
        ["arxiv"] = arxivId ?? "",
        ["doi"] = doi ?? "",
        ["url"] = url ?? "",
    };

    // The scorer folds names to families; here a person judges.
    private static List<string> Differences(string fact, IReadOnlyList<JsonElement> items, Dictionary<string, Dictionary<string, object>> given) =>
    [
        .. from item in items
           let record = given[item.Text("id")!]
           from field in Compared
           let mine = record[field] is IReadOnlyList<string> names ? string.Join("; ", names) : (string)record[field]
           let theirs = item.Value("gold").Texts(field) is { } printed ? string.Join("; ", printed) : item.Value("gold").Text(field) ?? ""
           where Folded.Letters(mine) != Folded.Letters(theirs)
           select $"{fact}: {item.Text("post")} [{item.Number("ordinal")}] {field} has \"{mine}\", true is \"{theirs}\""
    ];

    [GeneratedRegex(@"^\s*\[\d+\]\s*")]
    private static partial Regex Label();
}
