using Gateway.Graph.Prerequisites;
using Gateway.Graph.ReadingPaths;
using Gateway.Graph.Topics;
using Gateway.Store.Curation;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class PrerequisiteReader(ReadSession session)
{
    public Task<IReadOnlyDictionary<long, PrerequisiteRecord>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Prerequisite, "id", ids, prerequisite => prerequisite.Id, cancellationToken);

    /// <summary>Per prerequisite the sections that suffice; one that needs all of the post is absent.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<SectionRecord>>> SectionsOfAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var members = new Members(
            "prerequisite_section.prerequisite_id", "prerequisite_section JOIN section ON section.id = prerequisite_section.section_id",
            "prerequisite_section.prerequisite_id, prerequisite_section.section_id");
        return session.ListsAsync(Mappings.Section, members, ids, cancellationToken);
    }

    /// <summary>Per post those that a curator said are not needed before it, though the author or the gateway thinks so.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<ReachedPost>>> RefusedAsync(IReadOnlyCollection<long> posts, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            $"""
            SELECT post_id, needed_post_id, id, confidence, strength FROM prerequisite
            WHERE post_id IN (SELECT value FROM json_each($keys)) AND {Standing.Refused} ORDER BY post_id, id
            """,
            row => (Post: row.Long(), Needed: new ReachedPost(row.Long(), row.Long(), Distance: 1, row.Double(), row.Enum<PrerequisiteStrength>())), cancellationToken, Batches.Keys(posts));
        return rows.GroupBy(row => row.Post, row => row.Needed).ToDictionary(list => list.Key, IReadOnlyList<ReachedPost> (list) => [.. list]);
    }

    /// <summary>All posts and what they need, without the reasons.</summary>
    public async Task<NeedGraph> GraphAsync(CancellationToken cancellationToken)
    {
        var topics = (await session.QueryAsync(
            $"""
            SELECT post_id, topic_id, role = {(int)TopicRole.Introduces} FROM post_topic
            WHERE role IN ({(int)TopicRole.Introduces}, {(int)TopicRole.Covers}) OR is_authored
            ORDER BY post_id, position
            """,
            row => (Post: row.Long(), Topic: row.Long(), IsIntroduced: row.Flag()), cancellationToken))
            .ToLookup(x => x.Post);
        var posts = await session.QueryAsync(
            "SELECT id, time_to_read, latest_version_id, published_at FROM post ORDER BY id",
            ReadPost,
            cancellationToken);
        var sections = (await session.QueryAsync(
            """
            SELECT prerequisite_id, section.id, section.time_to_read
            FROM prerequisite_section JOIN section ON section.id = section_id
            ORDER BY prerequisite_id, section.id
            """,
            row => (Prerequisite: row.Long(), Section: new ReadableSection(row.Long(), row.Int())), cancellationToken))
            .ToLookup(x => x.Prerequisite, x => x.Section);
        var needs = await session.QueryAsync(
            // What a curator confirms is as sure as what the author says.
            $"SELECT id, post_id, needed_post_id, confidence, strength, is_authored OR review = {(int)ReviewState.Accepted} FROM prerequisite WHERE {Standing.Unrefused} ORDER BY id",
            ReadNeed,
            cancellationToken);
        return new NeedGraph(posts, needs);

        ReadablePost ReadPost(ColumnReader row)
        {
            var id = row.Long();
            return new ReadablePost(id, row.Int(), row.Long(), row.LongOrNull() ?? long.MaxValue, [.. topics[id].Select(x => x.Topic)])
            {
                Introduces = [.. topics[id].Where(x => x.IsIntroduced).Select(x => x.Topic)],
            };
        }

        Need ReadNeed(ColumnReader row)
        {
            var id = row.Long();
            return new Need(id, row.Long(), row.Long(), row.Double(), row.Enum<PrerequisiteStrength>(), row.Flag(), [.. sections[id]]);
        }
    }
}
