using System.Text.Json;
using Gateway.Store.Reading;

namespace Gateway.Store.Changes;

/// <summary>Reads what became of objects since a revision.</summary>
public sealed class ChangeReader(ReadSession session)
{
    /// <summary>Names of the fields whose changes are told, by the type of their object.</summary>
    public static IReadOnlyDictionary<ChangedType, IReadOnlySet<string>> Fields { get; } =
        ObjectFields.All.ToDictionary(type => type.Type, IReadOnlySet<string> (type) => type.Fields.ToHashSet(StringComparer.Ordinal));

    private const string IsAsked = """
        change.revision > $since
        AND ($kinds IS NULL OR change.kind IN (SELECT value FROM json_each($kinds)))
        AND ($types IS NULL OR change.type IN (SELECT value FROM json_each($types)))
        AND ($fields IS NULL OR change.kind <> $changed OR EXISTS (SELECT 1 FROM json_each(change.fields) WHERE value IN (SELECT value FROM json_each($fields))))
        """;

    /// <summary>Those that are asked for, oldest first.</summary>
    /// <returns>Null where the revision is unknown, or not all changes since are known.</returns>
    public async Task<Slice<ChangeRecord>?> SinceAsync(string revision, ChangeSelection asked, Window window, CancellationToken cancellationToken)
    {
        var since = await session.QueryAsync(
            """
            SELECT number FROM revision
            WHERE name = $name AND NOT EXISTS (SELECT 1 FROM revision AS later WHERE later.number > revision.number AND NOT later.is_compared)
            """,
            row => row.Long(), cancellationToken, ("$name", revision));
        if (since is not [var number])
            return null;
        (string, object?)[] parameters =
        [
            ("$since", number),
            ("$kinds", asked.Kinds is { } kinds ? JsonSerializer.Serialize(kinds) : null),
            ("$types", asked.Types is { } types ? JsonSerializer.Serialize(types.Select(type => type.ToString())) : null),
            ("$fields", asked.Fields is { } fields ? JsonSerializer.Serialize(fields) : null),
            ("$changed", ChangeKind.Changed),
        ];
        var total = (await session.QueryAsync($"SELECT count(*) FROM change WHERE {IsAsked}", row => row.Int(), cancellationToken, parameters)).Single();
        var changes = await session.QueryAsync(
            $"""
            SELECT change.kind, change.type, change.key, change.fields, revision.name, revision.committed_at
            FROM change JOIN revision ON revision.number = change.revision
            WHERE {IsAsked} ORDER BY change.number LIMIT $take OFFSET $skip
            """,
            row => new ChangeRecord(row.Enum<ChangeKind>(), row.Text(), row.Text(), row.Texts(), row.Text(), row.Moment()),
            cancellationToken, [.. parameters, ("$take", window.Take), ("$skip", window.Skip)]);
        return new Slice<ChangeRecord>(changes, total);
    }
}

/// <summary>Which changes are asked for; null asks for all.</summary>
/// <param name="Fields">Of objects that changed only those in which one of these fields did. What was added, moved or removed is told in any case.</param>
public sealed record ChangeSelection(IReadOnlyCollection<ChangeKind>? Kinds, IReadOnlyCollection<ChangedType>? Types, IReadOnlyCollection<string>? Fields);

/// <param name="Type">As in global ids.</param>
/// <param name="Fields">As the schema names them; none unless the kind is Changed.</param>
/// <param name="Revision">The one that brought it.</param>
public sealed record ChangeRecord(ChangeKind Kind, string Type, string Key, IReadOnlyList<string> Fields, string Revision, DateTimeOffset At);
