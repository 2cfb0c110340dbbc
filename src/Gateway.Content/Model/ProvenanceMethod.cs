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

    /// <summary>Position in the graph of links.</summary>
    LinkStructure,

    /// <summary>Similar wording.</summary>
    TextSimilarity,

    /// <summary>A curator's decision.</summary>
    Curation,
}

/// <summary>Kind of authority behind a fact.</summary>
public enum Origin
{
    /// <summary>Written by the author.</summary>
    Authored,

    /// <summary>Concluded by the gateway.</summary>
    Inferred,

    /// <summary>Decided by a curator.</summary>
    Curated,
}
