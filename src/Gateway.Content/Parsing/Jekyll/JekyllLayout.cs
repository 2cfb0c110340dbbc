using Gateway.Content.Model;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Jekyll.Kramdown;
using Gateway.Content.Parsing.Jekyll.Liquid;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>A Jekyll site, or its <c>_posts</c> alone (jekyllrb.com).</summary>
internal sealed class JekyllLayout(SourceOptions options, JekyllSettings settings) : ILayout
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "tag", "tags", "category", "categories", "archive", "archives" };

    private readonly MarkdownDialect dialect = KramdownMarkdown.DialectOf(settings.Kramdown);

    // UTC is what holds where nobody says anything.
    private readonly TimeZoneInfo zone = options.TimeZone == TimeZoneInfo.Utc ? settings.TimeZone ?? options.TimeZone : options.TimeZone;

    public SourceKind Kind => SourceKind.Jekyll;

    public string? Title => settings.Title;

    public string? BaseUrl { get; } = SiteAddress.Normalize(options.BaseUrl) ?? SiteAddress.Normalize(settings.BaseUrl);

    public string BasePath => BaseUrl is null ? settings.BasePath : new Uri(BaseUrl).AbsolutePath.TrimEnd('/');

    public string? Language => settings.Language;

    public string SettingsHash => settings.Hash;

    public IReadOnlyList<AuthorProfile> Profiles => AuthorProfile.In(settings.Fields);

    /// <summary>As jekyll-scholar is told (github.com/inukshuk/jekyll-scholar, "Configuration"); a file that is not told of is shared if it is the only one.</summary>
    public BibliographyPlaces Bibliographies { get; } = new(
        [(settings.Fields.Map("scholar").Text("source") ?? "").Trim('.', '/'), .. BibliographyPlaces.UsualFolders],
        [settings.Fields.Map("scholar").Text("bibliography") ?? "references.bib"],
        TakesAny: false);

    public bool Reads(string path) => JekyllFile.Of(path, settings.Collections) is not null;

    /// <summary>The home page; lists by tag, category and year at the addresses that plugins give them; demonstrations among the assets.</summary>
    public bool MakesPage(string sitePath)
    {
        var parts = sitePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [] or ["assets", ..] || parts.Any(Lists.Contains) || (settings.Fields["jekyll-archives"] is not null && parts is [.., [_, _, _, _] year] && year.All(char.IsAsciiDigit));
    }

    public Outline Survey(SourceText file)
    {
        var head = FrontMatterBlock.Read(file.Text!);
        return OutlineOf(JekyllFile.Of(file.File.Path, settings.Collections)!, head.Fields) with { BodyStart = head.BodyStart, HeadFaults = head.Faults };
    }

    public ParsedPost? Parse(SourceText file, Outline outline, FileAddresses addresses)
    {
        var kind = JekyllFile.Of(file.File.Path, settings.Collections)!;
        if (kind.Collection is null || outline.RedirectsTo is not null)
            return null;
        var (text, origins) = settings.Includes.Expand(file.Text![outline.BodyStart..]);
        var marks = FieldMap.FlagOf(outline.Fields.FrontMatter["render_with_liquid"]) == false
            ? HiddenMarks.None(text)
            : LiquidText.Hide(text, ValuesOf(outline), BasePath, new JekyllLinks(file.File.Path, addresses, BasePath).AddressOf);
        var markdown = new MarkdownText(marks.Text, Ids: null, url => marks.Show(url).Trim())
        {
            Dialect = dialect,
            IsHtml = kind.IsHtml,
            Refine = (document, show) => new Refinement(KramdownState.Of(document, settings.Kramdown, marks.Text), show).Of(document),
            Show = marks.Show,
            Restore = marks.Restore,
            OriginOf = origins.OriginOf,
        };
        return MarkdownPost.Of(file, outline, markdown, BaseUrl is null ? null : SiteAddress.Url(BaseUrl, outline.SitePath));
    }

    private Outline OutlineOf(JekyllFile file, FieldMap front)
    {
        var all = settings.Defaults.Under(front, file);
        var fields = PostFields.Of(all, zone) with { FrontMatter = front };
        DateTimeOffset? named = file.Date?.ToDateTime(TimeOnly.MinValue) is { } day ? new DateTimeOffset(day, zone.GetUtcOffset(day)) : null;
        fields = fields with
        {
            Title = fields.Title ?? (file.Collection is null ? null : TitleOf(file.Name)),
            Description = fields.Description ?? all.Text("excerpt"),
            PublishedAt = fields.PublishedAt ?? named,
            Tags = [.. WordsOf(all, "tags").Concat(all.Texts("tag")).Concat(WordsOf(all, "categories")).Concat(all.Texts("category")).Distinct(StringComparer.Ordinal)],
            // The plugin jekyll-redirect-from, which GitHub Pages runs.
            Aliases = [.. fields.Aliases, .. all.Texts("redirect_from")],
            Authors = fields.Authors.Count == 0 && settings.Author is { } author ? [author] : fields.Authors,
            IsDraft = fields.IsDraft || file.IsDraft,
            IsShownEarly = settings.PublishesEarly,
        };
        DateTimeOffset? date = fields.PublishedAt is { } moment ? TimeZoneInfo.ConvertTime(moment, zone) : null;
        return new Outline(file.Path, fields, JekyllAddress.Of(file, date, all, settings)) { RedirectsTo = all.Texts("redirect_to") is [var target, ..] ? target : null };
    }

    private LiquidValues ValuesOf(Outline outline)
    {
        var values = new LiquidValues(outline.Fields.FrontMatter, settings.Fields, BaseUrl is null ? "" : new Uri(BaseUrl).GetLeftPart(UriPartial.Authority), BasePath);
        values.Set("page.title", outline.Fields.Title);
        values.Set("page.url", outline.SitePath);
        values.Set("page.path", outline.Path);
        return values;
    }

    /// <summary>A list, or words separated by spaces (jekyllrb.com/docs/posts/#tags-and-categories).</summary>
    internal static IReadOnlyList<string> WordsOf(FieldMap fields, string name) =>
        fields[name] is string text ? text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) : fields.Texts(name);

    private static string TitleOf(string name) => string.Join(' ', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(x => char.ToUpperInvariant(x[0]) + x[1..].ToLowerInvariant()));
}
