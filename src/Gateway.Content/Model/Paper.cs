namespace Gateway.Content.Model;

/// <summary>A work that posts cite; one per identifier over all posts.</summary>
public sealed record Paper
{
    /// <summary>Made from its strongest identifier.</summary>
    public required ContentKey Key { get; init; }

    /// <summary>Keys made from its other identifiers: they lead here too, so that a merged paper is still found.</summary>
    public IReadOnlyList<ContentKey> FormerKeys { get; init; } = [];

    public required string Title { get; init; }

    /// <summary>Names in order, as printed.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether it is known to have others, since all that cite it print "et al."</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>Year of first publication known here: the earliest that is printed, else the one that its arXiv id tells.</summary>
    public int? Year { get; init; }

    /// <summary>Where it was published; "arXiv" where it was nowhere else as far as known.</summary>
    public string? Venue { get; init; }

    public PaperKind Kind { get; init; } = PaperKind.Other;
    public Doi? Doi { get; init; }
    public ArxivId? ArxivId { get; init; }

    /// <summary>Best address: the DOI's or arXiv's where there is one, else the one that posts link to.</summary>
    public string? Url { get; init; }

    /// <summary>Every address under which posts link to it.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];
}

/// <summary>An entry of a post's bibliography.</summary>
public sealed record Reference
{
    public required ContentKey Key { get; init; }

    /// <summary>Place in the list, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Label as printed, such as <c>[3]</c>.</summary>
    public string? Label { get; init; }

    /// <summary>The entry as printed.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public int? Year { get; init; }
    public string? Venue { get; init; }

    /// <summary>First link in it.</summary>
    public string? Url { get; init; }

    public Doi? Doi { get; init; }
    public ArxivId? ArxivId { get; init; }

    /// <summary>The work it names; null where it could not be identified.</summary>
    public ContentKey? Paper { get; init; }

    public required SourceSpan Location { get; init; }
}

/// <summary>A place in the text that points to a reference or a paper.</summary>
public sealed record Citation
{
    public required ContentKey Key { get; init; }

    /// <summary>Index of the section it stands in; null before the first heading.</summary>
    public int? Section { get; init; }

    /// <summary>Text of the callout, such as <c>Jacot et al. 2018</c>.</summary>
    public required string Marker { get; init; }

    /// <summary>Index of its sentence in <see cref="PostContent.Contexts"/>.</summary>
    public required int Context { get; init; }

    /// <summary>Index of the entry in the post's references; null where there is none.</summary>
    public int? Reference { get; init; }

    /// <summary>The work that its link names, else its entry; null where neither does.</summary>
    public ContentKey? Paper { get; init; }
    public required SourceSpan Location { get; init; }
}
