using Gateway.Content.Model;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

/// <summary>Counts what the database holds.</summary>
internal static class IngestSummaries
{
    public static IngestSummary Of(SqliteConnection connection, bool changed, IngestTimes times) => connection.Query(
        $"""
        SELECT
            (SELECT count(*) FROM post),
            (SELECT count(*) FROM section),
            (SELECT count(*) FROM link WHERE status IN ({(int)LinkStatus.Resolved}, {(int)LinkStatus.Redirected}) AND origin = {(int)Origin.Authored}),
            (SELECT count(*) FROM link WHERE status IN ({(int)LinkStatus.BrokenPost}, {(int)LinkStatus.BrokenAnchor})),
            (SELECT count(*) FROM reference),
            (SELECT count(*) FROM paper)
        """,
        row => new IngestSummary(
            row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5),
            Diagnostics(connection), Sources(connection), Posts(connection), changed, changed ? SearchIndexBytes(connection) : null, times)).Single();

    /// <summary>Reads the indexes from end to end, which takes as long as they are large.</summary>
    private static long SearchIndexBytes(SqliteConnection connection) => connection.Query(
        """
        SELECT total(length(block)) FROM (
            SELECT block FROM post_search_data UNION ALL SELECT block FROM section_search_data
            UNION ALL SELECT block FROM name_search_data UNION ALL SELECT block FROM suggestion_search_data)
        """,
        row => row.GetInt64(0)).Single();

    private static Dictionary<DiagnosticSeverity, int> Diagnostics(SqliteConnection connection) => connection.Query(
        "SELECT severity, count(*) FROM diagnostic GROUP BY severity", row => (Severity: (DiagnosticSeverity)row.GetInt32(0), Count: row.GetInt32(1)))
        .ToDictionary(x => x.Severity, x => x.Count);

    private static Dictionary<string, int> Posts(SqliteConnection connection) => connection.Query(
        "SELECT source.key, count(post.id) FROM source LEFT JOIN post ON post.source_id = source.id GROUP BY source.id", row => (row.GetString(0), row.GetInt32(1)))
        .ToDictionary();

    private static List<Source> Sources(SqliteConnection connection) => connection.Query(
        "SELECT key, title, kind, base_url, language, content_hash FROM source ORDER BY key",
        row => new Source
        {
            Name = row.GetString(0),
            Title = row.IsDBNull(1) ? null : row.GetString(1),
            Kind = (SourceKind)row.GetInt32(2),
            BaseUrl = row.IsDBNull(3) ? null : row.GetString(3),
            Language = row.IsDBNull(4) ? null : row.GetString(4),
            ContentHash = row.GetString(5),
        });
}
