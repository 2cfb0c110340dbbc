using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Changes;

/// <summary>All objects of a revision, in brief, to be compared with those of the next.</summary>
internal sealed class ContentFields
{
    /// <summary>Changes that are kept. Who has missed more reads everything anew, which is no more work then.</summary>
    private const int Kept = 100_000;

    private readonly IReadOnlyList<ObjectFields> types;
    private readonly IReadOnlyList<Dictionary<string, ulong[]>> objects;

    private ContentFields(IReadOnlyList<ObjectFields> types, SqliteConnection connection, IReadOnlyCollection<string>? keys = null) =>
        (this.types, objects) = (types, [.. types.Select(type => type.Read(connection, keys))]);

    public static ContentFields Read(SqliteConnection connection) => new(ObjectFields.All, connection);

    /// <summary>Only what curators decide on and what follows from that, of these objects.</summary>
    public static ContentFields ReadDecidable(SqliteConnection connection, IReadOnlyCollection<string> keys) => new(ObjectFields.Decidable, connection, keys);

    /// <summary>Writes what differs in the present revision, which is the connection's last.</summary>
    /// <param name="after">The same fields.</param>
    public void WriteChangesTo(ContentFields after, SqliteConnection connection)
    {
        using var insert = new BoundStatement(
            connection,
            "INSERT INTO change (revision, kind, type, key, fields) VALUES ((SELECT max(number) FROM revision), ?, ?, ?, ?)");
        foreach (var change in ChangesTo(after))
        {
            insert.Bind(1, (long)change.Kind);
            insert.Bind(2, change.Type.ToString());
            insert.Bind(3, change.Key);
            insert.Bind(4, TextList.Of(change.Fields));
            insert.Run();
        }

        connection.Execute("UPDATE revision SET is_compared = 1 WHERE number = (SELECT max(number) FROM revision)");
        Forget(connection);
    }

    /// <param name="after">The same fields.</param>
    internal IEnumerable<ObjectChange> ChangesTo(ContentFields after) => types.Index().SelectMany(type => Between(type.Item, objects[type.Index], after.objects[type.Index]));

    private static IEnumerable<ObjectChange> Between(ObjectFields type, Dictionary<string, ulong[]> before, Dictionary<string, ulong[]> after)
    {
        foreach (var key in before.Keys.Where(key => !after.ContainsKey(key)).Order(StringComparer.Ordinal))
            yield return new(ChangeKind.Removed, type.Type, key, []);
        foreach (var (key, now) in after.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            if (!before.TryGetValue(key, out var then))
            {
                yield return new(ChangeKind.Added, type.Type, key, []);
                continue;
            }

            var fields = Enumerable.Range(0, now.Length).Where(index => now[index] != then[index]).Select(type.FieldAt).ToLookup(type.IsPlace);
            if (fields[true].Any())
                yield return new(ChangeKind.Moved, type.Type, key, []);
            if (fields[false].Any())
                yield return new(ChangeKind.Changed, type.Type, key, [.. fields[false]]);
        }
    }

    /// <summary>The oldest revisions first, each as a whole: of one that is followed all must be known.</summary>
    private static void Forget(SqliteConnection connection) => connection.Execute(
        $"""
        CREATE TEMP TABLE forgotten AS
        SELECT revision FROM (SELECT revision, sum(count(*)) OVER (ORDER BY revision DESC) AS kept FROM change GROUP BY revision) WHERE kept > {Kept};
        UPDATE revision SET is_compared = 0 WHERE number IN (SELECT revision FROM forgotten);
        DELETE FROM change WHERE revision IN (SELECT revision FROM forgotten);
        DROP TABLE forgotten
        """);
}

/// <param name="Fields">Those that changed, of an object that was there before and is after.</param>
internal sealed record ObjectChange(ChangeKind Kind, ChangedType Type, string Key, IReadOnlyList<string> Fields);

/// <summary>What happened to an object.</summary>
public enum ChangeKind
{
    Added = 0,
    Changed = 1,
    Moved = 2,
    Removed = 3,
}

/// <summary>Types whose objects are compared; called as in global ids.</summary>
public enum ChangedType
{
    Post = 0,
    Paper = 1,
    Topic = 2,
    Series = 3,
    Author = 4,
    Source = 5,
}
