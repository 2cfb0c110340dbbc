namespace Gateway.Content.Parsing.Markdown;

/// <summary>Makes the ids of headings as the site's own renderer does. One instance serves one post.</summary>
internal interface IHeadingIds
{
    /// <summary>The id for the next heading that states none itself; empty where it gets none.</summary>
    /// <param name="heading">Its text, in lines as written.</param>
    string Next(string heading);

    /// <summary>
    /// Whether the id is made from what readers see, the numbers of footnotes included; else from what the Markdown parser finds to be text: descriptions of
    /// images included, template marks left out.
    /// </summary>
    bool ReadsShownText { get; }

    /// <summary>Whether the terms of definition lists get ids too.</summary>
    bool NamesTerms { get; }

    /// <summary>Takes note of an id that a heading states itself.</summary>
    void Take(string id);
}
