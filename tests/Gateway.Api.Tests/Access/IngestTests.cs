using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Tests.Streams;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Access;

/// <summary>What the mutation ingest does for those who may.</summary>
public sealed class IngestTests : IAsyncLifetime
{
    private static readonly string Operation = File.ReadAllText(Repository.PathOf("schema", "operations", "Ingest.graphql"));

    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;
    private string key = null!;

    public async Task InitializeAsync()
    {
        gateway = await GatewayServer.StartAsync(world);
        key = gateway.AddKey("ci", "ingest");
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task A_changed_source_is_read_and_listeners_hear_of_it()
    {
        // A first query takes longer than the ingest of a small blog, and no message says that the gateway listens.
        await RevisionAsync();
        await using var socket = await SocketClient.ReadyAsync(gateway);
        await socket.SubscribeAsync("1", "subscription { contentChanged { posts { title } } }");
        world.Write("blog/content/posts/new.md", "---\ntitle: New\n---\nText.");

        var run = (await IngestAsync("U291cmNlOmJsb2c=")).Data("ingest.run");
        var heard = (await socket.ReceiveAsync()).GetProperty("payload");
        var ended = await EndAsync(run.GetProperty("id").GetString()!);

        Assert.Equal(("blog", "RUNNING"), (run.GetProperty("sourceName").GetString(), run.GetProperty("status").GetString()));
        Assert.Contains("New", heard.Data("contentChanged.posts").Texts("title"));
        Assert.Equal(("SUCCEEDED", 1), (ended.GetProperty("status").GetString(), ended.GetProperty("postsAdded").GetInt32()));
    }

    [Fact]
    public async Task Unchanged_content_makes_no_revision_unless_all_is_read_again()
    {
        var before = await RevisionAsync();
        await EndAsync((await IngestAsync("U291cmNlOmJsb2c=")).Data("ingest.run.id").GetString()!);
        Assert.Equal(before, await RevisionAsync());

        await EndAsync((await IngestAsync("U291cmNlOmJsb2c=", full: true)).Data("ingest.run.id").GetString()!);
        Assert.NotEqual(before, await RevisionAsync());
    }

    [Fact]
    public async Task All_who_ask_while_a_run_is_under_way_share_the_next_one()
    {
        var answer = await PostAsync("""
            mutation {
              a: ingest(input: { source: "U291cmNlOmJsb2c=", full: true }) { run { id } }
              b: ingest(input: { source: "U291cmNlOmJsb2c=" }) { run { id } }
              other: ingest(input: { source: "U291cmNlOmJsb2c=" }) { run { id } }
              c: ingest(input: { source: "U291cmNlOm5vdGVz" }) { run { id sourceName } }
            }
            """, variables: null);

        Assert.NotEqual(answer.Data("a.run.id").GetString(), answer.Data("b.run.id").GetString());
        Assert.Equal(answer.Data("other.run.id").GetString(), answer.Data("b.run.id").GetString());
        Assert.Equal("notes", answer.Data("c.run.sourceName").GetString());
        await EndAsync(answer.Data("a.run.id").GetString()!);
        Assert.Equal("SUCCEEDED", (await EndAsync(answer.Data("c.run.id").GetString()!)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("U291cmNlOm5vbmU=", "NOT_FOUND")]
    [InlineData("no id", "NOT_FOUND")]
    [InlineData("UG9zdDphNWRiNmU3ZGViZTgwMGQ0", "WRONG_TYPE")]
    public async Task An_id_that_is_no_source_is_an_error_of_the_payload(string id, string code)
    {
        var payload = (await IngestAsync(id)).Data("ingest");

        Assert.Equal(JsonValueKind.Null, payload.GetProperty("run").ValueKind);
        var error = payload.GetProperty("errors")[0];
        Assert.Equal(("InputError", code), (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal("""["input","source"]""", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task A_source_whose_folder_is_gone_cannot_be_read()
    {
        Directory.Move(Path.Combine(world.Folder, "notes"), Path.Combine(world.Folder, "elsewhere"));
        var answer = await PostAsync(
            """mutation { ingest(input: { source: "U291cmNlOm5vdGVz" }) { run { id } errors { code message ... on ConflictError { objects { id } } } } }""", variables: null);

        var error = answer.Data("ingest.errors")[0];
        Assert.Equal(("SOURCE_UNAVAILABLE", "U291cmNlOm5vdGVz"), (error.GetProperty("code").GetString(), error.GetProperty("objects")[0].GetProperty("id").GetString()));
        Assert.DoesNotContain(world.Folder, answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_changes_nothing_whoever_asks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Keyed.Ingest)}").With(key);
        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task An_ingest_that_goes_on_when_the_program_ends_leaves_the_old_content()
    {
        var before = await RevisionAsync();
        await IngestAsync("U291cmNlOmJsb2c=", full: true);

        await gateway.StopAsync();

        await using var next = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world));
        Assert.NotEqual("", before);
        Assert.Equal(4, (await next.QueryAsync("{ posts { totalCount } }")).Data("posts.totalCount").GetInt32());
    }

    private async Task<string> RevisionAsync() => (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString()!;

    private Task<JsonElement> IngestAsync(string source, bool full = false) => PostAsync(Operation, new { source, full });

    private Task<JsonElement> EndAsync(string run) => gateway.EndOfRunAsync(run);

    private async Task<JsonElement> PostAsync(string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) }.With(key);
        using var response = await gateway.Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
