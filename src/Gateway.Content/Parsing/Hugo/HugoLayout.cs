using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>A Hugo site or its content folder.</summary>
internal sealed class HugoLayout : ILayout
{
    private readonly SourceOptions options;
    private readonly HugoSettings settings;
    private readonly HugoContent content;
    private readonly HugoCascade cascade;
    private readonly HugoIncludes includes;
    private readonly MarkdownDialect dialect;
    private readonly LinkHook hook;
    private readonly HashSet<string> taxonomies;
    private HugoPages? pages;

    /// <param name="files">Of the source's folder.</param>
    public HugoLayout(SourceOptions options, HugoSettings settings, IReadOnlyList<SourceFile> files)
    {
        (this.options, this.settings) = (options, settings);
        content = new HugoContent(settings, files);
        cascade = HugoCascade.Read(settings, content, files, options.TimeZone);
        includes = new HugoIncludes(content, files);
        dialect = HugoMarkdown.DialectOf(settings);
        hook = LinkHooks.Of(settings, content.Languages.IsMultilingual);
        taxonomies = [.. settings.Taxonomies, "tags", "categories"];
        BaseUrl = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings.BaseUrl);
    }

    public SourceKind Kind => SourceKind.Hugo;

    public string? Title => settings.Title;

    public string? BaseUrl { get; }

    public string BasePath => BaseUrl is null ? "" : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => content.Languages.Default.Tag;

    public string SettingsHash => settings.Hash;

    public IReadOnlyList<AuthorProfile> Profiles => settings.Profiles;

    public bool MayTurnLinks => hook == LinkHook.Unknown;

    public bool Reads(string path) => content.Reads(path);

    /// <summary>The home page of each language, and the lists of a taxonomy such as <c>/tags/attention/</c> (gohugo.io/content-management/taxonomies).</summary>
    public bool MakesPage(string sitePath)
    {
        var parts = sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (parts is [var first, ..] && content.Languages.Named(first) is not null)
            parts = parts[1..];
        return parts.IsEmpty || taxonomies.Contains(parts[0]);
    }

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        var path = content.PathOf(file.File.Path)!;
        var fields = cascade.Fill(PostFields.Of(head.Fields, options.TimeZone), path, options.TimeZone);
        if (fields.Authors.Count == 0 && settings.Author is { } author)
            fields = fields with { Authors = [author] };
        if (content.Languages.IsMultilingual)
            fields = fields with { Language = fields.Language ?? path.Language.Tag, Aliases = [.. fields.Aliases.Select(x => x.StartsWith('/') ? path.Language.Prefix + x : x)] };
        return new Outline(file.File.Path, fields, HugoAddress.SitePath(path, fields, settings, cascade.Sections))
        {
            BodyStart = head.BodyStart,
            HeadFaults = head.Faults,
            HasPage = IsRendered(head.Fields, path) && !content.IsPartOfBundle(file.File.Path, path),
            ExpiresAt = Dates.Moment(head.Fields.Text("expiryDate", "unpublishdate"), options.TimeZone),
        };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var path = content.PathOf(file.File.Path)!;
        // The page of a list is worth reading if it says something of its own.
        if (path.IsSection && outline.Fields.Description is null && file.Text.AsSpan(outline.BodyStart).IsWhiteSpace())
            return null;

        var expansion = includes.Expand(file, outline.BodyStart);
        var whole = expansion is null ? file : file with { Text = expansion.Text };
        return MarkdownPost.Of(whole, outline, TextOf(whole.Text![outline.BodyStart..], outline, path, addresses), PageUrl(outline.SitePath), expansion?.Lines);
    }

    private MarkdownText TextOf(string body, Outline outline, HugoPath path, FileAddresses addresses)
    {
        var index = LazyInitializer.EnsureInitialized(ref pages, () => new HugoPages(addresses, content));
        var links = new HugoLinks(path, outline.SitePath, BasePath, index, hook, sitePath => PageUrl(sitePath) ?? SiteAddress.Escape(sitePath));
        var attributes = settings.Goldmark.At("parser.attribute").Flag("block") == true ? BlockAttributes.TakeFrom(body) : new BlockAttributes(body, []);
        var shortcodes = new Shortcodes(Shortcodes.HideIn(attributes.Text), links.Reference, name => ParameterOf(outline.Fields.FrontMatter, name));
        var parser = settings.Goldmark.Map("parser");
        return new MarkdownText(shortcodes.Text, new HugoAnchors(parser.Text("autoIDType", "autoHeadingIDType"), parser.Flag("autoDefinitionTermID") == true), Rewrite)
        {
            Dialect = dialect,
            Names = attributes.Names,
            Show = shortcodes.Show,
            ShowInHtml = shortcodes.ShowInHtml,
            Restore = shortcodes.Restore,
            FigureIn = shortcodes.FigureIn,
        };

        // What a reference names in vain stays as written, on this site, so that it is found broken.
        string Rewrite(string destination) =>
            shortcodes.ReferenceIn(destination) is { } reference ? links.Reference(reference.Target, reference.Language) ?? (reference.Target.StartsWith('/') ? BasePath : "") + reference.Target
            : HiddenMarks.MayBeIn(destination) ? shortcodes.Show(destination)
            : links.Rewrite(destination);
    }

    /// <summary>A parameter of the page, else of the site; dots lead into maps.</summary>
    private string? ParameterOf(FieldMap page, string name)
    {
        var (parents, last) = name.LastIndexOf('.') is var dot and > 0 ? (name[..dot].Split('.'), name[(dot + 1)..]) : ([], name);
        return parents.Aggregate(page.Map("params"), (map, part) => map.Map(part)).Text(last)
            ?? parents.Aggregate(page, (map, part) => map.Map(part)).Text(last)
            ?? parents.Aggregate(settings.Fields.Map("params"), (tree, part) => tree.Map(part)).Text(last);
    }

    /// <summary>Whether a page is made at all (gohugo.io/content-management/build-options).</summary>
    private bool IsRendered(FieldMap own, HugoPath path)
    {
        if (own.Flag("headless"))
            return false;
        var render = new[] { own }.Concat(cascade.For(path)).Select(x => x["build"] is FieldMap build ? build : x.Map("_build")).Select(RenderOf).FirstOrDefault(x => x is not null);
        return render is null or "always" or "link";
    }

    // A truth value is an older way to write it.
    private static string? RenderOf(FieldMap build) => build.Text("render") switch
    {
        null => null,
        "true" => "always",
        "false" => "never",
        { } text => text.ToLowerInvariant(),
    };

    private string? PageUrl(string sitePath) => BaseUrl is null ? null : SiteAddress.Url(BaseUrl, sitePath);
}
