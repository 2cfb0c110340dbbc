using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class TopicReader(ReadSession session)
{
    private static readonly RootList<TopicRow, TopicRecord> List = new(
        context => context.Topics, Mappings.Topic, topic => topic.Id, TopicFields.Filters, TopicFields.SortKeys,
        [new Order("prefLabel", Descending: false)]);

    public Task<IReadOnlyDictionary<string, TopicRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Topic, "key", keys, topic => topic.Key, cancellationToken);

    /// <summary>The topic that prefers this label, else one that also has it; case is ignored.</summary>
    public async Task<TopicRecord?> ByLabelAsync(string label, CancellationToken cancellationToken)
    {
        var topics = await session.QueryAsync(
            $"""
            SELECT {Mappings.Topic.Columns} FROM topic
            WHERE id IN (
                SELECT id FROM topic WHERE pref_label_folded = $label UNION SELECT topic_id FROM topic_alt_label WHERE label_folded = $label)
            ORDER BY pref_label_folded = $label DESC, key
            LIMIT 1
            """,
            Mappings.Topic.Read, cancellationToken, ("$label", Folding.Fold(label)));
        return topics.SingleOrDefault();
    }

    /// <summary>
    /// Fields to filter by: prefLabel, altLabels (items), postCount. Fields to order by: prefLabel (case ignored), postCount.
    /// Without order: by prefLabel.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<TopicRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post its topics, in the order of its tags.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var members = new Members(
            "post_topic.post_id", "post_topic JOIN topic ON topic.id = post_topic.topic_id", "post_topic.post_id, post_topic.position");
        return session.ListsAsync(Mappings.Topic, members, postIds, cancellationToken);
    }
}
