using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing;

/// <summary>What the head of a file says of the post, in front matter or in HTML's meta elements.</summary>
internal sealed record PostFields
{
    private static readonly string[] DateFields = ["date", "publishDate", "pubDate", "lastmod", "updated", "modified", "last_modified_at"];

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
    public IReadOnlyList<string> Authors { get; init; } = [];
    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>What is said of the authors beyond their names.</summary>
    public IReadOnlyList<AuthorProfile> Profiles { get; init; } = [];

    /// <summary>Names of the fields that should hold a date and do not.</summary>
    public IReadOnlyList<string> UnreadDates { get; init; } = [];

    /// <summary>All fields as written; empty where the layout has no front matter.</summary>
    public FieldMap FrontMatter { get; init; } = FieldMap.Empty;

    /// <summary>Reads the field names of Hugo (gohugo.io/content-management/front-matter) and the usual other spellings.</summary>
    public static PostFields Of(FieldMap fields, TimeZoneInfo zone) => new()
    {
        Title = fields.Text("title"),
        Slug = fields.Text("slug"),
        Url = fields.Text("url", "permalink"),
        PublishedAt = Dates.Moment(fields.Text("publishDate", "pubDate", "date"), zone),
        UpdatedAt = Dates.Moment(fields.Text("lastmod", "updated", "modified", "last_modified_at"), zone),
        IsDraft = fields.Flag("draft"),
        Description = fields.Text("description", "summary", "abstract", "subtitle"),
        Language = fields.Text("language", "lang"),
        Aliases = fields.Texts("aliases"),
        Authors = AuthorsOf(fields),
        Tags = [.. fields.Texts("tags", splitAtCommas: true).Concat(fields.Texts("categories", splitAtCommas: true)).Distinct(StringComparer.Ordinal)],
        Series = fields.Texts("series"),
        Profiles = AuthorProfile.In(fields),
        FrontMatter = fields,
        UnreadDates = [.. DateFields.Where(x => fields.Text(x) is { } text && Dates.Moment(text, zone) is null)],
    };

    private static IReadOnlyList<string> AuthorsOf(FieldMap fields)
    {
        var names = NamesIn(fields, "authors").Concat(NamesIn(fields, "author"));
        return [.. names.OfType<string>().Where(x => x.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string?> NamesIn(FieldMap fields, string field) => fields[field] switch
    {
        FieldMap map => [map.Text("name")],
        IEnumerable<object?> list => list.Select(x => x is FieldMap map ? map.Text("name") : x as string),
        _ => fields.Texts(field),
    };
}
