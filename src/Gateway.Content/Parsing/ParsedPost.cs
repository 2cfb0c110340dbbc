using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing;

/// <summary>One file, parsed: what it says of itself, its sections, and its text in blocks.</summary>
internal sealed record ParsedPost
{
    public required SourceFile File { get; init; }
    public required string ContentHash { get; init; }
    public required PostFields Fields { get; init; }

    /// <summary>Path of its address on the site, such as <c>/posts/attention/</c>.</summary>
    public required string SitePath { get; init; }

    /// <summary>As in <see cref="Outline"/>.</summary>
    public bool HasPage { get; init; } = true;

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<ParsedSection> Sections { get; init; } = [];
    public IReadOnlyList<TextBlock> Blocks { get; init; } = [];

    /// <summary>Every id on the page, with the index of the section that holds it.</summary>
    public IReadOnlyDictionary<string, int?> Anchors { get; init; } = new Dictionary<string, int?>();

    public required PostBody Body { get; init; }
    public required TextLength Length { get; init; }

    /// <summary>What it shows besides running text.</summary>
    public required Exhibits Exhibits { get; init; }

    public required LineIndex Lines { get; init; }
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The file as written.</summary>
    public required string Source { get; init; }

    public BlockPlace PlaceIn(TextBlock block) => new(Source, block, Lines);
}

/// <summary>A heading and what follows it up to the next heading of the same or a higher level.</summary>
internal sealed record ParsedSection(
    int Level, string Title, string? Anchor, int? Parent, TextLength Length, TextSpan Html, TextSpan Text, TextSpan? Markdown, SourceSpan Location);

/// <summary>A stretch of running text (a paragraph, list item, cell, caption, heading or block of code) without markup.</summary>
/// <param name="Section">Index of the section it stands in.</param>
/// <param name="Text">White space collapsed to single spaces, save in code; a forced line break is a line feed.</param>
/// <param name="Codes">Stretches of the text that are code.</param>
/// <param name="Offset">Where it starts in the file.</param>
internal sealed record TextBlock(BlockKind Kind, int? Section, string Text, IReadOnlyList<InlineLink> Links, IReadOnlyList<TextSpan> Codes, int Offset)
{
    /// <summary>Callouts that name entries of a bibliography by their keys.</summary>
    public IReadOnlyList<CitedKeys> Citations { get; init; } = [];

    /// <summary>The id by which links reach its beginning; null where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Marks of footnotes, which show no word of the text.</summary>
    public IReadOnlyList<InlineLink> Marks { get; init; } = [];
}

/// <summary>A callout such as <c>[@vaswani2017; @brown2020]</c>.</summary>
/// <param name="Span">What readers see of it within the block.</param>
internal sealed record CitedKeys(TextSpan Span, IReadOnlyList<string> Keys, SourceSpan Location);

/// <summary>A link within a block.</summary>
/// <param name="Span">Its text within the block.</param>
/// <param name="Label">Its text, or the alternative text of the image that it shows.</param>
/// <param name="Href">Destination, with what names a file replaced by that file's site path.</param>
/// <param name="Written">Destination as written.</param>
internal sealed record InlineLink(TextSpan Span, string Label, string Href, string Written, SourceSpan Location)
{
    /// <summary>Where it is written, if in a file that this one includes.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Whether it shows its target inside this text.</summary>
    public bool Embeds { get; init; }

    /// <summary>Paths of the files that it may mean by its name, where it is not known which; null elsewhere.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>Where a link to another site leads, letter by letter as written: renderers escape what need not be escaped.</summary>
    public string Target => Written.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Written : Href;
}

internal enum BlockKind
{
    Paragraph,
    ListItem,
    Cell,
    Caption,
    Footnote,
    Heading,
    Code,
}
