using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Plain;

/// <summary>A folder of Markdown files that link to each other by their paths, as a repository shows them.</summary>
internal sealed class PlainLayout(SourceOptions options) : ILayout
{
    public SourceKind Kind => SourceKind.Markdown;

    public string? Title => null;

    public string? BaseUrl { get; } = SiteAddress.Normalize(options.BaseUrl);

    public string BasePath => "";

    public string? Language => null;

    public string SettingsHash => "";

    public IReadOnlyList<AuthorProfile> Profiles => [];

    public bool Reads(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown";

    public bool MakesPage(string sitePath) => sitePath == "/";

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        var fields = PostFields.Of(head.Fields, options.TimeZone);
        return new Outline(file.File.Path, fields, SitePathOf(file.File.Path, fields)) { BodyStart = head.BodyStart, HeadFaults = head.Faults };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var links = new FileLinks(file.File.Path, addresses, sitePath => BaseUrl is null ? SiteAddress.Escape(sitePath) : SiteAddress.Url(BaseUrl, sitePath));
        var markdown = new MarkdownText(file.Text![outline.BodyStart..], new GitHubIds(), links.Rewrite);
        var pageUrl = BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath);
        return MarkdownPost.Of(file, outline, markdown, pageUrl);
    }

    /// <summary>The path without ending; a file that stands for its folder (README, index) has the folder's address.</summary>
    private static string SitePathOf(string path, PostFields fields)
    {
        var name = path[..^Path.GetExtension(path).Length];
        var slash = name.LastIndexOf('/') + 1;
        var last = name[slash..].ToLowerInvariant() is "readme" or "index" ? "" : (fields.Slug ?? name[slash..]) + "/";
        return "/" + (name[..slash] + last).Replace(' ', '-');
    }
}
