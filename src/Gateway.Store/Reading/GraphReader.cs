using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Gateway.Graph.Layout;

namespace Gateway.Store.Reading;

/// <summary>Reads all objects and how they hang together, without their texts.</summary>
public sealed class GraphReader(ReadSession session)
{
    // What is cited by one post alone shall not hide behind it.
    private const double Aside = 0.01;

    private readonly List<GraphNode> nodes = [];
    private readonly List<GraphEdge> edges = [];

    // By kind of node: its index by the id of its row.
    private readonly Dictionary<GraphNodeKind, Dictionary<long, int>> indices = [];

    public async Task<ContentGraph> ReadAsync(CancellationToken cancellationToken)
    {
        await ReadPostsAsync(cancellationToken);
        await ReadLinksAsync(cancellationToken);
        await AddEdgesAsync(GraphEdgeKind.Supersedes, GraphNodeKind.Post, "SELECT superseded_by_id, id FROM post WHERE superseded_by_id IS NOT NULL", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Paper, GraphEdgeKind.Cites, "SELECT id, key, title, citing_post_count FROM paper", "SELECT post_id, paper_id FROM cited_paper", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Topic, GraphEdgeKind.HasTopic, "SELECT id, key, pref_label, post_count FROM topic", "SELECT post_id, topic_id FROM post_topic", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Series, GraphEdgeKind.InSeries,
            "SELECT id, key, title, (SELECT count(*) FROM series_entry WHERE series_id = series.id) FROM series",
            "SELECT post_id, series_id FROM series_entry", cancellationToken);
        await ReadSharedAsync(
            GraphNodeKind.Author, GraphEdgeKind.WrittenBy,
            "SELECT id, key, name, (SELECT count(*) FROM post_author WHERE author_id = author.id) FROM author",
            "SELECT post_id, author_id FROM post_author", cancellationToken);
        var groups = await session.QueryAsync("SELECT label FROM post_group ORDER BY number", row => row.TextOrNull(), cancellationToken);
        return new ContentGraph(nodes, edges, groups);
    }

    private async Task ReadPostsAsync(CancellationToken cancellationToken)
    {
        var posts = await session.QueryAsync(
            """
            SELECT id, key, title, page_rank / (SELECT max(page_rank) FROM post), x, y, post_group, label IS NOT NULL
            FROM post JOIN post_place ON post_id = id JOIN post_group ON number = post_group
            ORDER BY id
            """,
            row => (Id: row.Long(), Key: row.Text(), Title: row.Text(), Rank: row.Double(), X: row.Double(), Y: row.Double(), Group: row.Int(), IsGroup: row.Flag()),
            cancellationToken);
        foreach (var post in posts)
            Add(post.Id, new GraphNode(
                GraphNodeKind.Post, Key(post.Key), post.Title, new Point(post.X, post.Y), Math.Sqrt(post.Rank), post.IsGroup ? post.Group : null));
    }

    private async Task ReadLinksAsync(CancellationToken cancellationToken)
    {
        // SQLite gives the bare columns of the row that has the maximum.
        var links = await session.QueryAsync(
            """
            SELECT from_post_id, to_post_id, count(*), key, max(confidence)
            FROM link WHERE to_post_id IS NOT NULL AND to_post_id <> from_post_id AND NOT is_proposed
            GROUP BY from_post_id, to_post_id
            """,
            row => (From: row.Long(), To: row.Long(), Count: row.Int(), Key: row.Text(), Confidence: row.Double()),
            cancellationToken);
        var posts = indices[GraphNodeKind.Post];
        foreach (var link in links)
            edges.Add(new GraphEdge(
                posts[link.From], posts[link.To], GraphEdgeKind.CrossLink, 1 - (1f / (1 + link.Count)), (float)link.Confidence, Key(link.Key)));
    }

    /// <summary>What several posts have in common stands in their midst.</summary>
    /// <param name="nodeSql">Row id, key, label, number of posts.</param>
    /// <param name="edgeSql">Row id of the post, row id of the node.</param>
    private async Task ReadSharedAsync(GraphNodeKind kind, GraphEdgeKind edgeKind, string nodeSql, string edgeSql, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            nodeSql + " ORDER BY 1", row => (Id: row.Long(), Key: row.Text(), Label: row.Text(), Count: row.Int()), cancellationToken);
        var ties = await session.QueryAsync(edgeSql, row => (Post: row.Long(), Node: row.Long()), cancellationToken);
        var most = found.Select(node => node.Count).DefaultIfEmpty().Max();
        var posts = indices[GraphNodeKind.Post];
        var postsOf = ties.ToLookup(tie => tie.Node, tie => nodes[posts[tie.Post]]);
        indices[kind] = [];
        foreach (var node in found)
        {
            var around = postsOf[node.Id].ToList();
            var middle = around.Aggregate(default(Point), (sum, post) => sum + post.Place) * (1.0 / Math.Max(around.Count, 1));
            var aside = Point.OnCircle(node.Id * 0.381966) * (Aside / Math.Max(around.Count, 1));
            var group = around.Select(post => post.Group).OfType<int>().CountBy(group => group).OrderByDescending(count => count.Value).ThenBy(count => count.Key)
                .Select(count => (int?)count.Key).FirstOrDefault();
            Add(node.Id, new GraphNode(kind, Key(node.Key), node.Label, middle + aside, most == 0 ? 0 : Math.Sqrt((double)node.Count / most), group));
        }

        foreach (var (post, node) in ties)
            edges.Add(new GraphEdge(posts[post], indices[kind][node], edgeKind, 1, 1));
    }

    /// <param name="sql">Row ids of start and end.</param>
    private async Task AddEdgesAsync(GraphEdgeKind kind, GraphNodeKind between, string sql, CancellationToken cancellationToken)
    {
        foreach (var (from, to) in await session.QueryAsync(sql, row => (row.Long(), row.Long()), cancellationToken))
            edges.Add(new GraphEdge(indices[between][from], indices[between][to], kind, 1, 1));
    }

    private void Add(long id, GraphNode node)
    {
        if (!indices.TryGetValue(node.Kind, out var known))
            indices.Add(node.Kind, known = []);
        known.Add(id, nodes.Count);
        nodes.Add(node);
    }

    private static ContentKey Key(string text) => ContentKey.TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no key.");
}
