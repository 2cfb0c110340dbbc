namespace Gateway.Content.Parsing.Markdown;

/// <summary>Makes the ids of headings as the site's own renderer does. One instance serves one post.</summary>
internal interface IHeadingIds
{
    /// <summary>The id for the next heading that states none itself; empty where it gets none.</summary>
    /// <param name="source">The heading as written, without its marks, or its text as shown.</param>
    string Next(string source);

    /// <summary>Whether ids come from what readers see of a heading rather than from what was written.</summary>
    bool ReadsText => false;

    /// <summary>Whether the terms of definition lists get ids too.</summary>
    bool NamesTerms { get; }

    /// <summary>Takes note of an id that a heading states itself.</summary>
    void Take(string id);
}
