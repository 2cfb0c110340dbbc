namespace Gateway.Content.Parsing.Markdown;

/// <summary>Makes the ids of headings as the site's own renderer does. One instance serves one post.</summary>
internal interface IHeadingIds
{
    /// <summary>The id for the next heading that states none itself; empty where it gets none.</summary>
    /// <param name="heading">What <see cref="Reads"/> says, in lines as written.</param>
    string Next(string heading);

    /// <summary>What of a heading its id is made from.</summary>
    HeadingText Reads { get; }

    /// <summary>Whether the terms of definition lists get ids too.</summary>
    bool NamesTerms { get; }

    /// <summary>Takes note of an id that a heading states itself.</summary>
    void Take(string id);
}

/// <summary>Of what a heading consists for whoever makes its id.</summary>
internal enum HeadingText
{
    /// <summary>As written, without its own marks.</summary>
    Source,

    /// <summary>What the Markdown parser finds to be text, descriptions of images included; template marks count for nothing.</summary>
    Parsed,

    /// <summary>What readers see, the numbers of footnotes included.</summary>
    Shown,
}
