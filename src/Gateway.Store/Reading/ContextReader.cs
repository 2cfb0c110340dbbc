using Gateway.Content.Model;

namespace Gateway.Store.Reading;

/// <summary>Reads the sentences that links and citations stand in.</summary>
public sealed class ContextReader(ReadSession session)
{
    public async Task<IReadOnlyDictionary<long, TextContext>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            "SELECT id, before, sentence, after, sentence_start, sentence_end FROM text_context WHERE id IN (SELECT value FROM json_each($keys))",
            row => (Id: row.Long(), Context: new TextContext(row.Text(), row.Text(), row.Text(), row.Int(), row.Int())), cancellationToken, Batches.Keys(ids));
        return rows.ToDictionary(row => row.Id, row => row.Context);
    }
}
