using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

/// <summary>The clients and tools that people use, as they come from npm: each script of <c>clients</c> says what it expects.</summary>
public sealed class ClientTests(BlogServer blog) : IClassFixture<BlogServer>
{
    private static readonly string Folder = Repository.PathOf("tests", "Gateway.Api.Tests", "clients");
    private static readonly string Contract = Repository.PathOf("schema");

    private string Endpoint => new Uri(blog.Gateway.Client.BaseAddress!, "/graphql").ToString();

    [Fact]
    public Task Apollo_client_caches_pages_persists_queries_and_subscribes() => WhileTheBlogChangesAsync("apollo.mjs");

    [Fact]
    public Task Urql_asks_and_subscribes_by_event_stream_and_socket() => WhileTheBlogChangesAsync("urql.mjs");

    [Fact]
    public Task Relays_compiler_makes_pages_of_connections_that_the_endpoint_answers() =>
        NodeScript.RunAsync(Folder, "relay.mjs", Endpoint, Path.Combine(Contract, "gateway.graphql"));

    [Fact]
    public Task Codegen_types_every_operation_of_the_contract() =>
        NodeScript.RunAsync(Folder, "codegen.mjs", Endpoint, Path.Combine(Contract, "operations"));

    [Fact]
    public Task Inspector_and_graphiql_find_the_endpoint_to_be_the_contract() =>
        NodeScript.RunAsync(Folder, "inspector.mjs", Endpoint, Contract);

    /// <summary>Changes a post again and again, since nothing tells when a subscription has begun.</summary>
    private async Task WhileTheBlogChangesAsync(string script)
    {
        var run = NodeScript.RunAsync(Folder, script, Endpoint);
        for (var number = 0; !run.IsCompleted; number++)
        {
            blog.World.Write("blog/content/posts/knock.md", $"---\ntitle: Knock\ndate: 2024-05-01\n---\nKnock {number}.\n");
            await blog.Gateway.IngestAsync();
            await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(1)));
        }

        await run;
    }
}
