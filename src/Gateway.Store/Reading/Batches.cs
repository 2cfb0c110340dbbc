using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Reading;

/// <summary>The shapes of batched reads: each asks for many keys by one statement.</summary>
internal static class Batches
{
    /// <summary>Records by a column that is unique.</summary>
    public static async Task<IReadOnlyDictionary<TKey, T>> ByAsync<TKey, T>(
        this ReadSession session, Mapping<T> mapping, string column, IReadOnlyCollection<TKey> keys, Func<T, TKey> keyOf,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var rows = await session.QueryAsync(SelectIn(mapping, column), mapping.Read, cancellationToken, Keys(keys));
        return rows.ToDictionary(keyOf);
    }

    /// <summary>As above, on a connection that the session reads by at the moment.</summary>
    public static IReadOnlyDictionary<long, T> ById<T>(this ReadSession session, SqliteConnection connection, Mapping<T> mapping, IReadOnlyCollection<long> ids, Func<T, long> idOf) =>
        session.Query(connection, SelectIn(mapping, "id"), mapping.Read, Keys(ids)).ToDictionary(idOf);

    /// <summary>Per owner its list, as far as <see cref="Members.Where"/> has it; an owner without items is absent.</summary>
    public static async Task<IReadOnlyDictionary<long, IReadOnlyList<T>>> ListsAsync<T>(
        this ReadSession session, Mapping<T> mapping, Members members, IReadOnlyCollection<long> owners, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"""
            SELECT {members.Owner}, {mapping.QualifiedColumns}
            FROM {members.From}
            WHERE {members.Owner} IN (SELECT value FROM json_each($keys)) AND {members.Where}
            ORDER BY {members.Order}
            """,
            row => (Owner: row.Long(), Item: mapping.Read(row)),
            cancellationToken,
            [Keys(owners), .. members.Parameters]);
        return rows.GroupBy(row => row.Owner, row => row.Item).ToDictionary(list => list.Key, IReadOnlyList<T> (list) => [.. list]);
    }

    /// <summary>
    /// Per owner a part of its list; an owner without items is absent. Only the part's rows are read; the rest is counted in an index.
    /// </summary>
    public static async Task<IReadOnlyDictionary<long, Slice<T>>> SlicesAsync<T>(
        this ReadSession session, Mapping<T> mapping, Members members, IReadOnlyCollection<long> owners, Window window,
        CancellationToken cancellationToken)
    {
        // The first item comes along even if it lies before the window, to tell the total of a list that ends there too.
        var rows = await session.QueryAsync(
            $"""
            WITH member AS (
                SELECT {members.Owner} AS owner, {mapping.Table}.id AS id,
                    row_number() OVER (PARTITION BY {members.Owner} ORDER BY {members.Order}) - 1 AS place,
                    count(*) OVER (PARTITION BY {members.Owner}) AS total
                FROM {members.From}
                WHERE {members.Owner} IN (SELECT value FROM json_each($keys)) AND {members.Where})
            SELECT member.owner, member.place, member.total, {mapping.QualifiedColumns}
            FROM member JOIN {mapping.Table} ON {mapping.Table}.id = member.id
            WHERE member.place = 0 OR (member.place >= $skip AND member.place < $end)
            ORDER BY member.owner, member.place
            """,
            row => (Owner: row.Long(), Place: row.Int(), Total: row.Int(), Item: mapping.Read(row)),
            cancellationToken,
            [Keys(owners), ("$skip", window.Skip), ("$end", (long)window.Skip + window.Take), .. members.Parameters]);
        return rows.GroupBy(row => row.Owner).ToDictionary(
            list => list.Key,
            list => new Slice<T>(
                [.. list.Where(row => row.Place >= window.Skip && window.Take > 0).Select(row => row.Item)], list.First().Total));
    }

    /// <summary>Many keys in one parameter, so that the statement is the same for any number.</summary>
    public static (string Name, object? Value) Keys<TKey>(IReadOnlyCollection<TKey> keys) => ("$keys", JsonSerializer.Serialize(keys));

    private static string SelectIn<T>(Mapping<T> mapping, string column) =>
        $"SELECT {mapping.Columns} FROM {mapping.Table} WHERE {column} IN (SELECT value FROM json_each($keys))";
}

/// <summary>Which rows belong to whom, in what order: pieces of SQL.</summary>
/// <param name="Owner">Column with the owner's id.</param>
/// <param name="From">The table of the items, joined with what owner and order need.</param>
internal sealed record Members(string Owner, string From, string Order)
{
    public string Where { get; init; } = "true";

    /// <summary>Those of <see cref="Where"/>.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters { get; init; } = [];
}
