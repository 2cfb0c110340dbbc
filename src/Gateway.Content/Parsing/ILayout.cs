using Gateway.Content.Model;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing;

/// <summary>How the files of one source are written. One instance reads one source.</summary>
internal interface ILayout
{
    SourceKind Kind { get; }

    /// <summary>Title of the site, by its own settings.</summary>
    string? Title { get; }

    /// <summary>Address of the site with a final slash, as the person says, else by its own settings; null where neither names one.</summary>
    string? BaseUrl { get; }

    /// <summary>Path under which the site stands on its host, such as <c>/blog</c>; empty for a host of its own.</summary>
    string BasePath { get; }

    /// <summary>BCP 47 tag, by the site's own settings.</summary>
    string? Language { get; }

    /// <summary>What the site's own settings say of its authors.</summary>
    IReadOnlyList<AuthorProfile> Profiles { get; }

    /// <summary>Whether links call notes and sections by what they are called, as wikilinks do, rather than by addresses and anchors.</summary>
    bool LinksByName => false;

    /// <summary>Where the site's own settings say that its .bib files are.</summary>
    BibliographyPlaces Bibliographies => BibliographyPlaces.Anywhere;

    /// <summary>Changes whenever the site's own settings do.</summary>
    string SettingsHash { get; }

    /// <summary>Whether this file may be a post.</summary>
    bool Reads(string path);

    /// <summary>Whether the site makes a page at this path by itself, such as a list of the posts with a tag.</summary>
    bool MakesPage(string sitePath);

    /// <summary>Whether templates that are not known here may turn destinations of links into others.</summary>
    bool MayTurnLinks => false;

    /// <summary>Reads the head of a file: enough to know its address and whether readers may see it.</summary>
    Outline Survey(SourceText file);

    /// <summary>Reads a file whole. Null where it is no post but, say, a list of posts.</summary>
    /// <param name="addresses">Site paths of all files, for links that name a file; the same each time.</param>
    ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses);
}

/// <summary>A name that an author gives to a place, unique in its source, as Sphinx knows them.</summary>
/// <param name="Title">The heading that it names; null where it names something else.</param>
internal readonly record struct Label(string Name, string? Title);

/// <summary>What the head of a file says.</summary>
/// <param name="SitePath">Path of its address on the site, such as <c>/posts/attention/</c>.</param>
internal sealed record Outline(string Path, PostFields Fields, string SitePath)
{
    /// <summary>Where the page sends its readers at once; null for a page with a text of its own.</summary>
    public string? RedirectsTo { get; init; }

    /// <summary>Offset of the text after the front matter.</summary>
    public int BodyStart { get; init; }

    /// <summary>What breaks the syntax of the front matter.</summary>
    public IReadOnlyList<Fault> HeadFaults { get; init; } = [];

    /// <summary>What the text names for links from anywhere in the source.</summary>
    public IReadOnlyList<Label> Labels { get; init; } = [];

    /// <summary>What a link without a text shows of the page; null where the layout knows no such links, or the page has no heading.</summary>
    public string? Heading { get; init; }

    /// <summary>Length of the file's text.</summary>
    public int TextLength { get; init; }

    /// <summary>Whether the site publishes a page for the file. Else its text is shown on other pages, and no address leads to it.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>From when on readers may no longer see it.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
