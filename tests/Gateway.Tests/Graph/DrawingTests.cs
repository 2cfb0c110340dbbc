using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Xunit;
using static Gateway.Graph.Drawing.GraphEdgeKind;

namespace Gateway.Tests.Graph;

public sealed class DrawingTests
{
    // a -> b -> c -> d; a and c cite p, d cites q.
    private static readonly ContentGraph Chain = GraphOf(
        "a b c d", "p q",
        ("a", "b", CrossLink), ("b", "c", CrossLink), ("c", "d", CrossLink), ("a", "p", Cites), ("c", "p", Cites), ("d", "q", Cites));

    [Fact]
    public void Without_centers_everything_of_the_kinds_asked_for_is_shown() => Assert.Equal("b c a d", Shown(Chain, Everything));

    [Fact]
    public void Depth_counts_hops_from_the_nearest_center()
    {
        var drawing = Drawing.Of(Chain, Everything with { Centers = [0], Depth = 2 }, default);

        Assert.Equal([("a", 0), ("b", 1), ("c", 2)], drawing.Nodes.Select(node => (node.Node.Label, node.Distance!.Value)));
    }

    [Fact]
    public void Hops_lead_through_nodes_of_the_kinds_shown() =>
        Assert.Equal("a b p c", Shown(Chain, Everything with { Centers = [0], Depth = 2, NodeKinds = new HashSet<GraphNodeKind> { GraphNodeKind.Post, GraphNodeKind.Paper } }));

    [Fact]
    public void Edges_join_shown_nodes_alone_and_are_of_the_kinds_asked_for()
    {
        var request = Everything with { NodeKinds = new HashSet<GraphNodeKind> { GraphNodeKind.Post, GraphNodeKind.Paper }, EdgeKinds = new HashSet<GraphEdgeKind> { Cites }, Posts = post => post.Label != "d" };

        Assert.Equal([(0, 4), (2, 4)], Drawing.Of(Chain, request, default).Edges.Select(edge => (edge.From, edge.To)).Order());
    }

    [Fact]
    public void Best_connected_are_kept_and_the_rest_is_counted()
    {
        var drawing = Drawing.Of(Chain, Everything with { MaxNodes = 2 }, default);

        Assert.Equal(["b", "c"], drawing.Nodes.Select(node => node.Node.Label));
        Assert.Equal((4, true), (drawing.NodeCount, drawing.IsTruncated));
    }

    [Fact]
    public void Weak_edges_lead_nowhere()
    {
        var graph = GraphOf("a b", "", ("a", "b", Related));

        Assert.Equal("a b", Shown(graph, Everything with { Centers = [0], MinConfidence = 0.9 }));
        Assert.Equal("a", Shown(graph, Everything with { Centers = [0], MinConfidence = 0.95 }));
    }

    [Fact]
    public void Layers_put_what_is_needed_above_what_needs_it_also_where_there_is_a_circle()
    {
        var graph = GraphOf("a b c d", "", ("a", "b", Prerequisite), ("b", "c", Prerequisite), ("a", "c", Prerequisite), ("c", "a", Prerequisite));

        var heights = Drawing.Of(graph, Everything with { Layout = GraphLayout.Layered }, default).Nodes.ToDictionary(node => node.Node.Label, node => node.Place.Y);

        Assert.Equal([-1, 0, 1, -1], new[] { heights["a"], heights["b"], heights["c"], heights["d"] });
    }

    [Fact]
    public void Rings_lie_around_the_center_one_per_hop()
    {
        var drawing = Drawing.Of(Chain, Everything with { Centers = [0], Depth = 2, Layout = GraphLayout.Radial }, default);

        Assert.Equal([0, 0.5, 1], drawing.Nodes.Select(node => Math.Round(node.Place.Length, 6)));
    }

    [Fact]
    public void Shortest_chains_come_first_and_links_before_shared_papers()
    {
        var paths = ConnectingPaths.Between(Chain, 0, 2, maxLength: 4, count: 10, 0.5, default);

        Assert.Equal(["a b c", "a p c"], paths.Select(path => string.Join(' ', path.Select(hop => hop.From).Append(path[^1].To).Select(node => Chain.Nodes[node].Label))));
        Assert.Equal([false, true], paths[1].Select(hop => hop.IsReversed));
    }

    [Fact]
    public void Longer_chains_follow_as_long_as_they_visit_nothing_twice() =>
        Assert.Equal([3, 3], ConnectingPaths.Between(Chain, 0, 3, maxLength: 6, count: 10, 0.5, default).Select(path => path.Count));

