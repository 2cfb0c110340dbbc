using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>A vault of notes that link to each other by name: Obsidian, Foam, and what Quartz publishes.</summary>
/// <param name="files">All that the vault holds.</param>
internal sealed class ObsidianLayout(SourceOptions options, VaultSettings settings, IReadOnlyList<SourceFile> files) : ILayout
{
    private readonly HashSet<string> indexes = [.. files.Select(x => x.Path).Where(x => VaultAddress.NameOf(x) is "index.md" or "_index.md").Select(VaultAddress.FolderOf)];
    private VaultFiles? vault;

    public SourceKind Kind => SourceKind.Obsidian;

    public string? Title => settings.Title;

    public string? BaseUrl { get; } = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings.BaseUrl);

    public string BasePath => BaseUrl is null ? "" : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => settings.Language;

    public string SettingsHash => settings.Hash;

    public IReadOnlyList<AuthorProfile> Profiles => [];

    public bool LinksByName => true;

    public bool Reads(string path) => VaultAddress.IsNote(path) && settings.Publishes(path);

    /// <summary>The home page, and the lists of notes with a tag.</summary>
    public bool MakesPage(string sitePath) => sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [] or ["tags", ..];

    public Outline Survey(SourceText file)
    {
        var path = file.File.Path;
        var head = FrontMatterBlock.Read(file.Text!);
        var fields = NoteFields.Of(head.Fields, options.TimeZone, VaultAddress.FolderOf(Inner(path)), permalinkIsAlias: settings.IsQuartz);
        var sitePath = fields.Url is { } url ? "/" + url.TrimStart('/') : SitePathOf(path, fields.Slug);
        return new Outline(path, fields, sitePath) { BodyStart = head.BodyStart, HeadFaults = head.Faults };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var ids = BlockIdLines.TakeFrom(file.Text![outline.BodyStart..]);
        var comments = Comments.HideIn(ids.Text);
        var links = new VaultLinks(file.File.Path, VaultOf(addresses), BaseUrl, path => SitePathOf(path, slug: null));
        var markdown = new MarkdownText(comments.Text, new GitHubIds(), links.Rewrite)
        {
            Dialect = ObsidianDialect.Instance,
            Names = ids.Names,
            Find = links.Find,
            Show = text => comments.Expand(text, _ => ""),
        };
        var post = MarkdownPost.Of(file, outline, markdown, BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath));
        return post with { Title = outline.Fields.Title ?? post.Sections.FirstOrDefault(x => x.Level == 1 && x.Title.Length > 0)?.Title ?? NameOf(file.File.Path) };
    }

    private VaultFiles VaultOf(FileAddresses addresses) => LazyInitializer.EnsureInitialized(ref vault, () => new VaultFiles(
        settings.Root,
        addresses.Files,
        files.Where(x => !VaultAddress.IsNote(x.Path)).Select(x => new NamedFile(x.Path, SitePathOf(x.Path, slug: null), []))));

    /// <summary>A path inside the folder that is published.</summary>
    private string Inner(string path) => path.StartsWith(settings.Root, StringComparison.Ordinal) ? path[settings.Root.Length..] : path;

    private string SitePathOf(string path, string? slug)
    {
        var name = VaultAddress.WithoutEnding(Inner(path));
        var folder = VaultAddress.FolderOf(name);
        return "/" + VaultAddress.Slug(IsFolder(path) ? folder : folder + (slug ?? VaultAddress.NameOf(name)));
    }

    /// <summary>Code hosts show README for the folder, where it has no index; Quartz does not. One beside the published folder stands for nothing.</summary>
    private bool IsFolder(string path) => VaultAddress.StandsForFolder(path) && (VaultAddress.NameOf(path).StartsWith("readme", StringComparison.OrdinalIgnoreCase)
        ? !settings.IsQuartz && path.StartsWith(settings.Root, StringComparison.Ordinal) && !indexes.Contains(VaultAddress.FolderOf(path))
        : VaultAddress.IsNote(path));

    /// <summary>The file's name, or that of the folder that it stands for.</summary>
    private string NameOf(string path)
    {
        var name = VaultAddress.WithoutEnding(path);
        return IsFolder(path) && VaultAddress.FolderOf(Inner(name)).TrimEnd('/') is { Length: > 0 } folder ? VaultAddress.NameOf(folder) : VaultAddress.NameOf(name);
    }
}
