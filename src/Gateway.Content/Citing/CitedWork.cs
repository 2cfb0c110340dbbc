using Gateway.Content.Model;

namespace Gateway.Content.Citing;

/// <summary>What a bibliography says of a work.</summary>
/// <param name="Key">What texts cite it by, such as <c>vaswani2017attention</c>; see <see cref="CitationKeys"/>.</param>
public sealed record CitedWork(string Key, WorkForm Form, string Title)
{
    /// <summary>Names in order, as printed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether others wrote it too: "et al."</summary>
    public bool HasMoreAuthors { get; init; }

    public int? Year { get; init; }

    /// <summary>The day, where it is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The journal, conference, publisher or site: <see cref="WorkForm"/> says which.</summary>
    public string? Venue { get; init; }

    /// <summary>Without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>Without version.</summary>
    public string? ArxivId { get; init; }

    public string? Url { get; init; }

    /// <summary>The year to print: that of the day, where it is known.</summary>
    internal int? YearOfIssue => Date?.Year ?? Year;
}

/// <summary>What a kind of work is called in each format, and the field that says where it appeared.</summary>
/// <param name="BibTeX">Type of the entry.</param>
/// <param name="Csl">A type of CSL 1.0.2.</param>
/// <param name="Ris">A type of reference.</param>
public sealed record WorkForm(string BibTeX, string BibTeXVenue, string Csl, string CslVenue, string Ris, string RisVenue)
{
    private const string Container = "container-title";

    /// <summary>A post of ours. Not <c>@online</c>, which only biblatex knows.</summary>
    public static readonly WorkForm Post = new("misc", "howpublished", "post-weblog", Container, "BLOG", "T2");

    private static readonly WorkForm JournalArticle = new("article", "journal", "article-journal", Container, "JOUR", "T2");
    private static readonly WorkForm ConferencePaper = new("inproceedings", "booktitle", "paper-conference", Container, "CPAPER", "T2");
    private static readonly WorkForm Preprint = new("misc", "howpublished", "article", "publisher", "UNPB", "PB");
    private static readonly WorkForm Book = new("book", "publisher", "book", "publisher", "BOOK", "PB");
    private static readonly WorkForm Thesis = new("phdthesis", "school", "thesis", "publisher", "THES", "PB");
    private static readonly WorkForm Report = new("techreport", "institution", "report", "publisher", "RPRT", "PB");
    private static readonly WorkForm Dataset = new("misc", "howpublished", "dataset", "publisher", "DATA", "PB");
    private static readonly WorkForm Software = new("misc", "howpublished", "software", "publisher", "COMP", "PB");
    private static readonly WorkForm WebPage = new("misc", "howpublished", "webpage", Container, "ELEC", "T2");
    private static readonly WorkForm Other = new("misc", "howpublished", "document", Container, "GEN", "T2");

    public static WorkForm Of(PaperKind kind) => kind switch
    {
        PaperKind.JournalArticle => JournalArticle,
        PaperKind.ConferencePaper => ConferencePaper,
        PaperKind.Preprint => Preprint,
        PaperKind.Book => Book,
        PaperKind.Thesis => Thesis,
        PaperKind.Report => Report,
        PaperKind.Dataset => Dataset,
        PaperKind.Software => Software,
        PaperKind.WebPage => WebPage,
        _ => Other,
    };
}
