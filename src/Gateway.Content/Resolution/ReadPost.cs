using System.Globalization;
using Gateway.Content.Extraction;
using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>
/// What stays in memory of a post until all are read: its names, and what it says of others. It holds no running text, so that
/// all posts of a large blog fit.
/// </summary>
internal sealed record ReadPost
{
    // Themes of Hugo and Jekyll let authors number the parts in front matter.
    private static readonly string[] OrderFields = ["series_order", "seriesOrder", "series_index", "series_part", "series_weight", "part"];

    public required string Source { get; init; }
    public required ContentKey Key { get; init; }
    public required KnownPost? Known { get; init; }
    public required string Path { get; init; }
    public required string ContentHash { get; init; }
    public required PostFields Fields { get; init; }
    public required string SitePath { get; init; }

    /// <summary>As in <see cref="Outline"/>.</summary>
    public required bool HasPage { get; init; }

    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required TextLength Length { get; init; }
    public required DateOnly? LatestUpdate { get; init; }
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>Ids on the page that are no heading's, with the index of the section that holds each.</summary>
    public required IReadOnlyDictionary<string, int?> OtherAnchors { get; init; }

    /// <summary>The place in its series that front matter gives it; null where it gives none.</summary>
    public required int? OrderInSeries { get; init; }

    /// <summary>Which part of a series its opening says it is; null where it says nothing.</summary>
    public required int? OwnPart { get; init; }

    /// <summary>Posts that it names without a link as older or newer forms of itself.</summary>
    public required IReadOnlyList<NameMention> Names { get; init; }

    public required IReadOnlyList<LinkMention> Links { get; init; }
    public required IReadOnlyList<ReferenceMention> References { get; init; }
    public required IReadOnlyList<CitationMention> Citations { get; init; }
    public required IReadOnlyList<Fault> Faults { get; init; }

    public static ReadPost Of(string source, ContentKey key, KnownPost? known, ExtractedPost post, IReadOnlyList<Section> sections)
    {
        var headings = sections.Select(x => new Heading(x.Title, x.Anchor, x.Parent, x.FormerAnchors)).ToArray();
        // Two headings may share an anchor, and a heading may have none.
        var headingAnchors = headings.Select(x => x.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new ReadPost
        {
            Source = source,
            Key = key,
            Known = known,
            Path = post.Path,
            ContentHash = post.ContentHash,
            Fields = post.Fields with { FrontMatter = FieldMap.Empty },
            SitePath = post.SitePath,
            HasPage = post.HasPage,
            Slug = post.Slug,
            Title = post.Title,
            Length = post.Length,
            LatestUpdate = post.Updates.Max(x => x.Date),
            Headings = headings,
            OtherAnchors = post.Anchors.Count == headingAnchors.Count ? Heading.NoAnchors : post.Anchors.Where(x => !headingAnchors.Contains(x.Key)).ToDictionary(StringComparer.Ordinal),
            OrderInSeries = OrderIn(post.Fields.FrontMatter),
            OwnPart = post.OwnPart,
            Names = post.Names,
            Links = post.Links,
            References = post.References,
            Citations = post.Citations,
            Faults = post.Faults,
        };
    }

    /// <summary>Whether there is an element with this id, and in which section it stands.</summary>
    public bool TryFindAnchor(string anchor, out int? section)
    {
        for (var i = 0; i < Headings.Count; i++)
            if (Headings[i].Anchor == anchor)
            {
                section = i;
                return true;
            }

        return OtherAnchors.TryGetValue(anchor, out section);
    }

    /// <summary>The first heading called like the last of these, below headings called like the others; null where there is none.</summary>
    /// <param name="path">Texts of headings, from the outermost.</param>
    public int? FindHeading(IReadOnlyList<string> path)
    {
        var names = path.Select(Folding.Letters).ToArray();
        for (var i = 0; i < Headings.Count; i++)
            if (Matches(i, names))
                return i;
        return null;
    }

    private bool Matches(int heading, ReadOnlySpan<string> names)
    {
        if (names[^1].Length == 0 || Folding.Letters(Headings[heading].Title) != names[^1])
            return false;
        names = names[..^1];
        for (var above = Headings[heading].Parent; names.Length > 0 && above is { } parent; above = Headings[parent].Parent)
            if (Folding.Letters(Headings[parent].Title) == names[^1])
                names = names[..^1];
        return names.IsEmpty;
    }

    /// <summary>Every id on the page.</summary>
    public IEnumerable<string> Anchors => Headings.Select(x => x.Anchor).OfType<string>().Concat(OtherAnchors.Keys);

    private static int? OrderIn(FieldMap frontMatter) =>
        frontMatter.Text(OrderFields) is { } written && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= PartNumbers.Last
            ? number : null;
}

/// <summary>A heading, by whatever a link may call it.</summary>
/// <param name="Parent">Index of the heading of the section around its own.</param>
internal sealed record Heading(string Title, string? Anchor, int? Parent, IReadOnlyList<string> FormerAnchors)
{
    public static readonly IReadOnlyDictionary<string, int?> NoAnchors = new Dictionary<string, int?>();
}
