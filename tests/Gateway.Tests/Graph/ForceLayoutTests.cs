using Gateway.Graph.Communities;
using Gateway.Graph.Layout;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class ForceLayoutTests
{
    private const int Groups = 6;
    private const int Size = 30;
    private const int Count = Groups * Size;

    private static readonly IReadOnlyList<(int From, int To, double Weight)> Edges = GraphSamples.Clustered(Groups, Size, seed: 3);

    [Fact]
    public void Same_graph_is_placed_the_same() => Assert.Equal(Draw(new WeightedGraph(Count, Edges)), Draw(new WeightedGraph(Count, Edges)));

    [Fact]
    public void Linked_nodes_are_nearer_than_others()
    {
        var places = Draw(new WeightedGraph(Count, Edges));

        var linked = Edges.Where(edge => edge.From / Size == edge.To / Size).Average(edge => (places[edge.From] - places[edge.To]).Length);
        var all = (from a in places from b in places select (a - b).Length).Average();
        Assert.True(linked < all / 2, $"Linked ones are {linked} apart, all {all}.");
    }

    [Fact]
    public void Nodes_fill_the_drawing_and_stay_inside()
    {
        var lengths = Draw(new WeightedGraph(Count, Edges)).Select(place => place.Length).ToList();

        Assert.InRange(lengths.Max(), 0.8, 1);
    }

    [Fact]
    public void Unlinked_nodes_do_not_lie_on_each_other()
    {
        var places = Draw(new WeightedGraph(40, []));

        var nearest = (from a in places.Index() from b in places.Index() where a.Index < b.Index select (a.Item - b.Item).Length).Min();
        Assert.True(nearest > 0.05, $"Two are {nearest} apart.");
    }

    [Fact]
    public void Small_edit_moves_little_and_a_new_node_comes_beside_its_neighbours()
    {
        var before = Draw(new WeightedGraph(Count, Edges));

        // A post more, with links to three of the first group, and one link less.
        var edited = new WeightedGraph(Count + 1, [.. Edges.Skip(1), (Count, 0, 1), (Count, 1, 1), (Count, 2, 1)]);
        int[] changed = [0, 1, 2, Edges[0].From, Edges[0].To, Count];
        var after = ForceLayout.Of(edited, [.. before.Select(place => (Point?)place), null], [.. Enumerable.Range(0, Count + 1).Select(node => !changed.Contains(node))], Louvain.Of(edited));

        var moves = before.Zip(after, (a, b) => (a - b).Length).ToList();
        Assert.True(moves.Average() < 0.02, $"Nodes moved by {moves.Average()} on average.");
        Assert.True(moves.Max() < 0.15, $"One moved by {moves.Max()}.");
        Assert.All(Enumerable.Range(0, Count).Except(changed), node => Assert.Equal(before[node], after[node]));
        var middle = (after[0] + after[1] + after[2]) * (1.0 / 3);
        Assert.True((after[Count] - middle).Length < 0.35, $"The new one is {(after[Count] - middle).Length} away from its neighbours.");
    }

    private static Point[] Draw(WeightedGraph graph) => ForceLayout.Of(graph, new Point?[graph.Count], new bool[graph.Count], Louvain.Of(graph));
}
