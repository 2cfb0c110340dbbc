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

    /// <summary>The first sentence in which a post cites a paper, both by key; null where it stands in the bibliography alone.</summary>
    public async Task<TextContext?> OfCitationAsync(string post, string paper, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            """
            SELECT before, sentence, after, sentence_start, sentence_end
            FROM citation JOIN text_context ON text_context.id = citation.context_id
            WHERE citation.post_id = (SELECT id FROM post WHERE key = $post) AND citation.paper_id = (SELECT id FROM paper WHERE key = $paper)
            ORDER BY citation.id LIMIT 1
            """,
            row => new TextContext(row.Text(), row.Text(), row.Text(), row.Int(), row.Int()), cancellationToken, ("$post", post), ("$paper", paper));
        return rows.SingleOrDefault();
    }
}
