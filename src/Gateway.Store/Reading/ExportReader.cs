using System.Runtime.CompilerServices;
using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>Reads everything, part by part and in one order, so that little of it is in memory at a time.</summary>
public sealed class ExportReader(ReadSession session)
{
    // Large enough for a statement to be worth its while.
    private const int Part = 500;

    /// <summary>All papers by what texts cite them by.</summary>
    public async IAsyncEnumerable<(PaperRecord Paper, string CitationKey)> PapersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = PartsAsync(
            $"""
            SELECT citation_key.name, {Mappings.Paper.QualifiedColumns}
            FROM citation_key JOIN paper ON paper.key = citation_key.work_key
            WHERE citation_key.name > $after ORDER BY citation_key.name LIMIT $size
            """,
            row => (Name: row.Text(), Paper: Mappings.Paper.Read(row)), found => found.Name, cancellationToken);
        await foreach (var part in parts)
            foreach (var (name, paper) in part)
                yield return (paper, name);
    }

    /// <summary>All posts by key, in parts, each with the name of its source.</summary>
    public IAsyncEnumerable<IReadOnlyList<(PostRecord Post, string Source)>> PostsAsync(CancellationToken cancellationToken) => PartsAsync(
        $"""
        SELECT source.key, {Mappings.Post.QualifiedColumns}
        FROM post JOIN source ON source.id = post.source_id
        WHERE post.key > $after ORDER BY post.key LIMIT $size
        """,
        row =>
        {
            var source = row.Text();
            return (Post: Mappings.Post.Read(row), Source: source);
        },
        found => found.Post.Key, cancellationToken);

    /// <summary>All topics by key, in parts.</summary>
    public IAsyncEnumerable<IReadOnlyList<TopicRecord>> TopicsAsync(CancellationToken cancellationToken) => ByKeyAsync(Mappings.Topic, topic => topic.Key, cancellationToken);

    /// <summary>All series by key, in parts.</summary>
    public IAsyncEnumerable<IReadOnlyList<SeriesRecord>> SeriesAsync(CancellationToken cancellationToken) => ByKeyAsync(Mappings.Series, series => series.Key, cancellationToken);

    /// <summary>All authors by key, in parts.</summary>
    public IAsyncEnumerable<IReadOnlyList<AuthorRecord>> AuthorsAsync(CancellationToken cancellationToken) => ByKeyAsync(Mappings.Author, author => author.Key, cancellationToken);

    /// <summary>How these posts hang together with other objects, but for mere likeness and what is too unsure to be shown; by the post and then by kind.</summary>
    public async Task<IReadOnlyList<Tie>> TiesOfPostsAsync(IEnumerable<long> posts, CancellationToken cancellationToken)
    {
        long[] ids = [.. posts];
        var ties = new List<Tie>();
        ties.AddRange(await TiesAsync(
            $"""
            SELECT post.key, other.key, link.kind, count(*), max(link.confidence)
            FROM post JOIN link ON link.from_post_id = post.id JOIN post AS other ON other.id = link.to_post_id
            WHERE post.id IN (SELECT value FROM json_each($keys)) AND link.to_post_id <> link.from_post_id AND {Standing.OfLink}
            GROUP BY post.id, other.id, link.kind
            ORDER BY post.key, other.key, link.kind
            """,
            row => new(GraphEdgeKind.CrossLink, Post(row), Post(row)) { LinkKind = row.Enum<LinkKind>(), Count = row.Int(), Confidence = row.Double() }, ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            $"""
            SELECT needed.key, post.key, prerequisite.confidence
            FROM prerequisite JOIN post ON post.id = prerequisite.post_id JOIN post AS needed ON needed.id = prerequisite.needed_post_id
            WHERE prerequisite.post_id IN (SELECT value FROM json_each($keys)) AND prerequisite.confidence >= {Thresholds.Confidence} AND {Standing.Unrefused}
            ORDER BY post.key, needed.key
            """,
            row => new(GraphEdgeKind.Prerequisite, Post(row), Post(row)) { Confidence = row.Double() }, ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            """
            SELECT post.key, other.key FROM post JOIN post AS other ON other.superseded_by_id = post.id
            WHERE post.id IN (SELECT value FROM json_each($keys))
            ORDER BY post.key, other.key
            """,
            row => new(GraphEdgeKind.Supersedes, Post(row), Post(row)), ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            """
            SELECT post.key, paper.key FROM post JOIN cited_paper ON cited_paper.post_id = post.id JOIN paper ON paper.id = cited_paper.paper_id
            WHERE post.id IN (SELECT value FROM json_each($keys))
            ORDER BY post.key, cited_paper.position
            """,
            row => new(GraphEdgeKind.Cites, Post(row), new(GraphNodeKind.Paper, row.Text())), ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            $"""
            SELECT post.key, topic.key, post_topic.role, post_topic.weight, post_topic.confidence
            FROM post JOIN post_topic ON post_topic.post_id = post.id JOIN topic ON topic.id = post_topic.topic_id
            WHERE post.id IN (SELECT value FROM json_each($keys)) AND post_topic.confidence >= {Thresholds.Confidence}
            ORDER BY post.key, post_topic.position
            """,
            row => new(GraphEdgeKind.HasTopic, Post(row), Topic(row)) { Role = row.Enum<TopicRole>(), Weight = row.Double(), Confidence = row.Double() }, ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            """
            SELECT post.key, series.key, series_entry.position
            FROM post JOIN series_entry ON series_entry.post_id = post.id JOIN series ON series.id = series_entry.series_id
            WHERE post.id IN (SELECT value FROM json_each($keys))
            ORDER BY post.key, series.key, series_entry.position
            """,
            row => new(GraphEdgeKind.InSeries, Post(row), new(GraphNodeKind.Series, row.Text())) { Position = row.Int() }, ids, cancellationToken));
        ties.AddRange(await TiesAsync(
            """
            SELECT post.key, author.key FROM post JOIN post_author ON post_author.post_id = post.id JOIN author ON author.id = post_author.author_id
            WHERE post.id IN (SELECT value FROM json_each($keys))
            ORDER BY post.key, post_author.position
            """,
            row => new(GraphEdgeKind.WrittenBy, Post(row), new(GraphNodeKind.Author, row.Text())), ids, cancellationToken));
        // Stable: within a post and kind they stay in the order of their statement.
        return [.. ties.OrderBy(tie => tie.Subject.Key, StringComparer.Ordinal).ThenBy(tie => tie.Kind)];
    }

    /// <summary>Which topics these have above them, and which they surely need.</summary>
    public async Task<IReadOnlyList<Tie>> TiesOfTopicsAsync(IEnumerable<long> topics, CancellationToken cancellationToken)
    {
        long[] ids = [.. topics];
        var broader = await TiesAsync(
            """
            SELECT topic.key, other.key FROM topic JOIN topic_broader ON topic_broader.topic_id = topic.id JOIN topic AS other ON other.id = topic_broader.broader_id
            WHERE topic.id IN (SELECT value FROM json_each($keys))
            ORDER BY topic.key, other.key
            """,
            row => new(GraphEdgeKind.Broader, Topic(row), Topic(row)), ids, cancellationToken);
        var needed = await TiesAsync(
            $"""
            SELECT other.key, topic.key, topic_prerequisite.confidence
            FROM topic JOIN topic_prerequisite ON topic_prerequisite.topic_id = topic.id JOIN topic AS other ON other.id = topic_prerequisite.needs_id
            WHERE topic.id IN (SELECT value FROM json_each($keys)) AND topic_prerequisite.confidence >= {Thresholds.Confidence} AND {Standing.Unrefused}
            ORDER BY topic.key, topic_prerequisite.position
            """,
            row => new(GraphEdgeKind.Prerequisite, Topic(row), Topic(row)) { Confidence = row.Double() }, ids, cancellationToken);
        return [.. needed.Concat(broader).OrderBy(tie => tie.Subject.Key, StringComparer.Ordinal).ThenBy(tie => tie.Kind)];
    }

    private static ObjectName Post(ColumnReader row) => new(GraphNodeKind.Post, row.Text());

    private static ObjectName Topic(ColumnReader row) => new(GraphNodeKind.Topic, row.Text());

    private Task<List<Tie>> TiesAsync(string sql, Func<ColumnReader, Tie> read, long[] ids, CancellationToken cancellationToken) =>
        session.QueryAsync(sql, read, cancellationToken, Batches.Keys(ids));

    private IAsyncEnumerable<IReadOnlyList<T>> ByKeyAsync<T>(Mapping<T> mapping, Func<T, string> keyOf, CancellationToken cancellationToken) => PartsAsync(
        $"SELECT {mapping.Columns} FROM {mapping.Table} WHERE key > $after ORDER BY key LIMIT $size", mapping.Read, keyOf, cancellationToken);

    /// <param name="sql">From after <c>$after</c> on, <c>$size</c> rows.</param>
    private async IAsyncEnumerable<IReadOnlyList<T>> PartsAsync<T>(
        string sql, Func<ColumnReader, T> read, Func<T, string> keyOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var part = await session.QueryAsync(sql, read, cancellationToken, ("$after", after), ("$size", Part));
            if (part.Count > 0)
                yield return part;
            if (part.Count < Part)
                yield break;
            after = keyOf(part[^1]);
        }
    }
}

/// <summary>Names an object of the graph.</summary>
public readonly record struct ObjectName(GraphNodeKind Kind, string Key);

/// <summary>How two objects hang together, named from its start to its end.</summary>
public sealed record Tie(GraphEdgeKind Kind, ObjectName From, ObjectName To)
{
    /// <summary>The one of which this says something: who has a need, not what is needed.</summary>
    public ObjectName Subject => Kind == GraphEdgeKind.Prerequisite ? To : From;

    public LinkKind? LinkKind { get; init; }
    public TopicRole? Role { get; init; }

    /// <summary>Links that it stands for.</summary>
    public int? Count { get; init; }

    /// <summary>Part of the series.</summary>
    public int? Position { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Weight { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Confidence { get; init; }
}
