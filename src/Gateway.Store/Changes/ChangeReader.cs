using Gateway.Store.Reading;

namespace Gateway.Store.Changes;

/// <summary>Reads what became of objects since a revision.</summary>
public sealed class ChangeReader(ReadSession session)
{
    /// <summary>Oldest first.</summary>
    /// <returns>Null where the revision is unknown, or not all changes since are known.</returns>
    public async Task<Slice<ChangeRecord>?> SinceAsync(string revision, Window window, CancellationToken cancellationToken)
    {
        var since = await session.QueryAsync(
            """
            SELECT number FROM revision
            WHERE name = $name AND NOT EXISTS (SELECT 1 FROM revision AS later WHERE later.number > revision.number AND NOT later.is_compared)
            """,
            row => row.Long(), cancellationToken, ("$name", revision));
        if (since is not [var number])
            return null;
        var total = (await session.QueryAsync(
            "SELECT count(*) FROM change WHERE revision > $since", row => row.Int(), cancellationToken, ("$since", number))).Single();
        var changes = await session.QueryAsync(
            """
            SELECT change.kind, change.type, change.key, change.fields, revision.name, revision.committed_at
            FROM change JOIN revision ON revision.number = change.revision
            WHERE change.revision > $since ORDER BY change.number LIMIT $take OFFSET $skip
            """,
            row => new ChangeRecord(row.Enum<ChangeKind>(), row.Text(), row.Text(), row.Texts(), row.Text(), row.Moment()),
            cancellationToken, ("$since", number), ("$take", window.Take), ("$skip", window.Skip));
        return new Slice<ChangeRecord>(changes, total);
    }
}

/// <param name="Type">As in global ids.</param>
/// <param name="Fields">As the schema names them; none unless the kind is Changed.</param>
/// <param name="Revision">The one that brought it.</param>
public sealed record ChangeRecord(ChangeKind Kind, string Type, string Key, IReadOnlyList<string> Fields, string Revision, DateTimeOffset At);
