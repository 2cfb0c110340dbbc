using System.Net;
using System.Text.Json.Nodes;
using Gateway.Api.Contract;
using Gateway.Api.Tests.Operations;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Execution;

/// <summary>What was read or answered before is not read again, and never shows in what an answer says.</summary>
public sealed class CacheTests
{
    private const string Titles = "{ posts(order: [{ title: ASC }]) { nodes { title sections { title } } } }";

    [Fact]
    public async Task An_equal_request_takes_no_statement_and_gets_the_same_bytes()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        var first = await TextAsync(gateway, Titles);
        using var statements = new StatementLog();

        var again = await statements.OfAsync(gateway, Titles, null);

        Assert.Empty(statements.Statements);
        Assert.Equal(first, await TextAsync(gateway, Titles));
        Assert.NotEmpty(again.Data("posts.nodes").Texts("title"));
    }

    [Fact]
    public async Task Another_request_for_the_same_objects_takes_no_statement_for_them()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        const string Query = "query($slug: String!) { post(by: { slug: $slug }) { title sections { title anchor } } }";
        await gateway.QueryAsync(Query, new { slug = "family" });
        using var statements = new StatementLog();

        await statements.OfAsync(gateway, Query.Replace("anchor", "level", StringComparison.Ordinal), new { slug = "family" });

        Assert.Empty(statements.Statements);
    }

    [Fact]
    public async Task A_new_revision_shows_at_once()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        Assert.Equal(["A"], (await gateway.QueryAsync(Titles)).Data("posts.nodes").Texts("title"));

        world.Write("blog/content/posts/b.md", "---\ntitle: B\n---\nText.");
        await gateway.IngestAsync();

        Assert.Equal(["A", "B"], (await gateway.QueryAsync(Titles)).Data("posts.nodes").Texts("title"));
    }

    [Fact]
    public async Task What_changes_within_a_revision_is_never_kept()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        const string Query = "{ contentRevision sources { lastIngest { id } } }";
        var before = await gateway.QueryAsync(Query);

        await gateway.IngestAsync();
        var after = await gateway.QueryAsync(Query);

        Assert.Equal(before.Data("contentRevision").GetString(), after.Data("contentRevision").GetString());
        Assert.NotEqual(before.Data("sources")[0].ToString(), after.Data("sources")[0].ToString());
    }

    [Fact]
    public async Task An_answer_with_an_error_is_made_anew()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        const string Query = "{ posts { totalCount } papers(first: 0) { totalCount } }";

        Assert.Equal("INVALID_PAGE_SIZE", (await gateway.QueryAsync(Query)).Code());
        Assert.Equal("INVALID_PAGE_SIZE", (await gateway.QueryAsync(Query)).Code());
    }

    [Fact]
    public async Task A_get_has_a_validator_that_holds_as_long_as_the_revision()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        const string Address = "/graphql?query={posts{totalCount}}";
        using var first = await gateway.Client.GetAsync(Address);
        var etag = first.Headers.ETag!;
        Assert.True(first.Headers.CacheControl?.ToString() == "no-cache", await first.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(gateway, Address, etag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(gateway, Address, $"\"other\", {etag}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(gateway, "/graphql?query={posts{totalCount%20__typename}}", etag.ToString()));

        world.Write("blog/content/posts/b.md", "---\ntitle: B\n---\nText.");
        await gateway.IngestAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(gateway, Address, etag.ToString()));
    }

    [Theory]
    [InlineData("{posts(first:0){totalCount}}")]
    [InlineData("{sources{lastIngest{status}}}")]
    public async Task An_answer_that_may_differ_the_next_time_has_no_validator(string query)
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);

        using var answer = await gateway.Client.GetAsync($"/graphql?query={query}");

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Random_queries_are_answered_the_same_with_caches_and_without()
    {
        using var world = Blog.Create();
        // Over one database: revisions and times are of its making.
        await using var cached = await GatewayServer.StartAsync(world);
        await using var uncached = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { Cache = UncachedBlogServer.NoCache });
        var schema = new GatewaySchema();
        schema.Initialize();
        var queries = new RandomQueries(schema, new Random(7));
        for (var count = 0; count < 300; count++)
        {
            var query = queries.Next();
            var variables = new { yes = count % 2 == 0, text = "scores", id = "UG9zdDp4" };
            var expected = await ComparableAsync(uncached, query, variables);
            // Which errors come first is free, and so which are left of too many.
            if (expected is null)
                continue;
            Assert.Equal(expected, await ComparableAsync(cached, query, variables));
            Assert.Equal(expected, await ComparableAsync(cached, query, variables));
        }
    }

    private static async Task<string> TextAsync(GatewayServer gateway, string query) => (await gateway.QueryAsync(query)).ToString();

    private static async Task<string?> ComparableAsync(GatewayServer gateway, string query, object variables)
    {
        var answer = JsonNode.Parse((await gateway.QueryAsync(query, variables)).ToString())!;
        return answer["errors"]?.AsArray().Count == new Limits().ErrorsInAnswer ? null : RandomQueries.Comparable(answer);
    }

    private static async Task<HttpStatusCode> StatusAsync(GatewayServer gateway, string address, string etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        using var response = await gateway.Client.SendAsync(request);
        return response.StatusCode;
    }
}
