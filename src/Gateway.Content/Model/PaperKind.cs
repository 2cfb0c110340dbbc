namespace Gateway.Content.Model;

/// <summary>What kind of work a paper is.</summary>
public enum PaperKind
{
    JournalArticle,
    ConferencePaper,

    /// <summary>On a preprint server and, as far as is known here, nowhere else.</summary>
    Preprint,

    /// <summary>A book or a part of one.</summary>
    Book,

    Thesis,
    Report,
    Dataset,
    Software,
    WebPage,
    Other,
}
