namespace Gateway.Evaluation;

/// <summary>What is true, or was found, of one post. Null is what the truth does not say, or the schema does not serve.</summary>
/// <param name="Name">Under which the truth lists it.</param>
public sealed record PostFacts(string Name)
{
    public string? Title { get; init; }

    /// <summary>As written, or RFC 3339.</summary>
    public string? Date { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>Former addresses, without the site's own; names in a vault.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Paths of the site that lead to it; any is right.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    public IReadOnlyList<SectionFact>? Sections { get; init; }

    public IReadOnlyList<LinkFact>? Links { get; init; }

    public IReadOnlyList<ReferenceFact>? References { get; init; }

    public IReadOnlyList<CitationFact>? Citations { get; init; }

    /// <summary>Dates of its notes of change.</summary>
    public IReadOnlyList<string>? Updates { get; init; }

    /// <summary>Of the works that it names: <c>arXiv:1706.03762</c>, <c>doi:10.1000/182</c>.</summary>
    public IReadOnlyList<string>? Identifiers { get; init; }

    public IReadOnlyList<string>? CitationKeys { get; init; }

    /// <summary>What it is to other posts and to series.</summary>
    public IReadOnlyList<RelationFact>? Relations { get; init; }
}

public sealed record SectionFact(int Level, string? Anchor, string? Parent, string Text, int? Line)
{
    public override string ToString() => $"h{Level} #{Anchor} below #{Parent} \"{Folded.Straight(Text)}\"{Show.Line(Line)}";
}

/// <param name="From">Anchor of the section that holds it.</param>
/// <param name="To">Name of the target post; null where there is none.</param>
public sealed record LinkFact(string? From, string? To, string? Anchor, LinkState State)
{
    public string Text { get; init; } = "";

    public int? Line { get; init; }

    /// <summary>Destination as written.</summary>
    public string? Href { get; init; }

    /// <summary>A name of the schema's CrossLinkKind.</summary>
    public string? Kind { get; init; }

    /// <summary>What a broken link most likely meant.</summary>
    public string? Suggestion { get; init; }

    public override string ToString() => $"{State} #{From} -> {To}#{Anchor} \"{Folded.Straight(Text)}\"{(Href is null ? "" : $" ({Href})")}{Show.Line(Line)}";
}

public enum LinkState
{
    Resolved,
    BrokenAnchor,
    BrokenPost,

    /// <summary>The truth does not say: it leads out of the set, or a template makes its address.</summary>
    Unjudged,
}

/// <summary>An entry of a bibliography.</summary>
/// <param name="Ordinal">As printed.</param>
public sealed record ReferenceFact(int Ordinal)
{
    public string? Label { get; init; }

    /// <summary>Whether title, names and year are known.</summary>
    public bool HasFields { get; init; } = true;

    /// <summary>Any of these is right; none means that the entry has no title.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Venue { get; init; }

    public string? Url { get; init; }

    public string? ArxivId { get; init; }

    public string? Doi { get; init; }

    /// <summary>Whether a place of the text points to it.</summary>
    public bool IsCited { get; init; }

    public override string ToString() => $"[{Ordinal}] {string.Join(", ", Authors)} \"{string.Join("\" or \"", Titles)}\" {Year} {Url} {ArxivId} {Doi}".TrimEnd();
}

/// <param name="Ordinal">Of the entry that it points to; null if there is none.</param>
public sealed record CitationFact(string? From, string Marker, int? Ordinal)
{
    public override string ToString() => $"\"{Marker}\" in #{From} -> [{Ordinal}]";
}

/// <summary>What one post is to another, or to a series.</summary>
/// <param name="Kind">As the truth calls it, such as <c>superseded-by</c>.</param>
/// <param name="Target">A post, or the title of a series, letters and digits only.</param>
/// <param name="Part">Of a series.</param>
public sealed record RelationFact(string Kind, string Post, string Target, int? Part = null)
{
    public override string ToString() => $"{Kind} {Post} -> {Target}{(Part is null ? "" : $", part {Part}")}";
}

internal static class Show
{
    public static string Line(int? line) => line is null ? "" : $" at line {line}";
}
