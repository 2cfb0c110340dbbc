namespace Gateway.Store.Search;

/// <summary>Where one kind of object is searched for.</summary>
/// <param name="Name">The full-text index; its row ids are those of <paramref name="Rows"/>.</param>
/// <param name="OfPosts">The ids that belong to, or are used by, the posts in <c>$keys</c>.</param>
/// <param name="IsOutdated">Whether a newer post replaces it.</param>
internal sealed record SearchTable(SearchKind Kind, string Name, string Rows, string TitleColumn, string OtherNamesColumn, string OfPosts, string IsOutdated = "0")
{
    private const string Keys = "(SELECT value FROM json_each($keys))";
    private const string NoNames = "'[]'";

    private static readonly SearchTable[] All =
    [
        new(SearchKind.Post, "post_search", "post", "title", NoNames, Keys, "superseded_by_id IS NOT NULL"),
        new(SearchKind.Section, "section_search", "section", "title", NoNames, $"(SELECT id FROM section WHERE post_id IN {Keys})",
            "EXISTS (SELECT 1 FROM post WHERE post.id = section.post_id AND superseded_by_id IS NOT NULL)"),
        new(SearchKind.Paper, "name_search", "paper", "title", NoNames, $"(SELECT paper_id FROM cited_paper WHERE post_id IN {Keys})"),
        new(SearchKind.Topic, "name_search", "topic", "pref_label", "alt_labels", $"(SELECT topic_id FROM post_topic WHERE post_id IN {Keys})"),
        new(SearchKind.Series, "name_search", "series", "title", NoNames, $"(SELECT series_id FROM series_entry WHERE post_id IN {Keys})"),
        new(SearchKind.Author, "name_search", "author", "name", "other_names", $"(SELECT author_id FROM post_author WHERE post_id IN {Keys})"),
    ];

    public static SearchTable Of(SearchKind kind) => All[(int)kind];

    /// <summary>The word that marks objects of a kind in an index of several kinds.</summary>
    public static string Mark(SearchKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The expression for this kind alone.</summary>
    public string Matching(string match) => Name == "name_search" ? $"kind : \"{Mark(Kind)}\" AND {{name more}} : ({match})" : match;

    // Without the sign FTS5 would search once for each of the ids.
    public string Among(IReadOnlyList<long>? posts) => posts is null ? "" : $" AND +{Name}.rowid IN {OfPosts}";
}
