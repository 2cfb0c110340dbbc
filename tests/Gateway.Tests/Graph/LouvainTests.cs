using System.Globalization;
using System.Text.Json;
using Gateway.Graph.Communities;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class LouvainTests
{
    [Fact]
    public void Two_cliques_joined_by_one_edge_are_two_groups_the_larger_first()
    {
        var graph = new WeightedGraph(7, [.. Clique(0, 3), .. Clique(3, 4), (2, 3, 1)]);

        Assert.Equal([1, 1, 1, 0, 0, 0, 0], Louvain.Of(graph));
    }

    [Fact]
    public void Weight_decides_where_counts_are_equal()
    {
        var graph = new WeightedGraph(4, [(0, 1, 5), (1, 2, 1), (2, 3, 5), (3, 0, 1)]);

        Assert.Equal([0, 0, 1, 1], Louvain.Of(graph));
    }

    [Fact]
    public void Nodes_without_edges_stay_alone() => Assert.Equal([0, 1, 2], Louvain.Of(new WeightedGraph(3, [])));

    [Fact]
    public void No_nodes_make_no_groups() => Assert.Empty(Louvain.Of(new WeightedGraph(0, [])));

    [Fact]
    public void Modularity_is_that_of_the_definition()
    {
        var graph = new WeightedGraph(6, [.. Clique(0, 3), .. Clique(3, 3), (2, 3, 1)]);

        // Two groups with 3 of 7 edges and 7 of 14 ends each: 2 (3/7 - 1/4).
        Assert.Equal(2 * ((3.0 / 7) - 0.25), Louvain.Modularity(graph, [0, 0, 0, 1, 1, 1]), 9);
    }

    [Fact]
    public void Order_of_edges_makes_no_difference()
    {
        var edges = GraphSamples.Clustered(groups: 6, size: 20, seed: 7);

        Assert.Equal(Louvain.Of(new WeightedGraph(120, edges)), Louvain.Of(new WeightedGraph(120, edges.Reverse().Select(edge => (edge.To, edge.From, edge.Weight)))));
    }

    /// <summary>Both are heuristics, which differ by a little from graph to graph.</summary>
    [Theory]
    [InlineData(6, 20, 1)]
    [InlineData(20, 15, 2)]
    [InlineData(40, 25, 3)]
    public async Task Groups_are_as_modular_as_those_that_graphology_finds(int groups, int size, int seed)
    {
        var edges = GraphSamples.Clustered(groups, size, seed);
        var graph = new WeightedGraph(groups * size, edges);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(edges.Select(edge => new[] { edge.From, edge.To, edge.Weight })));

        var theirs = double.Parse(await NodeScript.RunAsync(Repository.PathOf("tests", "Gateway.Tests", "Graph", "graphology"), "louvain.mjs", file), CultureInfo.InvariantCulture);

        Assert.InRange(Louvain.Modularity(graph, Louvain.Of(graph)), theirs - 0.01, 1);
        File.Delete(file);
    }

    private static IEnumerable<(int From, int To, double Weight)> Clique(int first, int size) =>
        from a in Enumerable.Range(first, size) from b in Enumerable.Range(first, size) where a < b select (a, b, 1.0);
}
