using System.Collections.Frozen;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>What kind of work an entry is and where it appeared, by the types of BibTeX and biblatex ("The biblatex Package", section 2.1).</summary>
internal static class BibKinds
{
    private static readonly FrozenDictionary<string, PaperKind> Kinds = new (PaperKind Kind, string Types)[]
    {
        (PaperKind.JournalArticle, "article suppperiodical"),
        (PaperKind.ConferencePaper, "inproceedings conference"),
        (PaperKind.Book, "book inbook incollection booklet collection proceedings reference inreference bookinbook suppbook suppcollection"),
        (PaperKind.Book, "mvbook mvcollection mvproceedings mvreference"),
        (PaperKind.Thesis, "phdthesis mastersthesis thesis"),
        (PaperKind.Report, "techreport report"),
        (PaperKind.Dataset, "dataset"),
        (PaperKind.Software, "software"),
        (PaperKind.WebPage, "online electronic www"),
        (PaperKind.Other, "unpublished manual patent periodical"),
    }.SelectMany(x => x.Types.Split(' ').Select(type => KeyValuePair.Create(type, x.Kind))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The fields that say where a work appeared, the best first.
    private static readonly string[] InJournal = ["journal", "journaltitle", "booktitle", "howpublished", "publisher", "organization", "institution", "school"];
    private static readonly string[] InBook = ["booktitle", "journal", "journaltitle", "publisher", "organization", "howpublished", "institution", "school"];
    private static readonly string[] AtInstitution = ["school", "institution", "publisher", "organization", "howpublished", "booktitle", "journal", "journaltitle"];
    private static readonly string[] Anywhere = ["howpublished", "journal", "journaltitle", "booktitle", "publisher", "organization", "institution", "school"];

    public static bool IsType(string type) => Kinds.ContainsKey(type) || type.Equals("misc", StringComparison.OrdinalIgnoreCase);

    /// <remarks>A type that is not known counts as <c>misc</c>, as in BibTeX's styles.</remarks>
    public static PaperKind Of(BibRecord record, ArxivId? arxiv, Doi? doi, string? url)
    {
        if (!Kinds.TryGetValue(record.Type, out var kind))
            return arxiv is not null ? PaperKind.Preprint : url is not null && doi is null ? PaperKind.WebPage : PaperKind.Other;
        var isPreprint = kind switch
        {
            PaperKind.JournalArticle => JournalOf(record) is { } journal ? IsPreprintServer(journal) : arxiv is not null,
            PaperKind.WebPage or PaperKind.Other => arxiv is not null,
            _ => false,
        };
        return isPreprint ? PaperKind.Preprint : kind;
    }

    public static string? VenueOf(BibRecord record, PaperKind kind, ArxivId? arxiv)
    {
        if (kind == PaperKind.Preprint && arxiv is not null)
            return "arXiv";
        var fields = kind switch
        {
            PaperKind.JournalArticle or PaperKind.Preprint => InJournal,
            PaperKind.ConferencePaper or PaperKind.Book => InBook,
            PaperKind.Thesis or PaperKind.Report => AtInstitution,
            _ => Anywhere,
        };
        foreach (var field in fields)
            if (record[field] is { } tex && !tex.Contains("://", StringComparison.Ordinal) && LatexText.Plain(tex) is { Length: > 0 } venue)
                return IsArxiv(venue) ? "arXiv" : venue;
        return null;
    }

    private static string? JournalOf(BibRecord record) => record["journal"] ?? record["journaltitle"];

    private static bool IsPreprintServer(string journal) =>
        journal.Contains("rxiv", StringComparison.OrdinalIgnoreCase) || IsArxiv(journal.Trim('{', '}', ' '));

    // "arXiv preprint arXiv:1706.03762", "ArXiv e-prints"; DBLP calls it CoRR.
    private static bool IsArxiv(string venue) =>
        venue.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) || venue.Equals("CoRR", StringComparison.OrdinalIgnoreCase);
}
