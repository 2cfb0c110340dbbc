using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Http;
using Gateway.Api.Persisted;
using Gateway.Api.Tests.Streams;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gateway.Api.Tests.Errors;

/// <summary>Each code of the catalogue, provoked as a client would.</summary>
public sealed class ErrorCodeTests : IClassFixture<ErrorCodeTests.Servers>
{
    private static readonly Limits Default = new();

    private static readonly Dictionary<string, Func<Servers, Task<HttpResponseMessage>>> Provoke = new()
    {
        ["BAD_REQUEST"] = servers => PostAsync(servers.Usual, "[]"),
        ["METHOD_NOT_ALLOWED"] = servers => servers.Usual.Client.DeleteAsync("/graphql"),
        ["NOT_ACCEPTABLE"] = servers => servers.Usual.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}") { Headers = { { "Accept", "image/png" } } }),
        ["REQUEST_TOO_LARGE"] = servers => PostAsync(servers.Usual, new string(' ', Default.BodyBytes + 1)),
        ["UNSUPPORTED_MEDIA_TYPE"] = servers => servers.Usual.Client.PostAsync("/graphql", new StringContent("{}", Encoding.UTF8, "text/plain")),
        ["UNAUTHENTICATED"] = servers => servers.Usual.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}") { Headers = { { "X-API-Key", "wrong" } } }),
        ["ISSUER_UNAVAILABLE"] = servers => servers.Deserted.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}") { Headers = { { "Authorization", "Bearer a.b.c" } } }),
        ["FORBIDDEN"] = servers => AskAsync(servers.Usual, "mutation { ingest(input: { source: \"x\" }) { errors { code } } }"),
        ["RATE_LIMITED"] = async servers =>
        {
            (await AskAsync(servers.Limited, "{ contentRevision }")).Dispose();
            return await AskAsync(servers.Limited, "{ contentRevision }");
        },
        ["SYNTAX_ERROR"] = servers => AskAsync(servers.Usual, "{ posts { "),
        ["DOCUMENT_TOO_LARGE"] = servers => AskAsync(servers.Usual, $"{{ contentRevision }} # {new string('x', Default.DocumentBytes)}"),
        ["QUERY_TOO_BROAD"] = servers => AskAsync(servers.Usual, $"{{ {string.Concat(Enumerable.Repeat("contentRevision ", Default.RootFields + 1))} }}"),
        ["QUERY_TOO_DEEP"] = servers => AskAsync(servers.Usual, Nested.Backlinks(levels: 5)),
        ["BATCH_TOO_LARGE"] = servers => PostAsync(servers.Hurried, $"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ contentRevision }\"}", Default.BatchSize + 1))}]"),
        ["QUERY_TOO_COSTLY"] = servers => AskAsync(servers.Usual, "{ posts(first: 100) { nodes { citedPapers { nodes { title } } } } }"),
        ["PERSISTED_QUERY_NOT_FOUND"] = servers => PostAsync(servers.Usual, "{\"id\":\"x\"}"),
        ["ONLY_PERSISTED_OPERATIONS"] = servers => AskAsync(servers.Closed, "{ contentRevision }"),
        ["VALIDATION_FAILED"] = servers => AskAsync(servers.Usual, "{ nothing }"),
        ["UNKNOWN_OPERATION"] = servers => AskAsync(servers.Usual, "query A { contentRevision } query B { contentRevision }"),
        ["INVALID_VARIABLES"] = servers => AskAsync(servers.Usual, "query ($first: Int!) { posts(first: $first) { totalCount } }"),
        ["STREAM_REQUIRED"] = servers => AskAsync(servers.Usual, "subscription { contentChanged { contentRevision } }"),
        ["TOO_MANY_SUBSCRIPTIONS"] = servers => SubscribeTooOftenAsync(servers.Usual),
        ["INVALID_ARGUMENT"] = servers => AskAsync(servers.Usual, "{ post(by: { slug: \"family\" }) { excerpt(length: 1) } }"),
        ["INVALID_CURSOR"] = servers => AskAsync(servers.Usual, "{ posts(after: \"x\") { totalCount } }"),
        ["INVALID_ID"] = servers => AskAsync(servers.Usual, "{ node(id: \"x\") { id } }"),
        ["INVALID_PAGE_SIZE"] = servers => AskAsync(servers.Usual, "{ posts(first: 101) { totalCount } }"),
        ["AMBIGUOUS_SLUG"] = servers => AskAsync(servers.Usual, "{ post(by: { slug: \"attention\" }) { title } }"),
        ["REVISION_UNKNOWN"] = servers => AskAsync(servers.Usual, "{ changes(since: \"never\") { totalCount } }"),
        ["TIMEOUT"] = servers => AskAsync(servers.Hurried, "{ posts { nodes { title } } }"),
        ["INTERNAL_ERROR"] = servers => AskAsync(servers.Damaged, "{ papers { nodes { title } } }"),
    };

    private readonly Servers servers;

    public ErrorCodeTests(Servers servers) => this.servers = servers;

    public static TheoryData<string> Codes() => [.. ErrorCode.All.Select(code => code.Name)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_code_of_the_catalogue_occurs(string code)
    {
        using var response = await Provoke[code](servers);

        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, answer.Code());
        Assert.True((int)response.StatusCode < 500 || ErrorCode.All.Single(known => known.Name == code).HttpStatus == (int)response.StatusCode, $"The status is {response.StatusCode}.");
    }

    [Fact]
    public async Task An_ambiguous_slug_names_its_candidates_and_a_source_settles_it()
    {
        var ambiguous = await servers.Usual.QueryAsync("{ post(by: { slug: \"attention\" }) { title } }");
        var settled = await servers.Usual.QueryAsync("{ post(by: { slug: \"attention\" }, source: \"notes\") { title } }");

        Assert.Equal("""["blog","notes"]""", ambiguous.GetProperty("errors")[0].GetProperty("extensions").GetProperty("candidates").GetRawText());
        Assert.Contains("blog, notes", ambiguous.Message(), StringComparison.Ordinal);
        Assert.Equal("Note on Attention", settled.Data("post.title").GetString());
    }

    [Fact]
    public async Task An_internal_error_tells_nothing_of_the_inside()
    {
        using var response = await Provoke["INTERNAL_ERROR"](servers);

        var text = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("sqlite", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("table", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Development", true)]
    public async Task Suggestions_are_for_development_only(string environment, bool expected)
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world, "--environment", environment);

        foreach (var query in new[] { "{ sourcez { name } }", "{ node(idx: 1) { id } }" })
        {
            var text = (await gateway.QueryAsync(query)).ToString();
            Assert.True(expected == text.Contains("mean", StringComparison.Ordinal), text);
        }
    }

    [Fact]
    public async Task An_answer_has_at_most_twenty_errors()
    {
        var fields = string.Concat(Enumerable.Range(0, 50).Select(number => $"nothing{number} "));
        var answer = await servers.Usual.QueryAsync($"{{ post(by: {{ slug: \"family\" }}) {{ {fields} }} }}");

        Assert.Equal(Default.ErrorsInAnswer, answer.GetProperty("errors").GetArrayLength());
    }

    /// <summary>The refusal comes over a WebSocket: put into the form of the others.</summary>
    private static async Task<HttpResponseMessage> SubscribeTooOftenAsync(GatewayServer gateway)
    {
        await using var socket = await SocketClient.ReadyAsync(gateway);
        for (var number = 0; number <= Limits.OperationsOfSocket; number++)
            await socket.SubscribeAsync($"s{number}", "subscription { contentChanged { contentRevision } }");
        var message = await socket.ReceiveAsync();
        Assert.Equal(("error", $"s{Limits.OperationsOfSocket}"), (message.GetProperty("type").GetString(), message.GetProperty("id").GetString()));
        return new HttpResponseMessage { Content = JsonContent.Create(new { errors = message.GetProperty("payload") }) };
    }

    private static Task<HttpResponseMessage> AskAsync(GatewayServer gateway, string query) => gateway.Client.PostAsJsonAsync("/graphql", new { query });

    private static async Task<HttpResponseMessage> PostAsync(GatewayServer gateway, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await gateway.Client.PostAsync("/graphql", content);
    }

    /// <summary>A server in good health, one that gives a query no time and takes batches, one that executes persisted operations only, one that answers once a minute, one whose issuer of tokens is away, and one whose database was damaged behind its back.</summary>
    public sealed class Servers : IAsyncLifetime
    {
        private readonly World[] worlds = [Blog.Create(), Blog.Create(), Blog.Create(), Blog.Create(), Blog.Create(), Blog.Create()];

        public GatewayServer Usual { get; private set; } = null!;

        public GatewayServer Hurried { get; private set; } = null!;

        public GatewayServer Closed { get; private set; } = null!;

        public GatewayServer Limited { get; private set; } = null!;

        public GatewayServer Deserted { get; private set; } = null!;

        public GatewayServer Damaged { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Usual = await GatewayServer.StartAsync(worlds[0]);
            Hurried = await GatewayServer.StartAsync(GatewayServer.OptionsFor(worlds[1]) with
            {
                Limits = new Limits { ExecutionTime = TimeSpan.Zero },
                Batching = new BatchingOptions { Requests = true },
            });
            Closed = await GatewayServer.StartAsync(GatewayServer.OptionsFor(worlds[3]) with { Operations = new OperationOptions { OnlyPersisted = true } });
            Limited = await GatewayServer.StartAsync(GatewayServer.OptionsFor(worlds[4]) with { RateLimit = new RateLimitOptions { Requests = 1 } });
            Deserted = await GatewayServer.StartAsync(GatewayServer.OptionsFor(worlds[5]) with { Auth = new AuthOptions { Authority = "http://127.0.0.1:9/", Audience = "gateway" } });
            Damaged = await GatewayServer.StartAsync(worlds[2]);
            await using var database = new SqliteConnection($"Data Source={Damaged.DatabaseFile}");
            await database.OpenAsync();
            await using var command = database.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys = OFF; DROP TABLE paper";
            await command.ExecuteNonQueryAsync();
        }

        public async Task DisposeAsync()
        {
            foreach (var server in new[] { Usual, Hurried, Closed, Limited, Deserted, Damaged })
                await server.DisposeAsync();
            foreach (var world in worlds)
                world.Dispose();
        }
    }
}
