using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

/// <summary>What is wrong with decisions, those that stand in files above all: they can only be judged once they lie over the whole graph.</summary>
public static class CurationFindings
{
    /// <summary>Those of the database's present content.</summary>
    public static IReadOnlyList<Diagnostic> Of(Database database)
    {
        using var connection = database.ConnectForWatching();
        return connection.Query(
            """
            SELECT diagnostic.key, code, message, source.key, path, start_line, start_column, end_line, end_column
            FROM diagnostic JOIN source ON source.id = source_id WHERE curation IS NOT NULL ORDER BY source.key, path, start_line, start_column
            """,
            row => new Diagnostic
            {
                Key = ContentKey.Parse(row.GetString(0)),
                Code = (DiagnosticCode)row.GetInt32(1),
                Message = row.GetString(2),
                Source = row.GetString(3),
                Path = row.GetString(4),
                Location = new SourceSpan(row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)),
            });
    }
}
