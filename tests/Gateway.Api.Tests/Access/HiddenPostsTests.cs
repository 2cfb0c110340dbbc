using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Gateway.Api.Tests.Execution;
using Gateway.Api.Tests.Operations;
using Gateway.Store;
using Gateway.Store.Reading;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Access;

/// <summary>A server whose folder holds drafts, with a preview of them, against one whose folder never did: nobody can tell which is which.</summary>
public sealed partial class HiddenPostsTests : IAsyncLifetime
{
    private const int Queries = 400;

    private readonly World withDrafts = HiddenPosts.Create(withHidden: true);
    private readonly World without = HiddenPosts.Create(withHidden: false);
    private GatewayServer hiding = null!;
    private GatewayServer innocent = null!;
    private string reader = null!;
    private JsonElement draft;

    public async Task InitializeAsync()
    {
        hiding = await GatewayServer.StartAsync(withDrafts);
        innocent = await GatewayServer.StartAsync(without);
        reader = hiding.AddKey("reader", "curate", "ingest");
        draft = (await hiding.SeeAsync(
            hiding.AddKey("editor", "drafts"),
            """
            {
                post(by: { slug: "zebra" }) { id sections { id } crossLinks { nodes { id } } authors { id } references { nodes { id } } }
                series(slug: "hidden-series") { id }
                topic(by: { label: "hiddentopic" }) { id }
                paper(by: { arxivId: "2001.00001" }) { id }
                diagnostics(where: { post: { slug: { eq: "zebra" } } }) { nodes { id } }
            }
            """)).GetProperty("data");
    }

    public async Task DisposeAsync()
    {
        await hiding.DisposeAsync();
        await innocent.DisposeAsync();
        withDrafts.Dispose();
        without.Dispose();
    }

    [Fact]
    public async Task Every_kept_operation_answers_the_same()
    {
        // Who asks is told to each.
        foreach (var (name, variables) in OperationTests.VariablesOf.Where(operation => operation.Key != "Viewer"))
            await CompareAsync(await File.ReadAllTextAsync(Repository.PathOf("schema", "operations", $"{name}.graphql")), variables);
    }

    [Fact]
    public async Task Random_queries_over_the_whole_schema_answer_the_same()
    {
        var schema = hiding.Services.GetRequiredService<GatewaySchema>();
        schema.Initialize();
        var queries = new RandomQueries(schema, new Random(20261127));
        var ids = Ids(draft).ToList();
        string[] texts = ["zebra", "stripes", "hidden", "quokka", "zebr"];
        for (var number = 0; number < Queries; number++)
            await CompareAsync(WithoutViewer(queries.Next()), new { yes = number % 2 == 0, text = texts[number % texts.Length], id = ids[number % ids.Count] });
    }

