using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Markdown as a layout hands it over, its template marks hidden.</summary>
/// <param name="Ids">Null where the layout names headings itself.</param>
/// <param name="Rewrite">From the destination of a link as written to the one to print.</param>
internal sealed record MarkdownText(string Markdown, IHeadingIds? Ids, Func<string, string> Rewrite)
{
    /// <summary>From the name of a note, and a destination that the post defines for it, to where the link leads.</summary>
    public Func<string, string?, NamedTarget> Find { get; init; } = (name, _) => new NamedTarget(name);

    public MarkdownDialect Dialect { get; init; } = MarkdownDialect.Common;

    /// <summary>Whether it is HTML with template marks, and no Markdown at all.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Ids that the layout gives to blocks.</summary>
    public IReadOnlyList<BlockName> Names { get; init; } = [];

    /// <summary>What the layout does with the parsed document before it is read, given a way to show what is hidden.</summary>
    public Action<MarkdownDocument, Func<string, string>> Refine { get; init; } = (_, _) => { };

    /// <summary>Puts in the place of hidden template marks what readers see.</summary>
    public Func<string, string> Show { get; init; } = text => text;

    /// <summary>The same within HTML as written.</summary>
    public Func<string, string> ShowInHtml { get => field ?? Show; init; }

    /// <summary>Puts back hidden template marks as they were written.</summary>
    public Func<string, string> Restore { get => field ?? Show; init; }

    /// <summary>The figure that a text with nothing but a hidden template mark stands for; null for any other text.</summary>
    public Func<string, FigureMark?> FigureIn { get; init; } = _ => null;

    /// <summary>From an offset of the Markdown to that of the file's text after its front matter, where something was put into it.</summary>
    public Func<int, int> OriginOf { get; init; } = offset => offset;
}

/// <summary>Where a link leads that names a note.</summary>
/// <param name="Href">Destination to print.</param>
internal readonly record struct NamedTarget(string Href)
{
    /// <summary>Paths of the files that fit equally well, where the name does not tell them apart; null where it does.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}
