using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Gateway.Graph.Layout;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>Reads all objects and how they hang together, without their texts.</summary>
public sealed class GraphReader(ReadSession session)
{
    private readonly List<GraphNode> nodes = [];
    private readonly List<GraphEdge> edges = [];

    // By kind of node: its index by the id of its row.
    private readonly Dictionary<GraphNodeKind, Dictionary<long, int>> indices = [];

    public async Task<ContentGraph> ReadAsync(CancellationToken cancellationToken)
    {
        await ReadPostsAsync(cancellationToken);
        await ReadSharedAsync(GraphNodeKind.Paper, "SELECT id, key, title, citing_post_count FROM paper", "SELECT post_id, paper_id FROM cited_paper", cancellationToken);
        await ReadSharedAsync(GraphNodeKind.Topic, "SELECT id, key, pref_label, post_count FROM topic", "SELECT post_id, topic_id FROM post_topic", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Series, "SELECT id, key, title, (SELECT count(*) FROM series_entry WHERE series_id = series.id) FROM series",
            "SELECT post_id, series_id FROM series_entry", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Author, "SELECT id, key, name, (SELECT count(*) FROM post_author WHERE author_id = author.id) FROM author",
            "SELECT post_id, author_id FROM post_author", cancellationToken);
        SpreadShared();

        await ReadLinksAsync(cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Prerequisite, GraphNodeKind.Post, GraphNodeKind.Post, $"SELECT needed_post_id, post_id, confidence, confidence FROM prerequisite WHERE {Standing.Unrefused}", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Prerequisite, GraphNodeKind.Topic, GraphNodeKind.Topic, $"SELECT needs_id, topic_id, confidence, confidence FROM topic_prerequisite WHERE {Standing.Unrefused}", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Supersedes, GraphNodeKind.Post, GraphNodeKind.Post, "SELECT superseded_by_id, id, 1, 1 FROM post WHERE superseded_by_id IS NOT NULL", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Related, GraphNodeKind.Post, GraphNodeKind.Post, $"SELECT post_id, other_post_id, score, score FROM related_post WHERE {Standing.Unrefused}", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Cites, GraphNodeKind.Post, GraphNodeKind.Paper, "SELECT post_id, paper_id, 1, 1 FROM cited_paper", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.HasTopic, GraphNodeKind.Post, GraphNodeKind.Topic, "SELECT post_id, topic_id, weight, confidence FROM post_topic", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.Broader, GraphNodeKind.Topic, GraphNodeKind.Topic, "SELECT topic_id, broader_id, 1, 1 FROM topic_broader", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.InSeries, GraphNodeKind.Post, GraphNodeKind.Series, "SELECT post_id, series_id, 1, 1 FROM series_entry", cancellationToken);
        await ReadEdgesAsync(GraphEdgeKind.WrittenBy, GraphNodeKind.Post, GraphNodeKind.Author, "SELECT post_id, author_id, 1, 1 FROM post_author", cancellationToken);
        var groups = await session.QueryAsync("SELECT label FROM post_group ORDER BY number", row => row.TextOrNull(), cancellationToken);
        // Row ids depend on which thread read a post first; keys do not.
        edges.Sort((one, other) => (one.From, one.To, one.Kind, other.Weight).CompareTo((other.From, other.To, other.Kind, one.Weight)));
        return new ContentGraph(nodes, Distinct(), groups);
    }

    private async Task ReadPostsAsync(CancellationToken cancellationToken)
    {
        var posts = await session.QueryAsync(
            """
            SELECT id, key, title, page_rank / (SELECT max(page_rank) FROM post), x, y, post_group, label IS NOT NULL
            FROM post JOIN post_place ON post_id = id JOIN post_group ON number = post_group
            ORDER BY post.key
            """,
            row => (Id: row.Long(), Key: row.Text(), Title: row.Text(), Rank: row.Double(), X: row.Double(), Y: row.Double(), Group: row.Int(), IsGroup: row.Flag()),
            cancellationToken);
        indices[GraphNodeKind.Post] = [];
        foreach (var post in posts)
            Add(post.Id, new GraphNode(
                GraphNodeKind.Post, ContentKey.Parse(post.Key), post.Title, new Point(post.X, post.Y), Math.Sqrt(post.Rank), post.IsGroup ? post.Group : null));
    }

