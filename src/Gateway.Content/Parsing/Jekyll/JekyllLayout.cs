using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>A Jekyll site, or its <c>_posts</c> alone (jekyllrb.com).</summary>
internal sealed class JekyllLayout(SourceOptions options, JekyllSettings settings) : ILayout
{
    public SourceKind Kind => SourceKind.Jekyll;

    public string? Title => settings.Title;

    public string? BaseUrl { get; } = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings.BaseUrl);

    public string BasePath => BaseUrl is null ? settings.BasePath : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => settings.Language;

    public string SettingsHash => settings.Hash;

    public IReadOnlyList<AuthorProfile> Profiles => AuthorProfile.In(settings.Fields);

    public bool Reads(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mkd";

    /// <summary>The home page, and lists by tag and category at the addresses that plugins give them.</summary>
    public bool MakesPage(string sitePath) => sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [] or ["tag" or "tags" or "category" or "categories" or "archive" or "archives", ..];

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        return OutlineOf(file, head.Fields) with { BodyStart = head.BodyStart, HeadFaults = head.Faults };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        if (JekyllAddress.PostName(file.File.Path) is null && !JekyllAddress.IsDraft(file.File.Path))
            return null;
        var lists = AttributeLists.TakeFrom(Liquid.BlankComments(file.Text![outline.BodyStart..]));
        var marks = Liquid.HideIn(Liquid.FenceCode(lists.Text));
        var links = new JekyllLinks(file.File.Path, marks, addresses, BasePath, sitePath => BaseUrl is null ? BasePath + SiteAddress.Escape(sitePath) : SiteAddress.Url(BaseUrl, sitePath));
        var markdown = new MarkdownText(marks.Text, new KramdownIds(), links.Rewrite) { Names = lists.Names, Show = text => marks.Expand(text, Liquid.Shown) };
        var pageUrl = BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath);
        return MarkdownPost.Of(file, outline, markdown, pageUrl);
    }

    private Outline OutlineOf(SourceText file, FieldMap front)
    {
        var path = file.File.Path;
        var fields = PostFields.Of(front, options.TimeZone) with { Tags = [.. WordsOf(front, "tags").Concat(WordsOf(front, "categories")).Distinct(StringComparer.Ordinal)] };
        // The plugin jekyll-redirect-from, which GitHub Pages runs.
        fields = fields with { Aliases = [.. fields.Aliases, .. front.Texts("redirect_from")] };
        if (fields.Authors.Count == 0 && settings.Author is { } author)
            fields = fields with { Authors = [author] };
        if (JekyllAddress.IsDraft(path))
            return new Outline(path, fields with { IsDraft = true }, JekyllAddress.OfPage(path, front, settings));
        if (JekyllAddress.PostName(path) is not { } post)
            return new Outline(path, fields, JekyllAddress.OfPage(path, front, settings));

        var named = post.Date.ToDateTime(TimeOnly.MinValue);
        var date = fields.PublishedAt ?? new DateTimeOffset(named, options.TimeZone.GetUtcOffset(named));
        fields = fields with { PublishedAt = date, Title = fields.Title ?? TitleOf(post.Name) };
        return new Outline(path, fields, JekyllAddress.OfPost(path, post.Name, date, front, settings));
    }

    /// <summary>A list, or words separated by spaces (jekyllrb.com/docs/posts/#tags-and-categories).</summary>
    internal static IReadOnlyList<string> WordsOf(FieldMap fields, string name) =>
        fields[name] is string text ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) : fields.Texts(name);

    private static string TitleOf(string name) => string.Join(' ', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(x => char.ToUpperInvariant(x[0]) + x[1..]));
}
