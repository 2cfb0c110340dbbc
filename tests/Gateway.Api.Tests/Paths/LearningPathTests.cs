using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Paths;

public sealed class LearningPathTests
{
    private const string Files = """
        -- hugo.toml --
        baseURL = "https://blog.example/"
        -- content/posts/locks.md --
        ---
        title: Locks
        slug: locks
        date: 2020-01-01
        tags: [locking]
        ---
        One at a time.

        ## Fair locks

        In turn.
        -- content/posts/queues.md --
        ---
        title: Queues
        slug: queues
        date: 2021-01-01
        tags: [waiting]
        ---
        Please read [about fair locks](/posts/locks/#fair-locks) first.
        -- content/posts/servers.md --
        ---
        title: Servers
        slug: servers
        date: 2022-01-01
        tags: [waiting, serving]
        prerequisites: ["https://blog.example/posts/queues/", /posts/nowhere/, some knowledge of sockets]
        ---
        Many wait for one.
        """;

    [Fact]
    public async Task A_path_tells_what_to_read_in_which_order_and_why()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        var path = await AskAsync(gateway, await IdsAsync(gateway, "servers"), "");

        Assert.Equal(["locks", "queues", "servers"], Slugs(path));
        var first = path.GetProperty("steps")[0];
        Assert.Equal("Fair locks", first.GetProperty("sections")[0].GetProperty("title").GetString());
        Assert.Equal(("REQUIRED", 0), (first.GetProperty("strength").GetString(), first.GetProperty("layer").GetInt32()));
        Assert.Equal("queues", first.GetProperty("neededFor")[0].GetProperty("slug").GetString());
        var reason = first.GetProperty("reasons")[0];
        Assert.Equal("AUTHOR_STATEMENT", reason.GetProperty("kind").GetString());
        Assert.Equal("Please read about fair locks first.", reason.GetProperty("context").GetProperty("sentence").GetString());
        Assert.Equal(1, path.GetProperty("steps")[2].GetProperty("confidence").GetDouble());
        Assert.Empty(path.GetProperty("steps")[2].GetProperty("reasons").EnumerateArray());
    }

    [Fact]
    public async Task What_the_reader_knows_is_left_out_with_all_that_only_it_needs()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));
        var ids = await IdsAsync(gateway, "servers", "queues");

        Assert.Equal(["servers"], Slugs(await AskAsync(gateway, ids[..1], $", knownPosts: [\"{ids[1]}\"]")));
        Assert.Equal(["servers"], Slugs(await AskAsync(gateway, ids[..1], $", knownTopics: [\"{await TopicAsync(gateway, "waiting")}\"]")));
        Assert.Equal(["servers"], Slugs(await AskAsync(gateway, ids[..1], ", maxMinutes: 1")));
    }

    [Fact]
    public async Task A_topic_is_reached_through_its_most_needed_post()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        Assert.Equal(["locks", "queues"], Slugs(await AskAsync(gateway, [await TopicAsync(gateway, "waiting")], "")));
    }

    [Fact]
    public async Task Prerequisites_and_what_they_are_required_for_are_two_ends_of_one_edge()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        var answer = await gateway.QueryAsync("""
            {
              servers: post(by: { slug: "servers" }) { prerequisites(transitive: true) { totalCount nodes { slug } edges { distance provenance { origin method } } } }
              locks: post(by: { slug: "locks" }) { requiredFor(transitive: true, first: 1) { totalCount edges { node { slug } confidence strength } pageInfo { hasNextPage } } }
            }
            """);

        var data = answer.GetProperty("data");
        var needs = data.GetProperty("servers").GetProperty("prerequisites");
        Assert.Equal(["queues", "locks"], needs.GetProperty("nodes").EnumerateArray().Select(x => x.GetProperty("slug").GetString()));
        Assert.Equal([1, 2], needs.GetProperty("edges").EnumerateArray().Select(x => x.GetProperty("distance").GetInt32()));
        Assert.Equal("""{"origin":"AUTHORED","method":"FRONT_MATTER"}""", JsonSerializer.Serialize(needs.GetProperty("edges")[0].GetProperty("provenance")));
        var needed = data.GetProperty("locks").GetProperty("requiredFor");
        Assert.Equal((2, true), (needed.GetProperty("totalCount").GetInt32(), needed.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
    }

    [Fact]
    public async Task An_address_in_front_matter_where_no_post_stands_is_a_broken_link()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        var answer = await gateway.QueryAsync("{ diagnostics { nodes { code message location { line } } } }");

        var fault = Assert.Single(answer.GetProperty("data").GetProperty("diagnostics").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("BROKEN_POST_LINK", 6), (fault.GetProperty("code").GetString(), fault.GetProperty("location").GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("goals: []", "goals holds 0 ids; send 1 to 20.")]
    [InlineData("goals: [\"UG9zdDowMDAwMDAwMDAwMDAwMDAw\"]", "A goal is the id of no post or topic.")]
    [InlineData("goals: [\"UG9zdDowMDAwMDAwMDAwMDAwMDAw\"], maxMinutes: 0", "maxMinutes is 0; it is at least 1.")]
    [InlineData("goals: [\"UG9zdDowMDAwMDAwMDAwMDAwMDAw\"], minConfidence: 1.5", "minConfidence is 1.5; send 0 to 1.")]
    public async Task A_senseless_request_is_told_what_to_send_instead(string arguments, string message)
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        var answer = await gateway.QueryAsync($"{{ learningPath({arguments}) {{ timeToRead }} }}");

        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((message, "INVALID_ARGUMENT"), (error.GetProperty("message").GetString(), error.GetProperty("extensions").GetProperty("code").GetString()));
    }

    private static async Task<JsonElement> AskAsync(GatewayServer gateway, string[] goals, string arguments)
    {
        const string Step = "post { slug } position layer sections { title } teaches { prefLabel } neededFor { slug } strength confidence reasons { kind summary context { sentence } } timeToRead";
        var answer = await gateway.QueryAsync(
            $"query($goals: [ID!]!) {{ learningPath(goals: $goals{arguments}) {{ goals {{ id }} steps {{ {Step} }} timeToRead uncoveredTopics {{ prefLabel }} omittedSteps {{ {Step} }} cycles {{ confidence posts {{ slug }} cutBefore {{ slug }} }} }} }}",
            new { goals });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("learningPath");
    }

    private static IEnumerable<string?> Slugs(JsonElement path) =>
        path.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("post").GetProperty("slug").GetString());

    private static async Task<string[]> IdsAsync(GatewayServer gateway, params string[] slugs)
    {
        var ids = new List<string>();
        foreach (var slug in slugs)
            ids.Add((await gateway.QueryAsync("query($slug: String!) { post(by: { slug: $slug }) { id } }", new { slug })).GetProperty("data").GetProperty("post").GetProperty("id").GetString()!);
        return [.. ids];
    }

    private static async Task<string> TopicAsync(GatewayServer gateway, string label) =>
        (await gateway.QueryAsync("query($label: String!) { topic(by: { label: $label }) { id } }", new { label })).GetProperty("data").GetProperty("topic").GetProperty("id").GetString()!;
}
