using System.Text.Json;
using System.Text.Json.Serialization;
using Gateway.Store.Reading;

namespace Gateway.Store.Watching;

/// <summary>
/// A small file beside the database in which an ingest tells every process how far it is. Rows cannot: the ingest is one transaction. Only who
/// holds the write transaction writes it, so there is one writer; it is replaced whole, so no reader sees half of it.
/// </summary>
internal sealed partial class ProgressFile(string path, TimeProvider clock)
{
    /// <summary>How often it is written, changed or not.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Whoever misses that many beats was killed, or the machine is beyond help.</summary>
    private static readonly TimeSpan Silence = 10 * Beat;

    private readonly string next = path + "-next";

    /// <summary>Progress is a comfort: where it cannot be written, the ingest goes on without.</summary>
    public void TryWrite(IReadOnlyList<IngestRunRecord> runs)
    {
        try
        {
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(runs, Json.Default.IReadOnlyListIngestRunRecord));
            File.Move(next, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>What stays behind is taken for a run that broke off.</summary>
    public void TryRemove()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>The runs that go on; those of a writer that fell silent have failed.</summary>
    public IReadOnlyList<IngestRunRecord> Read()
    {
        try
        {
            // No exception twice a second while nothing goes on.
            if (!File.Exists(path))
                return [];
            var runs = JsonSerializer.Deserialize(File.ReadAllBytes(path), Json.Default.IReadOnlyListIngestRunRecord) ?? [];
            var written = new DateTimeOffset(File.GetLastWriteTimeUtc(path));
            return clock.GetUtcNow() - written < Silence ? runs : [.. runs.Select(run => BrokenOff(run, written))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Removed a moment ago, or not ours: either way it tells of no run.
            return [];
        }
    }

    private static IngestRunRecord BrokenOff(IngestRunRecord run, DateTimeOffset at) =>
        run with { Status = IngestStatus.Failed, FinishedAt = at, Error = "The program that read the source ended before it was done." };

    [JsonSerializable(typeof(IReadOnlyList<IngestRunRecord>))]
    private sealed partial class Json : JsonSerializerContext;
}
