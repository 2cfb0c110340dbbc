using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>What decisions change.</summary>
internal static class DecidedTables
{
    /// <summary>Tables whose rows come, go and change. Of <c>post</c> only <see cref="OfPosts"/> changes.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "link", "prerequisite", "prerequisite_section", "related_post", "related_section", "topic", "topic_key", "topic_alt_label", "post_topic", "refused_topic", "section_topic",
        "topic_broader", "topic_related", "topic_prerequisite", "topic_paper", "series", "series_entry", "refused_series_entry",
        "diagnostic",
    ];

    /// <summary>The column of <c>post</c> from which all else follows that changes there.</summary>
    public const string OfPosts = "superseded_by_id";

    /// <summary>Takes away the triggers whose names begin so.</summary>
    public static void DropTriggers(SqliteConnection connection, string beginning)
    {
        foreach (var name in connection.Query(
            "SELECT name FROM temp.sqlite_master WHERE type = 'trigger' AND substr(name, 1, length($beginning)) = $beginning", row => row.GetString(0), ("$beginning", beginning)))
            connection.Execute($"DROP TRIGGER temp.{name}");
    }
}
