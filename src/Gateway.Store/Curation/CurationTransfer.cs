using System.Globalization;
using Gateway.Content.Model;
using Gateway.Store.Writing;

namespace Gateway.Store.Curation;

/// <summary>Takes decisions out of one database and into another, as people write them.</summary>
public sealed class CurationTransfer
{
    private readonly Database database;
    private readonly Curations curations;

    internal CurationTransfer(Database database, Curations curations) => (this.database, this.curations) = (database, curations);

    /// <summary>The decisions in force, in the order in which they were taken, with who took them, when and why. Not those that stand in files of sources.</summary>
    public IReadOnlyList<StatedDecision> Export()
    {
        using var connection = database.ConnectForWatching();
        var text = new DecisionText(connection);
        var content = new CuratedContent(connection, new RowIds(History.Count(connection) + 1), database.Clock.GetUtcNow());
        return [.. CurationJournal.InForce(connection).Select(held =>
        {
            var decision = text.Write(content.Present(held));
            var said = new[] { ("note", held.Note), ("by", held.By), ("at", held.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)) };
            return decision with { Fields = decision.Fields.Concat(said.Where(field => field.Item2 is not null).Select(field => KeyValuePair.Create(field.Item1, field.Item2!))).ToDictionary() };
        })];
    }

    /// <summary>Takes them one after the other; one that cannot be taken leaves the others be. What holds already is passed over; what is about something that is gone waits for it.</summary>
    /// <returns>Why some were not taken.</returns>
    /// <exception cref="DatabaseException">The database cannot be written; those before are taken.</exception>
    public async Task<ImportedDecisions> ImportAsync(IEnumerable<StatedDecision> decisions, CancellationToken cancellationToken)
    {
        var (taken, known) = (0, 0);
        var faults = new List<(StatedDecision, CurationFault)>();
        foreach (var stated in decisions)
            switch (await TakeAsync(stated, cancellationToken))
            {
                case null:
                    taken++;
                    break;
                // It was decided so, or somebody has come to write that link: other duplicates contradict it.
                case { Code: CurationFaultCode.Duplicate, Objects: [{ Type: "Curation" or "CrossLink" }, ..] }:
                    known++;
                    break;
                case var fault:
                    faults.Add((stated, fault));
                    break;
            }

        return new(taken, known, faults);
    }

    private static CurationEntry EntryOf(StatedDecision stated) => new(stated["by"], stated["note"], Revision: null, ClientMutationId: null)
    {
        At = DateTimeOffset.TryParse(stated["at"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null,
    };

    private async Task<CurationFault?> TakeAsync(StatedDecision stated, CancellationToken cancellationToken)
    {
        (Decision? Decision, CurationFault? Fault) parsed;
        await using (var connection = database.ConnectForWatching())
            parsed = new DecisionText(connection).Parse(stated);
        return parsed.Decision is { } decision
            ? (await curations.KeepAsync(decision, EntryOf(stated), cancellationToken)).Fault
            : parsed.Fault;
    }
}

/// <summary>What became of decisions that were read from a file.</summary>
/// <param name="Known">How many held before.</param>
public sealed record ImportedDecisions(int Taken, int Known, IReadOnlyList<(StatedDecision Decision, CurationFault Fault)> Faults);
