namespace Gateway.Content.Model;

/// <summary>A fault found in the content. Its severity and GW number stand in the <see cref="Diagnostics.DiagnosticCatalogue"/>.</summary>
public sealed record Diagnostic
{
    /// <summary>Stays the same while the fault lasts.</summary>
    public required ContentKey Key { get; init; }

    public required DiagnosticCode Code { get; init; }

    /// <summary>The fault in one sentence, and what to do about it.</summary>
    public required string Message { get; init; }

    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>File path inside the source.</summary>
    public required string Path { get; init; }

    public required SourceSpan Location { get; init; }

    /// <summary>The post at fault; null where the file could not be read.</summary>
    public ContentKey? Post { get; init; }

    /// <summary>The link at fault.</summary>
    public ContentKey? Link { get; init; }

    /// <summary>What most likely was meant, ready to stand in the text: an address or anchor.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What may be written instead, the surest first.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];
}

/// <summary>What is wrong.</summary>
public enum DiagnosticCode
{
    BrokenPostLink,
    BrokenAnchor,
    RedirectedLink,
    AmbiguousLink,
    LinkToSuperseded,
    SeriesGap,
    DuplicateSlug,
    DuplicateAnchor,
    InvalidFrontMatter,
    MalformedUpdateNote,
    UnreadableFile,
    GarbledText,
    FileTooLarge,
    UncitedReference,
    MissingReference,
    UnidentifiedReference,
    ReferenceMismatch,

    /// <summary>Appended, as codes are kept by number.</summary>
    LinkConvention,
    InvalidBibliography,
    OrphanPost,
    UncoveredTopic,
    InvalidVocabulary,
    PrerequisiteCycle,
    CurationTargetGone,
    InvalidCuration,
}

/// <summary>How bad a fault is; sorts from worst.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Readers run into it.</summary>
    Error,

    /// <summary>Should be mended.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Info,
}