    private async Task ReadLinksAsync(CancellationToken cancellationToken)
    {
        // SQLite gives the bare columns of the row that has the maximum.
        var links = await session.QueryAsync(
            $"""
            SELECT from_post_id, to_post_id, count(*), key, max(confidence)
            FROM link WHERE to_post_id IS NOT NULL AND to_post_id <> from_post_id AND {Standing.OfLink}
            GROUP BY from_post_id, to_post_id
            """,
            row => (From: row.Long(), To: row.Long(), Count: row.Int(), Key: row.Text(), Confidence: row.Double()),
            cancellationToken);
        var posts = indices[GraphNodeKind.Post];
        foreach (var link in links)
            edges.Add(new GraphEdge(
                posts[link.From], posts[link.To], GraphEdgeKind.CrossLink, 1 - (1f / (1 + link.Count)), (float)link.Confidence, ContentKey.Parse(link.Key)));
    }

    /// <summary>What several posts have in common stands in their midst.</summary>
    /// <param name="nodeSql">Row id, key, label, number of posts.</param>
    /// <param name="tieSql">Row id of the post, row id of the node.</param>
    private async Task ReadSharedAsync(GraphNodeKind kind, string nodeSql, string tieSql, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            nodeSql + " ORDER BY key", row => (Id: row.Long(), Key: row.Text(), Label: row.Text(), Count: row.Int()), cancellationToken);
        var posts = indices[GraphNodeKind.Post];
        var postsOf = (await session.QueryAsync(tieSql, row => (Post: row.Long(), Node: row.Long()), cancellationToken)).ToLookup(tie => tie.Node, tie => nodes[posts[tie.Post]]);
        var most = found.Select(node => node.Count).DefaultIfEmpty().Max();
        indices[kind] = [];
        foreach (var node in found)
        {
            var around = postsOf[node.Id].ToList();
            var middle = around.Aggregate(default(Point), (sum, post) => sum + post.Place) * (1.0 / Math.Max(around.Count, 1));
            var group = around.Select(post => post.Group).OfType<int>().CountBy(group => group).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
                .Select(count => (int?)count.Key).FirstOrDefault();
            Add(node.Id, new GraphNode(kind, ContentKey.Parse(node.Key), node.Label, middle, most == 0 ? 0 : Math.Sqrt((double)node.Count / most), group));
        }
    }

    /// <summary>What has the same posts would lie on one spot, and what one post has on that post. The most important stay nearest to their middle.</summary>
    private void SpreadShared()
    {
        var spots = new FreeSpots(nodes.Count);
        foreach (var post in nodes.Where(node => node.Kind == GraphNodeKind.Post))
            spots.Take(post.Place);
        foreach (var (index, node) in nodes.Index().Where(x => x.Item.Kind != GraphNodeKind.Post).OrderByDescending(x => x.Item.Size).ThenBy(x => x.Index).ToList())
            nodes[index] = node with { Place = spots.Beside(node.Place) };
    }

    /// <param name="sql">Row ids of start and end, weight, confidence.</param>
    private async Task ReadEdgesAsync(GraphEdgeKind kind, GraphNodeKind from, GraphNodeKind to, string sql, CancellationToken cancellationToken)
    {
        var (starts, ends) = (indices[from], indices[to]);
        foreach (var edge in await session.QueryAsync(sql, row => (From: row.Long(), To: row.Long(), Weight: row.Double(), Confidence: row.Double()), cancellationToken))
        {
            var found = new GraphEdge(starts[edge.From], ends[edge.To], kind, (float)edge.Weight, (float)edge.Confidence);
            edges.Add(found.IsDirected || found.From < found.To ? found : found with { From = found.To, To = found.From });
        }
    }

    /// <summary>Each of two posts may have the other among those related to it: the surest is kept.</summary>
    private List<GraphEdge> Distinct()
    {
        var distinct = new List<GraphEdge>(edges.Count);
        foreach (var edge in edges)
            if (distinct is not [.., var last] || (last.From, last.To, last.Kind) != (edge.From, edge.To, edge.Kind))
                distinct.Add(edge);
        return distinct;
    }

    private void Add(long id, GraphNode node)
    {
        indices[node.Kind].Add(id, nodes.Count);
        nodes.Add(node);
    }
}
