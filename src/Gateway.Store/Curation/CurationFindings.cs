using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Curation;

/// <summary>What is wrong with content under the decisions that stand in its files, which can only be judged once they lie over the whole graph.</summary>
public static class CurationFindings
{
    /// <summary>What was found, without what decisions mend, and with what they bring about.</summary>
    /// <param name="database">Holds the same content, decisions laid on.</param>
    /// <param name="found">Without any decision, and without what only all words together show.</param>
    public static IReadOnlyList<Diagnostic> Of(Database database, IReadOnlyList<Diagnostic> found)
    {
        using var connection = database.ConnectForWatching();
        var standing = connection.Query(
            $"""
            SELECT diagnostic.key, code, message, suggestion, source.key, path, start_line, start_column, end_line, end_column
            FROM diagnostic JOIN source ON source.id = source_id WHERE code <> {(int)DiagnosticCode.UncoveredTopic} ORDER BY source.key, path, start_line, start_column
            """,
            row => new Diagnostic
            {
                Key = ContentKey.Parse(row.GetString(0)),
                Code = (DiagnosticCode)row.GetInt32(1),
                Message = row.GetString(2),
                Suggestion = row.IsDBNull(3) ? null : row.GetString(3),
                Source = row.GetString(4),
                Path = row.GetString(5),
                Location = new SourceSpan(row.GetInt32(6), row.GetInt32(7), row.GetInt32(8), row.GetInt32(9)),
            });
        var keys = standing.Select(diagnostic => diagnostic.Key).ToHashSet();
        // Those of the files themselves know more, such as how to mend a link.
        List<Diagnostic> kept = [.. found.Where(diagnostic => keys.Contains(diagnostic.Key))];
        return [.. kept, .. standing.ExceptBy(kept.Select(diagnostic => diagnostic.Key), diagnostic => diagnostic.Key)];
    }
}