    [Theory]
    [InlineData("{ posts(first: 100, order: [{ title: ASC }]) { totalCount pageInfo { endCursor } edges { cursor node { id title path url slug wordCount metrics { inDegree outDegree pageRank } } } } }")]
    [InlineData("{ sources { name sourceRevision posts { totalCount } lastIngest { filesTotal filesRead postsAdded } } }")]
    [InlineData("{ diagnostics(first: 100) { totalCount nodes { id code message location { path line } fixes { title } } } }")]
    [InlineData("{ search(query: \"zebra stripes quokka attention\", first: 50) { totalCount didYouMean holdsAllWords facets { values { value count } } edges { score } } }")]
    [InlineData("{ a: suggestions(prefix: \"z\") { text } b: suggestions(prefix: \"quo\") { text } c: suggestions(prefix: \"hid\") { text } }")]
    [InlineData("{ topics(first: 100) { totalCount nodes { prefLabel postCount } } authors(first: 100) { totalCount nodes { name } } papers(first: 100) { totalCount nodes { title citingPostCount } } }")]
    [InlineData("{ allSeries { totalCount nodes { title missingParts entries { position } } } crossLinks(first: 100) { totalCount nodes { id href status } } sections(first: 100) { totalCount } }")]
    [InlineData("{ graph { nodes { key label x y size community } edges { source target weight } } postAggregate(groupBy: YEAR) { value postCount } changes(since: \"0000000000000000\") { totalCount nodes { objectId } } }")]
    public async Task Broad_queries_answer_the_same(string query)
    {
        var answer = await CompareAsync(query, null);
        Assert.DoesNotContain("VALIDATION_FAILED", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_of_what_is_hidden_answer_as_unknown_ids_do()
    {
        Assert.InRange(Ids(draft).Distinct().Count(), 7, 100);
        foreach (var id in Ids(draft))
        {
            var unknown = Unknown(id);
            string[] queries =
            [
                "query($id: ID!) { node(id: $id) { id __typename } nodes(ids: [$id]) { id } }",
                "query($id: ID!) { graph(centers: [$id]) { nodes { key } } }",
                "query($id: ID!) { learningPath(goals: [$id]) { timeToRead } }",
                "query($id: ID!) { connectingPaths(from: $id, to: $id) { length } }",
                "mutation($id: ID!) { ingest(input: { source: $id }) { errors { message code } } }",
                "subscription($id: ID!) { contentChanged(sources: [$id]) { contentRevision } }",
            ];
            foreach (var query in queries)
                foreach (var key in new[] { null, reader })
                    Assert.Equal(
                        (await hiding.AskAsync(key, query, new { id = unknown })).Replace(unknown, id, StringComparison.Ordinal),
                        await hiding.AskAsync(key, query, new { id }));
        }

        foreach (var by in new[] { """{ slug: "zebra" }""", """{ url: "https://blog.example/posts/zebra/" }""", """{ url: "https://blog.example/old/zebra/" }""" })
            Assert.Equal(
                await hiding.AskAsync(null, $"{{ post(by: {by.Replace("zebra", "zzzzz", StringComparison.Ordinal)}) {{ id }} }}"),
                await hiding.AskAsync(null, $"{{ post(by: {by}) {{ id }} }}"));
    }

    [Fact]
    public async Task Revisions_with_drafts_are_unknown_to_others()
    {
        var revision = hiding.Services.GetRequiredService<Editions>().For(seesDrafts: true).Revision.Get();
        var unknown = new string('0', revision.Length);
        Assert.NotEqual(revision, hiding.Services.GetRequiredService<CurrentRevision>().Get());
        const string Query = "query($since: String!) { changes(since: $since) { totalCount nodes { objectId } } }";

        Assert.Equal(
            (await hiding.AskAsync(reader, Query, new { since = unknown })).Replace(unknown, revision, StringComparison.Ordinal),
            await hiding.AskAsync(reader, Query, new { since = revision }));
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    [InlineData("/feed.atom?source=secret")]
    [InlineData("/sitemap.xml")]
    public async Task What_else_can_be_fetched_is_the_same(string address)
    {
        Assert.Equal(await FetchAsync(innocent), await FetchAsync(hiding));

        async Task<string> FetchAsync(GatewayServer gateway)
        {
            using var response = await gateway.Client.GetAsync(new Uri(address, UriKind.Relative));
            return $"{response.StatusCode} {FeedMoment().Replace(await response.Content.ReadAsStringAsync(), "TODAY").Replace(gateway.Client.BaseAddress!.ToString(), "/", StringComparison.Ordinal)}";
        }
    }

    [Fact]
    public async Task Metrics_name_nothing_that_is_hidden()
    {
        await hiding.AskAsync(reader, """{ post(by: { slug: "zebra" }) { id } }""");
        var metrics = await hiding.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Contains("gateway_operation_duration", metrics, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)zebra|quokka|preview|draft", metrics);
    }

    /// <returns>The answer.</returns>
    private async Task<string> CompareAsync(string query, object? variables)
    {
        var expected = await AskAsync(innocent, null);
        foreach (var key in new[] { null, reader })
        {
            var answer = await AskAsync(hiding, key);
            Assert.True(expected == answer, $"{query}\n\nwithout drafts {expected}\n\nwith drafts {answer}");
        }

        return expected;

        async Task<string> AskAsync(GatewayServer gateway, string? key) => Masked(await gateway.AskAsync(key, query, variables), gateway.Services.GetRequiredService<CurrentRevision>().Get());
    }

    /// <summary>Who asks is told to each.</summary>
    private static string WithoutViewer(string query) => ViewerField().Replace(query, "__typename");

    /// <summary>Without the names of revisions and runs, which are random, without moments of today, and with errors in one order: theirs is free.</summary>
    private static string Masked(string answer, string revision)
    {
        var parsed = JsonNode.Parse(answer)!;
        if (parsed["errors"] is JsonArray errors)
            parsed["errors"] = new JsonArray([.. errors.Select(error => error!.ToJsonString()).Order(StringComparer.Ordinal).Select(error => (JsonNode?)JsonValue.Create(error))]);
        return Moment().Replace(Run().Replace(parsed.ToJsonString().Replace(revision, "NAME", StringComparison.Ordinal), "RUN"), "TODAY");
    }

    private static IEnumerable<string> Ids(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => property is { Name: "id" } ? [property.Value.GetString()!] : Ids(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    /// <summary>An id of the same type and length that nothing has.</summary>
    private static string Unknown(string id)
    {
        var text = Encoding.UTF8.GetString(Convert.FromBase64String(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{text[..colon]}:{new string('0', text.Length - colon - 1)}"));
    }

    [GeneratedRegex(@"(\w+: )?viewer( @\w+\([^)]*\))* \{[^}]*\}")]
    private static partial Regex ViewerField();

    [GeneratedRegex("(\\d{4}-\\d\\d-\\d\\dT|\\w{3}, \\d\\d \\w{3} 20)[^<]*")]
    private static partial Regex FeedMoment();

    [GeneratedRegex("\"SW5nZXN0UnVu[^\"]*\"")]
    private static partial Regex Run();

    [GeneratedRegex("\"20(2[6-9]|[3-9]\\d)-\\d\\d-\\d\\dT[^\"]*\"")]
    private static partial Regex Moment();
}
