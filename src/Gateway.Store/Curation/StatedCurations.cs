using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Curation;

/// <summary>Decisions that sources state in files of their own.</summary>
internal static class StatedCurations
{
    public static void Write(SqliteConnection connection, RowIds ids, IEnumerable<StatedDecision> decisions)
    {
        using var insert = new RowInsert<StatedCurationRow>(connection);
        var rows = decisions.Select(decision => new StatedCurationRow
        {
            Id = ids.Next(),
            Key = ContentKey.Of(["stated", decision.Source, decision.About, .. decision.Fields.SelectMany(field => new[] { field.Key, field.Value })]).Value,
            Source = decision.Source,
            Path = decision.Path,
            About = decision.About,
            Fields = JsonSerializer.Serialize(decision.Fields),
            Location = decision.Location,
        });
        foreach (var row in rows.DistinctBy(row => row.Key))
            insert.Write(row);
    }

    /// <summary>All of them, as they stand in their files.</summary>
    public static IReadOnlyList<HeldStatement> Read(SqliteConnection connection)
    {
        var text = new DecisionText(connection);
        var statements = connection.Query(
            "SELECT key, source, path, about, fields, start_line, start_column, end_line, end_column FROM stated_curation ORDER BY source, start_line, start_column",
            row => (Key: row.GetString(0), Decision: new StatedDecision(
                row.GetString(3), JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(4))!, new SourceSpan(row.GetInt32(5), row.GetInt32(6), row.GetInt32(7), row.GetInt32(8)))
            {
                Source = row.GetString(1),
                Path = row.GetString(2),
            }));
        return [.. statements.Select(statement =>
        {
            var (decision, fault) = text.Parse(statement.Decision);
            return new HeldStatement(statement.Key, statement.Decision.Source, statement.Decision.Path, statement.Decision.Location, decision, fault, statement.Decision["note"]);
        })];
    }

    public static bool HoldAny(SqliteConnection connection) => connection.Query("SELECT EXISTS (SELECT 1 FROM stated_curation)", row => row.GetBoolean(0)).Single();

    /// <summary>The file in which a decision of this key stands; null if in none.</summary>
    public static string? FileOf(SqliteConnection connection, string curation) =>
        connection.Query("SELECT path FROM stated_curation WHERE key = $key", row => row.GetString(0), ("$key", curation)).FirstOrDefault();
}

/// <summary>A decision that a source states.</summary>
/// <param name="Decision">Null where it cannot be understood, which <paramref name="Fault"/> explains.</param>
internal sealed record HeldStatement(string Key, string Source, string Path, SourceSpan Location, Decision? Decision, CurationFault? Fault, string? Note);
