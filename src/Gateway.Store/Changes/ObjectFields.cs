using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Changes;

/// <summary>What the objects of one type hold, field by field: as hashes, since it is only to be seen whether something changed.</summary>
/// <param name="Table">With the columns <c>key</c> and those of <paramref name="Columns"/>.</param>
/// <param name="Columns">Fields as the schema names them, each with what it comes from.</param>
/// <param name="Lists">Fields whose items come as rows: the object's key, then the item. Their order counts for nothing.</param>
internal sealed partial record ObjectFields(
    ChangedType Type, string Table, IReadOnlyList<(string Field, string Sql)> Columns, IReadOnlyList<(string Field, string Sql)> Lists)
{
    /// <summary>Fields that say where an object is, not what.</summary>
    private static readonly HashSet<string> Places = ["source", "path", "url", "slug", "aliases"];

    /// <summary>Only posts move; of other objects these are fields like others.</summary>
    public bool IsPlace(string field) => Type == ChangedType.Post && Places.Contains(field);

    /// <summary>Names of all fields.</summary>
    public IEnumerable<string> Fields => Columns.Concat(Lists).Select(column => column.Field);

    public string FieldAt(int index) => index < Columns.Count ? Columns[index].Field : Lists[index - Columns.Count].Field;

    /// <summary>The fields of each object, by its key.</summary>
    /// <param name="keys">Of which objects; null for all.</param>
    public Dictionary<string, ulong[]> Read(SqliteConnection connection, IReadOnlyCollection<string>? keys)
    {
        (string, object?)[] wanted = keys is null ? [] : [Batches.Keys(keys)];
        string Among(string key) => keys is null ? "" : $" WHERE {key} IN (SELECT value FROM json_each($keys))";
        var ownKey = $"{Table.Split(' ')[0]}.key";
        var objects = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        foreach (var (key, hashes) in connection.Query(
            $"SELECT {ownKey}, {string.Join(", ", Columns.Select(column => column.Sql))} FROM {Table}{Among(ownKey)}",
            row => (row.GetString(0), Enumerable.Range(1, Columns.Count).Select(index => row.IsDBNull(index) ? 0 : TextHash.Of(row.GetString(index))).ToArray()),
            wanted))
            objects.Add(key, [.. hashes, .. new ulong[Lists.Count]]);
        foreach (var (index, (_, sql)) in Lists.Index())
        {
            using var command = connection.Command($"WITH listed (key, item) AS ({sql}) SELECT key, item FROM listed{Among("key")}", wanted);
            using var rows = command.ExecuteReader();
            while (rows.Read())
                if (objects.TryGetValue(rows.GetString(0), out var fields))
                    fields[Columns.Count + index] += TextHash.Of(rows.GetString(1));
        }

        return objects;
    }
}