    [Fact]
    public void Weak_edges_are_not_walked()
    {
        var graph = new ContentGraph([.. Nodes("a b", GraphNodeKind.Post)], [new GraphEdge(0, 1, Prerequisite, 0.4f, 0.4f)], []);

        Assert.Empty(ConnectingPaths.Between(graph, 0, 1, maxLength: 4, count: 3, minConfidence: 0.5, default));
        Assert.Single(ConnectingPaths.Between(graph, 0, 1, maxLength: 4, count: 3, minConfidence: 0.4, default));
    }

    [Fact]
    public void Dense_content_takes_no_longer_than_a_reader_waits()
    {
        // Hundreds of posts that all link to each other and to the start; the end hangs on the start alone, so no second chain exists.
        var posts = string.Join(' ', Enumerable.Range(0, 300).Select(x => $"p{x}"));
        var edges = from a in Enumerable.Range(0, 300) from b in Enumerable.Range(a + 1, 299 - a) select ($"p{a}", $"p{b}", CrossLink);
        var graph = GraphOf("start end " + posts, "", [("start", "end", CrossLink), .. Enumerable.Range(0, 300).Select(x => ("start", $"p{x}", CrossLink)), .. edges]);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var path = Assert.Single(ConnectingPaths.Between(graph, 0, 1, maxLength: 6, count: 10, 0.5, default));

        Assert.Single(path);
        Assert.True(watch.Elapsed.TotalSeconds < 5, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Whoever_gives_up_waiting_ends_the_search() => Assert.Throws<OperationCanceledException>(
        () => ConnectingPaths.Between(Chain, 0, 2, maxLength: 4, count: 3, 0.5, new CancellationToken(canceled: true)));

    [Fact]
    public void No_chain_joins_what_is_too_far_or_the_same()
    {
        Assert.Empty(ConnectingPaths.Between(Chain, 0, 5, maxLength: 3, count: 3, 0.5, default));
        Assert.Empty(ConnectingPaths.Between(Chain, 0, 0, maxLength: 3, count: 3, 0.5, default));
    }

    [Fact]
    public void A_community_is_told_of_whole_though_few_of_its_nodes_or_none_are_kept_and_is_shown_by_any_of_its_nodes()
    {
        var graph = new ContentGraph(
            [.. "a b c d e".Split(' ').Select((label, index) => new GraphNode(GraphNodeKind.Post, ContentKey.Of(label), label, new(index, 0), label == "d" ? 1 : 0, index < 2 ? 1 : index < 4 ? 0 : null))],
            [new(0, 1, CrossLink, 1, 1), new(1, 2, CrossLink, 1, 1)],
            ["first", "second", null]);

        var few = Drawing.Of(graph, Everything with { MaxNodes = 1 }, default);

        Assert.Equal(["b"], few.Nodes.Select(node => node.Node.Label));
        Assert.Equal([("first", 2, 2.5, "d"), ("second", 2, 1, "a")], few.Communities.Select(group => (group.Label, group.NodeCount, group.Middle.X, group.Center.Label)));
        Assert.Equal("c d", Shown(graph, Everything with { Member = 3 }).Split(' ').Order().Aggregate((one, next) => $"{one} {next}"));
        Assert.Equal("e", Shown(graph, Everything with { Member = 4 }));
    }

    private static DrawingRequest Everything => new(null, 1, new HashSet<GraphNodeKind> { GraphNodeKind.Post }, null, _ => true, null, 0.5, GraphLayout.Force, 500);

    private static string Shown(ContentGraph graph, DrawingRequest request) => string.Join(' ', Drawing.Of(graph, request, default).Nodes.Select(node => node.Node.Label));

    private static ContentGraph GraphOf(string posts, string papers, params (string From, string To, GraphEdgeKind Kind)[] edges)
    {
        List<GraphNode> nodes = [.. Nodes(posts, GraphNodeKind.Post), .. Nodes(papers, GraphNodeKind.Paper)];
        var indexOf = nodes.Index().ToDictionary(x => x.Item.Label, x => x.Index);
        return new ContentGraph(nodes, [.. edges.Select(edge => new GraphEdge(indexOf[edge.From], indexOf[edge.To], edge.Kind, 1, edge.Kind == Related ? 0.92f : 1))], []);
    }

    private static IEnumerable<GraphNode> Nodes(string labels, GraphNodeKind kind) => labels
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(label => new GraphNode(kind, ContentKey.Of(label), label, default, 0, null));
}
