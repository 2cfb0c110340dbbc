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
    public async Task Goals_that_take_too_long_are_kept_and_this_is_told()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files.Replace("Many wait for one.", string.Concat(Enumerable.Repeat("Many wait for one. ", 300)), StringComparison.Ordinal)));
        var goals = await IdsAsync(gateway, "servers");

        var tight = await AskAsync(gateway, goals, ", maxMinutes: 1");
        var wide = await AskAsync(gateway, goals, ", maxMinutes: 100");

        Assert.Equal(["servers"], Slugs(tight));
        Assert.True(tight.GetProperty("exceedsMaxMinutes").GetBoolean());
        Assert.False(wide.GetProperty("exceedsMaxMinutes").GetBoolean());
    }

    [Fact]
    public async Task What_the_path_assumes_and_no_post_introduces_is_uncovered_unless_known()
    {
        var world = World.Of("""
            -- one.md --
            ---
            title: Tables
            ---
            Consistent Hashing (CH) spreads load. CH moves little. With CH nodes come and go. CH again, and CH once more.
            -- two.md --
            ---
            title: Rings
            ---
            Rings are used by CH. A ring is what CH turns, CH by CH. Keys lie on it, says CH. CH is named here. See [tables](one.md).
            """);
        await using var gateway = await GatewayServer.StartAsync(world);
        var assumed = await gateway.QueryAsync("{ posts { nodes { slug topics(roles: [ASSUMES]) { topic { id prefLabel introducingPostCount } } } } }");
        var topic = assumed.GetProperty("data").GetProperty("posts").GetProperty("nodes").EnumerateArray()
            .SelectMany(post => post.GetProperty("topics").EnumerateArray()).Select(x => x.GetProperty("topic")).First(x => x.GetProperty("introducingPostCount").GetInt32() == 0);
        var goals = await IdsAsync(gateway, "two");

        Assert.Contains(topic.GetProperty("prefLabel").GetString(), Uncovered(await AskAsync(gateway, goals, "")));
        Assert.Empty(Uncovered(await AskAsync(gateway, goals, $", knownTopics: [\"{topic.GetProperty("id").GetString()}\"]")));

        static IEnumerable<string?> Uncovered(JsonElement path) => path.GetProperty("uncoveredTopics").EnumerateArray().Select(x => x.GetProperty("prefLabel").GetString());
    }

    [Fact]
    public async Task Known_things_of_another_kind_are_refused_and_unknown_ones_passed_over()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));
        var (goal, topic) = ((await IdsAsync(gateway, "servers"))[0], await TopicAsync(gateway, "waiting"));

        var refused = await gateway.QueryAsync($"{{ learningPath(goals: [\"{goal}\"], knownPosts: [\"{topic}\"]) {{ timeToRead }} }}");

        Assert.Equal("knownPosts holds the id of a Topic; send ids of type Post.", refused.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal(["locks", "queues", "servers"], Slugs(await AskAsync(gateway, [goal], ", knownPosts: [\"UG9zdDowMDAwMDAwMDAwMDAwMDAw\"]")));
    }

    [Fact]
    public async Task A_step_of_some_sections_teaches_what_these_treat()
    {
        await using var gateway = await GatewayServer.StartAsync(World.Of(Files));

        var path = await AskAsync(gateway, await IdsAsync(gateway, "servers"), "");

        // The tag of the whole post is treated elsewhere in it.
        Assert.DoesNotContain("locking", path.GetProperty("steps")[0].GetProperty("teaches").EnumerateArray().Select(x => x.GetProperty("prefLabel").GetString()));
        Assert.Contains("waiting", path.GetProperty("steps")[1].GetProperty("teaches").EnumerateArray().Select(x => x.GetProperty("prefLabel").GetString()));
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
            $"query($goals: [ID!]!) {{ learningPath(goals: $goals{arguments}) {{ goals {{ id }} steps {{ {Step} }} timeToRead exceedsMaxMinutes uncoveredTopics {{ prefLabel }} omittedSteps {{ {Step} }} cycles {{ confidence posts {{ slug }} cutBefore {{ slug }} }} }} }}",
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
