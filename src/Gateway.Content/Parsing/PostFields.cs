using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing;

/// <summary>What the head of a file says of the post, in front matter or in HTML's meta elements.</summary>
internal sealed record PostFields
{
    public string? Title { get; init; }
    public string? Slug { get; init; }

    /// <summary>Address that overrides the one that follows from the path.</summary>
    public string? Url { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public bool IsDraft { get; init; }

    /// <summary>Whether the site shows it before its date.</summary>
    public bool IsShownEarly { get; init; }

    public string? Description { get; init; }
    public string? Language { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What else the author calls the post, where that is no address.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the post treats, beside its tags.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>All that the author says it treats.</summary>
    public IEnumerable<string> TopicLabels => Tags.Concat(Topics);

    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>What is said of the authors beyond their names.</summary>
    public IReadOnlyList<AuthorProfile> Profiles { get; init; } = [];

    /// <summary>Fields that hold something else than they should, in the order of their places.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>All fields as written; empty where the layout has no front matter.</summary>
    public FieldMap FrontMatter { get; init; } = FieldMap.Empty;

    /// <summary>
    /// Reads the names of Hugo (gohugo.io/content-management/front-matter), Jekyll, Zola (getzola.org/documentation/content/page), Obsidian
    /// (help.obsidian.md/properties), Quartz, Docusaurus, Astro, MyST and Distill, as far as a name means the same in all of them.
    /// </summary>
    public static PostFields Of(FieldMap fields, TimeZoneInfo zone)
    {
        if (fields.IsEmpty)
            return new PostFields();
        var read = new FieldReading(fields, zone);
        // Zola keeps these in tables of their own, and so does Hugo (gohugo.io/content-management/front-matter, "Parameters").
        var (taxonomies, extra, parameters) = (read.Table("taxonomies"), read.Table("extra"), read.Table("params"));
        return new PostFields
        {
            Title = read.Text("title"),
            Slug = read.Text("slug"),
            Url = read.Text("url", "permalink") ?? PageOf(read.Text("path")),
            PublishedAt = read.Date(
                "publishDate", "pubDate", "publish_date", "published", "published_at", "publishedAt", "publishedDate", "datePublished", "date_published", "date-published",
                "pubDatetime", "date", "created", "created_at", "createdAt", "dateCreated", "date_created", "date-created", "date created", "creation_date"),
            UpdatedAt = read.Date(
                "lastmod", "updated", "modified", "last_modified_at", "last_modified", "last-modified", "lastModified", "last_updated", "last-updated", "lastUpdated",
                "updated_at", "updatedAt", "updatedDate", "dateModified", "date_modified", "date-modified", "date modified", "date updated", "modDatetime")
                ?? (fields["last_update"] is FieldMap ? read.Table("last_update").Date("date") : read.Date("last_update")),
            IsDraft = read.Flag("draft") == true || FieldMap.FlagOf(fields["published"]) == false || FieldMap.FlagOf(fields["publish"]) == false,
            Description = Said(read.Text("description", "summary", "abstract", "excerpt", "subtitle")),
            Language = read.Text("language", "lang"),
            Aliases = Distinct(read.Texts(OneOrAddresses, "aliases", "alias")),
            Authors = Distinct(AuthorFields.In(read, fields).Concat(taxonomies.Texts(AuthorFields.Split, "authors", "author")).Concat(AuthorFields.In(extra, fields.Map("extra")))
                .Concat(AuthorFields.In(parameters, fields.Map("params")))),
            Tags = Distinct(read.Texts(TagsIn, "tags", "tag", "categories").Concat(taxonomies.Texts(TagsIn, "tags", "categories")).Select(x => x.TrimStart('#').Trim()).Where(x => x.Length > 0)),
            Topics = Distinct(read.Texts(TagsIn, "topics").Concat(extra.Texts(TagsIn, "topics")).Select(x => x.Trim()).Where(x => x.Length > 0)),
            Series = Distinct(read.Texts(x => [x], "series").Concat(taxonomies.Texts(x => [x], "series"))),
            Profiles = [.. AuthorProfile.In(fields), .. AuthorProfile.In(fields.Map("extra"))],
            FrontMatter = fields,
            Faults = read.Faults,
        };
    }

    /// <summary>Tags in one text are separated by commas, or by spaces where each begins with a hash.</summary>
    private static IEnumerable<string> TagsIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(words, x => x[0] == '#') ? words.Select(x => x.Trim(',')) : text.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> OneOrAddresses(string text)
    {
        var parts = text.Split([',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, x => x[0] == '/' || x.Contains("://", StringComparison.Ordinal)) ? parts : [text];
    }

    // Zola and Gatsby name the page's address so; elsewhere a path names a file.
    private static string? PageOf(string? path) =>
        path is null || Path.GetExtension(path).ToLowerInvariant() is ".md" or ".mdx" or ".markdown" ? null : path.Trim('/') is { Length: > 0 } inner ? $"/{inner}/" : "/";

    // "description: false" switches it off.
    private static string? Said(string? text) => bool.TryParse(text, out var flag) && !flag ? null : text;

    private static IReadOnlyList<string> Distinct(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.Ordinal)];
}
