using Gateway.Store.Watching;

namespace Gateway.Store.Reading;

/// <summary>Runs that are over, and those that go on in any process.</summary>
public sealed class IngestRunReader(ReadSession session, DatabaseWatch watch)
{
    public async Task<IReadOnlyDictionary<string, IngestRunRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var running = watch.State.Running.Where(run => keys.Contains(run.Key)).ToList();
        var ended = await session.ByAsync(Mappings.IngestRun, "key", keys, run => run.Key, cancellationToken);
        return ended.Values.UnionBy(running, run => run.Key).ToDictionary(run => run.Key);
    }

    /// <summary>The newest run of each source, by the source's name.</summary>
    public async Task<IReadOnlyDictionary<string, IngestRunRecord>> LastOfSourceAsync(IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        var running = watch.State.Running.Where(run => sources.Contains(run.Source)).ToList();
        var ended = await session.QueryAsync(
            $"""
            SELECT {Mappings.IngestRun.Columns} FROM ingest_run
            WHERE number IN (SELECT max(number) FROM ingest_run WHERE source IN (SELECT value FROM json_each($keys)) GROUP BY source)
            """,
            Mappings.IngestRun.Read,
            cancellationToken,
            Batches.Keys(sources));
        // Of a run that is just over both may tell; the database knows how it ended.
        return ended.Concat(running).GroupBy(run => run.Source).ToDictionary(runs => runs.Key, runs => runs.MaxBy(run => run.StartedAt)!);
    }
}
