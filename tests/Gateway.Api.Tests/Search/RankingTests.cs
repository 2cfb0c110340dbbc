using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Search;

/// <summary>The order of hits where there are many, and where queries are long.</summary>
public sealed class RankingTests : IAsyncLifetime
{
    private readonly World world = World.Of("""
        -- exact.md --
        ---
        title: Old note
        ---
        We trained small networks quickly.
        -- stem.md --
        ---
        title: Training smaller network
        ---
        Train networks: a smaller network trains in a small time, training smallest.
        """ + string.Concat(Enumerable.Range(0, 36).Select(number =>
            $"\n-- p{number:00}.md --\n---\ntitle: Post {number}\n---\n{Times("layer", 1 + (number % 3))}{Times("layers", number * 5 % 7)}{Times("filler", number * 7 % 11)}\n")));

    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task Pages_of_any_size_hold_the_same_hits_in_the_same_order(int size)
    {
        var all = Slugs(await PageAsync(100, null)).ToList();
        var paged = new List<string?>();
        for (JsonElement page = await PageAsync(size, null); ; page = await PageAsync(size, page.At("pageInfo.endCursor").GetString()))
        {
            paged.AddRange(Slugs(page));
            if (!page.At("pageInfo.hasNextPage").GetBoolean())
                break;
        }

        Assert.Equal(36, all.Distinct().Count());
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task Posts_with_the_very_words_come_first_in_long_queries_too()
    {
        var answer = await gateway.QueryAsync("""{ search(query: "we trained small networks quickly", kinds: [POST]) { nodes { ... on Post { slug } } } short: search(query: "trained small networks", kinds: [POST]) { nodes { ... on Post { slug } } } }""");

        Assert.Equal("exact", answer.Data("search.nodes").Texts("slug")[0]);
        Assert.Equal(["exact", "stem"], answer.Data("short.nodes").Texts("slug"));
    }

    private static string Times(string word, int count) => string.Concat(Enumerable.Repeat(word + " ", count));

    private static IEnumerable<string?> Slugs(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString());

    private async Task<JsonElement> PageAsync(int first, string? after) => (await gateway.QueryAsync(
        "query($first: Int!, $after: String) { search(query: \"layer\", kinds: [POST], first: $first, after: $after) { nodes { ... on Post { slug } } pageInfo { hasNextPage endCursor } } }",
        new { first, after })).Data("search");
}
