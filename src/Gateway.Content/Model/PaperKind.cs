namespace Gateway.Content.Model;

/// <summary>What sort of work a paper is.</summary>
public enum PaperKind
{
    /// <summary>Article in a journal.</summary>
    JournalArticle,

    /// <summary>Paper at a conference or workshop.</summary>
    ConferencePaper,

    /// <summary>Preprint, never published elsewhere as far as known.</summary>
    Preprint,

    /// <summary>Book or chapter.</summary>
    Book,

    Thesis,

    /// <summary>Technical report or standard.</summary>
    Report,

    /// <summary>Data set.</summary>
    Dataset,

    Software,

    /// <summary>Blog post, talk or other page.</summary>
    WebPage,

    /// <summary>Anything else, or unknown.</summary>
    Other,
}
