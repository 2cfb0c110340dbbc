namespace Gateway.Content.Model;

/// <summary>How a fact was found.</summary>
public enum ProvenanceMethod
{
    /// <summary>A written link.</summary>
    Link,

    /// <summary>A field of the front matter.</summary>
    FrontMatter,

    /// <summary>Words of the text, such as <c>see my earlier post</c>.</summary>
    Phrase,

    /// <summary>A note of change.</summary>
    UpdateNote,

    /// <summary>Titles numbered Part 1, Part 2.</summary>
    Numbering,

    /// <summary>A title or label named without a link.</summary>
    NameMention,
}
