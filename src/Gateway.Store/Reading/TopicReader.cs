using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class TopicReader(ReadSession session)
{
    private static readonly RootList<TopicRow, TopicRecord> List = new(
        context => context.Topics, Mappings.Topic, topic => topic.Id, TopicFields.Filters, TopicFields.SortKeys,
        [new Order("prefLabel", Descending: false)]);

    public Task<IReadOnlyDictionary<long, TopicRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Topic, "id", ids, topic => topic.Id, cancellationToken);

    /// <summary>Also found by the keys of tags that the vocabulary made names of another topic.</summary>
    public async Task<IReadOnlyDictionary<string, TopicRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var topics = await session.QueryAsync(
            $"""
            SELECT topic_key.key, {Mappings.Topic.QualifiedColumns}
            FROM topic_key JOIN topic ON topic.id = topic_key.topic_id
            WHERE topic_key.key IN (SELECT value FROM json_each($keys))
            """,
            row => (Key: row.Text(), Topic: Mappings.Topic.Read(row)), cancellationToken, Batches.Keys(keys));
        return topics.ToDictionary(found => found.Key, found => found.Topic);
    }

    /// <summary>The topic that prefers this label, else one that also has it, else one whose label differs in endings and signs alone; case is ignored.</summary>
    public async Task<TopicRecord?> ByLabelAsync(string label, CancellationToken cancellationToken)
    {
        var topics = await session.QueryAsync(
            $"""
            SELECT {Mappings.Topic.QualifiedColumns}
            FROM topic JOIN ({TopicLabels.Matching}) ON found_id = topic.id
            ORDER BY rank, topic.key
            LIMIT 1
            """,
            Mappings.Topic.Read, cancellationToken, TopicLabels.Parameters(label));
        return topics.SingleOrDefault();
    }

    /// <summary>
    /// Fields to filter by: prefLabel, altLabels (items), broader (items with the same fields), postCount, introducingPostCount, assumingPostCount.
    /// Fields to order by: prefLabel (case ignored), postCount, assumingPostCount. Without order: by prefLabel.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<TopicRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post its topics, the main one first.</summary>
    /// <param name="refused">Those that a curator took from it, in place of the others, as they stood there.</param>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicAssignmentRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, bool refused, CancellationToken cancellationToken)
    {
        var (table, curation) = refused ? ("refused_topic", "NULL") : ("post_topic", "post_topic.curation");
        return AssignmentsAsync(
            $"""
            SELECT {table}.post_id, {table}.role, {table}.weight, {table}.confidence, {table}.is_authored, {curation}, {Mappings.Topic.QualifiedColumns}
            FROM {table} JOIN topic ON topic.id = {table}.topic_id
            WHERE {table}.post_id IN (SELECT value FROM json_each($keys))
            ORDER BY {table}.post_id, {table}.position
            """,
            (post, role, weight, confidence, isAuthored, decision, topic) => new(topic, role, weight, confidence, isAuthored, decision, post, null), postIds, cancellationToken);
    }

    /// <summary>Per section its topics, the main one first; those of its subsections are theirs.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicAssignmentRecord>>> OfSectionsAsync(
        IReadOnlyCollection<long> sectionIds, CancellationToken cancellationToken) => AssignmentsAsync(
            $"""
            SELECT section_topic.section_id, section_topic.role, section_topic.weight, section_topic.confidence, 0, NULL, {Mappings.Topic.QualifiedColumns}
            FROM section_topic JOIN topic ON topic.id = section_topic.topic_id
            WHERE section_topic.section_id IN (SELECT value FROM json_each($keys))
            ORDER BY section_topic.section_id, section_topic.position
            """,
            (section, role, weight, confidence, isAuthored, curation, topic) => new(topic, role, weight, confidence, isAuthored, curation, null, section), sectionIds, cancellationToken);

    /// <summary>Per post the ids of the sections that speak of each topic, in reading order.</summary>
    public async Task<IReadOnlyDictionary<long, ILookup<long, long>>> SectionsOfPostsAsync(IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            """
            SELECT section.post_id, section_topic.topic_id, section.id
            FROM section JOIN section_topic ON section_topic.section_id = section.id
            WHERE section.post_id IN (SELECT value FROM json_each($keys))
            ORDER BY section.post_id, section.id
            """,
            row => (Post: row.Long(), Topic: row.Long(), Section: row.Long()), cancellationToken, Batches.Keys(postIds));
        return rows.GroupBy(row => row.Post).ToDictionary(post => post.Key, post => post.ToLookup(row => row.Topic, row => row.Section));
    }

    /// <summary>Per topic its more general ones, by label.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicRecord>>> BroaderAsync(IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.Topic,
            new Members("topic_broader.topic_id", "topic_broader JOIN topic ON topic.id = topic_broader.broader_id", "topic_broader.topic_id, topic.pref_label_folded, topic.key"),
            topicIds, cancellationToken);

    /// <summary>Per topic its more special ones, by label.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicRecord>>> NarrowerAsync(IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.Topic,
            new Members("topic_broader.broader_id", "topic_broader JOIN topic ON topic.id = topic_broader.topic_id", "topic_broader.broader_id, topic.pref_label_folded, topic.key"),
            topicIds, cancellationToken);

    /// <summary>Per topic its neighbours, the nearest first.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicRecord>>> RelatedAsync(IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.Topic,
            new Members("topic_related.topic_id", "topic_related JOIN topic ON topic.id = topic_related.related_id", "topic_related.topic_id, topic_related.position"),
            topicIds, cancellationToken);

    /// <summary>Per topic what is to be known before, the strongest need first.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicPrerequisiteRecord>>> PrerequisitesAsync(
        IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.TopicPrerequisite,
            new Members("topic_prerequisite.topic_id", "topic_prerequisite", "topic_prerequisite.topic_id, topic_prerequisite.confidence DESC, topic_prerequisite.position"),
            topicIds, cancellationToken);

    /// <summary>Per topic what needs it, the strongest need first.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicPrerequisiteRecord>>> RequiredForAsync(
        IReadOnlyCollection<long> topicIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.TopicPrerequisite,
            new Members("topic_prerequisite.needs_id", "topic_prerequisite", "topic_prerequisite.needs_id, topic_prerequisite.confidence DESC, topic_prerequisite.topic_id"),
            topicIds, cancellationToken);

    /// <summary>Per paper the topics of the places that cite it; the one that most posts cite it for first, of equal ones the more special.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<TopicRecord>>> OfPapersAsync(IReadOnlyCollection<long> paperIds, CancellationToken cancellationToken) =>
        session.ListsAsync(
            Mappings.Topic,
            new Members(
                "topic_paper.paper_id", "topic_paper JOIN topic ON topic.id = topic_paper.topic_id",
                "topic_paper.paper_id, topic_paper.post_count DESC, topic.post_count, topic.key"),
            paperIds, cancellationToken);

    private async Task<IReadOnlyDictionary<long, IReadOnlyList<TopicAssignmentRecord>>> AssignmentsAsync(
        string sql, Func<long, TopicRole, double, double, bool, string?, TopicRecord, TopicAssignmentRecord> make, IReadOnlyCollection<long> owners, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            sql,
            row =>
            {
                var owner = row.Long();
                return (Owner: owner, Item: make(owner, row.Enum<TopicRole>(), row.Double(), row.Double(), row.Flag(), row.TextOrNull(), Mappings.Topic.Read(row)));
            },
            cancellationToken,
            Batches.Keys(owners));
        return rows.GroupBy(row => row.Owner, row => row.Item).ToDictionary(list => list.Key, IReadOnlyList<TopicAssignmentRecord> (list) => [.. list]);
    }
}
