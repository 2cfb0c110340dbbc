using Gateway.Content.Extraction.References;
using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Extraction;

/// <summary>
/// Everything that can be known of a post without looking at others.
/// </summary>
internal sealed record ExtractedPost
{
    public required string Path { get; init; }
    public required string ContentHash { get; init; }
    public required PostFields Fields { get; init; }
    public required string SitePath { get; init; }

    /// <summary>As in <see cref="Outline"/>.</summary>
    public required bool HasPage { get; init; }

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required TextLength Length { get; init; }
    public required string Opening { get; init; }
    public required IReadOnlyList<ParsedSection> Sections { get; init; }

    /// <summary>Every id on the page, with the index of the section that holds it.</summary>
    public required IReadOnlyDictionary<string, int?> Anchors { get; init; }

    /// <summary>Which part of a series its opening says it is; null where it says nothing.</summary>
    public required int? OwnPart { get; init; }

    /// <summary>Posts that are named without a link: in front matter, or as older or newer forms of this one.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }

    /// <summary>Those that may lead to a post of ours.</summary>
    public required IReadOnlyList<LinkMention> Links { get; init; }

    /// <summary>The sentences of the links and callouts.</summary>
    public required IReadOnlyList<TextContext> Contexts { get; init; }
    public required IReadOnlyList<ReferenceMention> References { get; init; }
    public required IReadOnlyList<CitationMention> Citations { get; init; }
    public required IReadOnlyList<UpdateMention> Updates { get; init; }
    public required IReadOnlyList<Figure> Figures { get; init; }
    public required IReadOnlyList<CodeBlock> CodeBlocks { get; init; }
    public required IReadOnlyList<Equation> Equations { get; init; }
    public required IReadOnlyList<NotationEntry> Notation { get; init; }
    public required IReadOnlyList<Fault> Faults { get; init; }
}

/// <summary>A written link, wherever it may lead.</summary>
/// <param name="Href">Destination, with what names a file replaced by that file's site path.</param>
/// <param name="Written">Destination as written.</param>
/// <param name="Context">Index of its sentence among the post's contexts.</param>
internal sealed record LinkMention(int? Section, string Href, string Written, string Label, int Context, SourceSpan Location)
{
    /// <summary>What the words around it say.</summary>
    public LinkCue Cue { get; init; }

    /// <summary>Where it is written, if in a file that the post includes.</summary>
    public Parsing.Origin? Origin { get; init; }

    /// <summary>Paths of the files that it may mean by its name, where it is not known which; null elsewhere.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}

/// <summary>What a statement calls the post that it is about; whether there is one is seen in resolution.</summary>
/// <param name="Context">Index of its sentence among the post's contexts.</param>
internal sealed record NameMention(int? Section, string Name, LinkCue Cue, int Context, SourceSpan Location)
{
    /// <summary>Whether it stands where nothing but a post is meant.</summary>
    public bool MeansPost { get; init; }
}

/// <summary>An entry of the list at the post's end, or of a .bib file.</summary>
/// <param name="Ordinal">Number as printed, or place in the list.</param>
/// <param name="Label">As printed; of an entry of a .bib file its key.</param>
/// <param name="Entry">Shared with other posts that print the same.</param>
internal sealed record ReferenceMention(int Ordinal, string? Label, Entry Entry, SourceSpan Location)
{
    public ReferenceFields Fields => Entry.Fields;

    /// <summary>Whether it stands in a .bib file; its location is then that of its first citation.</summary>
    public bool IsFromFile { get; init; }

    /// <summary>As printed, label included.</summary>
    public string Text => Label is null || IsFromFile ? Entry.Text : Label + Entry.Text;
}

/// <summary>A callout in the text.</summary>
/// <param name="Reference">Index of the entry that it points to; null where there is none.</param>
/// <param name="Url">Where the callout links to; null where it is no link.</param>
/// <param name="Context">Index of its sentence among the post's contexts.</param>
internal sealed record CitationMention(int? Section, string Marker, string? Url, int? Reference, int Context, SourceSpan Location)
{
    /// <summary>How many callouts of the post up to this one have the same text and link.</summary>
    public int Occurrence { get; init; } = 1;
}

/// <summary>A note of change.</summary>
/// <param name="Sections">Indices of the sections that it names.</param>
internal sealed record UpdateMention(DateOnly? Date, string Text, SourceSpan Location, IReadOnlyList<int> Sections);
