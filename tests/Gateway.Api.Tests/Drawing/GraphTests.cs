using Gateway.Api.Contract;
using Xunit;

namespace Gateway.Api.Tests.Drawing;

[Collection(ReadsBlog.Name)]
public sealed class GraphTests(BlogServer blog)
{
    [Theory]
    [InlineData("depth: 5", "depth is 5; send 0 to 4.")]
    [InlineData("maxNodes: 0", "maxNodes is 0; send 1 to 5000.")]
    [InlineData("minConfidence: 1.5", "minConfidence is 1.5; send 0 to 1.")]
    [InlineData("centers: []", "centers is empty; leave it out to draw everything.")]
    public async Task Argument_out_of_range_is_refused_with_its_range(string argument, string message)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ graph({argument}) {{ nodeCount }} }}");

        Assert.Equal(("INVALID_ARGUMENT", message), (answer.Code(), answer.Message()));
    }

    [Fact]
    public async Task Centers_may_be_anything_that_is_drawn_and_nothing_else()
    {
        var ids = (await blog.Gateway.QueryAsync("""{ post(by: { slug: "family" }) { authors { id } sections { id } } }""")).Data("post");

        var author = await GraphAsync(ids.GetProperty("authors")[0].GetProperty("id").GetString()!);
        Assert.Equal(["Ada Example", "Attention", "The Family"], author.Data("graph.nodes").Texts("label").Order());
        var section = await GraphAsync(ids.GetProperty("sections")[0].GetProperty("id").GetString()!);
        Assert.Equal("INVALID_ARGUMENT", section.Code());
    }

    [Fact]
    public async Task Unknown_center_has_no_graph()
    {
        var answer = await GraphAsync(new GlobalId("Post", "0123456789abcdef").ToString());

        Assert.Equal("null", answer.Data("graph").GetRawText());
    }

    [Fact]
    public async Task Filter_shows_only_these_posts_and_what_they_have()
    {
        var answer = await blog.Gateway.QueryAsync(
            """{ graph(nodeKinds: [POST, SERIES], where: { slug: { eq: "family" } }) { nodes { label } edges { kind } nodeCount } }""");

        Assert.Equal(["The Family", "Transformers"], answer.Data("graph.nodes").Texts("label").Order());
        Assert.Equal(["IN_SERIES"], answer.Data("graph.edges").Texts("kind"));
    }

    [Fact]
    public async Task A_community_is_asked_for_by_its_center_and_by_each_of_its_nodes()
    {
        var all = (await blog.Gateway.QueryAsync("{ graph { nodes { key community } communities { key nodeCount center } } }")).Data("graph");
        var community = all.GetProperty("communities")[0];
        var members = all.GetProperty("nodes").EnumerateArray().Where(node => node.GetProperty("community").GetString() == community.GetProperty("key").GetString()).Select(node => node.GetProperty("key").GetString()!).Order().ToList();

        Assert.Equal(community.GetProperty("nodeCount").GetInt32(), members.Count);
        Assert.Contains(community.GetProperty("center").GetString(), members);
        foreach (var member in members)
            Assert.Equal(members, (await blog.Gateway.QueryAsync("query($member: ID) { graph(communityOf: $member) { nodes { key } } }", new { member })).Data("graph.nodes").Texts("key").Order());
        Assert.Equal("null", (await blog.Gateway.QueryAsync($"{{ graph(communityOf: \"{new GlobalId("Post", "0123456789abcdef")}\") {{ nodeCount }} }}")).Data("graph").GetRawText());
    }

    [Fact]
    public async Task Objects_of_a_whole_map_are_too_costly_but_the_map_is_not()
    {
        Assert.Equal("QUERY_TOO_COSTLY", (await blog.Gateway.QueryAsync("{ graph(maxNodes: 5000) { nodes { object { id } } } }")).Code());
        Assert.Equal(4, (await blog.Gateway.QueryAsync("{ graph(maxNodes: 5000) { nodes { key label x y } nodeCount } }")).Data("graph.nodeCount").GetInt32());
    }

    [Fact]
    public async Task No_two_nodes_lie_on_one_spot()
    {
        var answer = await blog.Gateway.QueryAsync("{ graph(nodeKinds: [POST, PAPER, TOPIC, SERIES, AUTHOR], maxNodes: 5000) { nodes { label x y } } }");

        var spots = answer.Data("graph.nodes").EnumerateArray().Select(node => (X: node.GetProperty("x").GetDouble(), Y: node.GetProperty("y").GetDouble())).ToList();
        Assert.All(spots, spot => Assert.InRange(Math.Max(Math.Abs(spot.X), Math.Abs(spot.Y)), 0, 1));
        var nearest = (from a in spots.Index() from b in spots.Index() where a.Index < b.Index select Math.Abs(a.Item.X - b.Item.X) + Math.Abs(a.Item.Y - b.Item.Y)).Min();
        Assert.True(nearest > 0.02, $"Two are {nearest} apart.");
    }

    private Task<System.Text.Json.JsonElement> GraphAsync(string center) =>
        blog.Gateway.QueryAsync("query ($center: ID!) { graph(centers: [$center]) { nodes { label } } }", new { center });
}
