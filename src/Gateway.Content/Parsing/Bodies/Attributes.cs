namespace Gateway.Content.Parsing.Bodies;

/// <summary>Attributes of an element. Those with a property are never among the <see cref="Others"/>.</summary>
internal readonly record struct Attributes
{
    public string? Id { get; init; }
    public string? Class { get; init; }

    /// <summary>Destination of a link, with what names a file replaced by that file's address.</summary>
    public string? Href { get; init; }

    /// <summary>Destination of a link as written, where it differs.</summary>
    public string? Written { get; init; }

    /// <summary>Text of a link that is no word of the text around it, such as the number of a footnote; null elsewhere.</summary>
    public string? Label { get; init; }

    /// <summary>Address of an image.</summary>
    public string? Source { get; init; }

    /// <summary>Text of an image for those who cannot see it.</summary>
    public string? Alt { get; init; }

    /// <summary>Whether a link shows its target inside this text, as <c>![[note]]</c> does.</summary>
    public bool Embeds { get; init; }

    /// <summary>Paths of the files that a link may mean by its name, where it is not known which; null elsewhere.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>>? Others { get; init; }

    public bool HasClass(string name) => Class is { } names && names.Split(' ').Contains(name, StringComparer.Ordinal);
}
