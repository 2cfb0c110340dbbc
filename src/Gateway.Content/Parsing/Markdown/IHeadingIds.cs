namespace Gateway.Content.Parsing.Markdown;

/// <summary>Makes the ids of headings as the site's own renderer does. One instance serves one post.</summary>
internal interface IHeadingIds
{
    /// <summary>The id for the next heading that states none itself.</summary>
    /// <param name="heading">The heading as written, without its marks; or its text alone, in lines as written, where <see cref="ReadsText"/>.</param>
    string Next(string heading);

    /// <summary>Whether ids are made of what a heading says, its markup left out.</summary>
    bool ReadsText { get; }

    /// <summary>Whether the terms of definition lists get ids too.</summary>
    bool NamesTerms { get; }

    /// <summary>Takes note of an id that a heading states itself.</summary>
    void Take(string id);
}
