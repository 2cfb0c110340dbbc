using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gateway.Api.Persisted;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Persisted;

[Collection(ReadsBlog.Name)]
public sealed class PersistedOperationTests(BlogServer blog)
{
    private const string Document = "query Two($slug: String!) { post(by: { slug: $slug }) { title } } query Names { sources { name } }";

    private static readonly string Shipped = File.ReadAllText(Repository.PathOf("schema", "operations", "SeriesPage.graphql"));

    [Fact]
    public async Task An_operation_of_the_contract_is_asked_for_by_its_hash()
    {
        var answer = await PostAsync(blog.Gateway, "/graphql", new { id = HashOf(Shipped), variables = new { slug = "transformers" } });
        var other = await PostAsync(blog.Gateway, "/graphql", new { id = HashOf(Shipped), variables = new { slug = "none" } });

        Assert.Equal("Transformers", answer.Data("series.title").GetString());
        Assert.Equal(JsonValueKind.Null, other.Data("series").ValueKind);
    }

    [Fact]
    public async Task An_address_names_document_and_operation()
    {
        using var world = Blog.Create();
        world.Write("operations/nested/two.graphql", Document);
        await using var gateway = await GatewayServer.StartAsync(
            GatewayServer.OptionsFor(world) with { Operations = new OperationOptions { Folder = Path.Combine(world.Folder, "operations") } });
        var address = $"/graphql/persisted/{HashOf(Document)}";

        var got = await gateway.Client.GetFromJsonAsync<JsonElement>($"{address}/Two?variables={Uri.EscapeDataString("{\"slug\":\"family\"}")}");
        var posted = await PostAsync(gateway, $"{address}/Two", new { variables = new { slug = "family" } });
        // The same body to another address asks for something else.
        var other = await PostAsync(gateway, $"{address}/Names", new { variables = new { slug = "family" } });
        var unnamed = await PostAsync(gateway, address, new { operationName = "Names" });

        Assert.Equal("The Family", got.Data("post.title").GetString());
        Assert.Equal("The Family", posted.Data("post.title").GetString());
        Assert.Equal(["blog", "notes"], other.Data("sources").Texts("name"));
        Assert.Equal(["blog", "notes"], unnamed.Data("sources").Texts("name"));
    }

    [Fact]
    public async Task An_answer_to_a_persisted_operation_has_an_etag()
    {
        var address = $"/graphql/persisted/{HashOf(Shipped)}?variables={Uri.EscapeDataString("{\"slug\":\"transformers\"}")}";
        using var first = await blog.Gateway.Client.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await blog.Gateway.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_browser_is_shown_the_answer()
    {
        using var visit = new HttpRequestMessage(HttpMethod.Get, $"/graphql/persisted/{HashOf(Shipped)}?variables={Uri.EscapeDataString("{\"slug\":\"transformers\"}")}");
        visit.Headers.Add("Accept", "text/html,*/*;q=0.8");
        using var response = await blog.Gateway.Client.SendAsync(visit);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("""{"id": "x"}""", "PERSISTED_QUERY_NOT_FOUND")]
    [InlineData("""{"id": "x", "query": "{ sources { name } }"}""", "BAD_REQUEST")]
    [InlineData("""{"id": 1}""", "BAD_REQUEST")]
    [InlineData("""{"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "x"}}}""", "BAD_REQUEST")]
    [InlineData("""{"extensions": {"persistedQuery": {"version": 1}}}""", "BAD_REQUEST")]
    [InlineData("""{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": 1}}}""", "BAD_REQUEST")]
    [InlineData("""{"extensions": {"persistedQuery": "x"}}""", "BAD_REQUEST")]
    [InlineData("""{"query": "{ sources { name } }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}""", "BAD_REQUEST")]
    public async Task A_document_that_is_named_wrongly_is_refused(string body, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await blog.Gateway.Client.PostAsync("/graphql", content);

        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>()).Code());
    }

    [Fact]
    public async Task A_document_sent_once_with_its_hash_is_known_by_it()
    {
        const string Query = "query Automatic { sources { name } }";
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(Query) } };

        var miss = await PostAsync(blog.Gateway, "/graphql", new { extensions });
        var sent = await PostAsync(blog.Gateway, "/graphql", new { query = Query, extensions });
        var named = await PostAsync(blog.Gateway, "/graphql", new { extensions });
        var got = await blog.Gateway.Client.GetFromJsonAsync<JsonElement>($"/graphql?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(extensions))}");

        Assert.Equal(("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"), (miss.Message(), miss.Code()));
        Assert.All([sent, named, got], answer => Assert.Equal(["blog", "notes"], answer.Data("sources").Texts("name")));
    }

    [Fact]
    public async Task Automatic_documents_are_forgotten_before_they_fill_the_memory()
    {
        var first = await KeepAsync(0);
        for (var number = 1; number < 200; number++)
            await KeepAsync(number);

        var answer = await PostAsync(blog.Gateway, "/graphql", new { extensions = first });
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", answer.Code());

        async Task<object> KeepAsync(int number)
        {
            var query = $"{{ __typename }} # {number} {new string('x', 30_000)}";
            var extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(query) } };
            (await PostAsync(blog.Gateway, "/graphql", new { query, extensions })).Data("__typename");
            return extensions;
        }
    }

    [Fact]
    public async Task A_gateway_can_execute_persisted_operations_only()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { Operations = new OperationOptions { OnlyPersisted = true } });
        const string Query = "{ sources { name } }";
        var variables = new { slug = "transformers" };

        var byId = await PostAsync(gateway, "/graphql", new { id = HashOf(Shipped), variables });
        var byText = await PostAsync(gateway, "/graphql", new { query = Shipped, variables });
        var byHash = await PostAsync(gateway, "/graphql", new { variables, extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(Shipped) } } });
        var other = await PostAsync(gateway, "/graphql", new { query = Query });
        var automatic = await PostAsync(gateway, "/graphql", new { query = Query, extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(Query) } } });
        var unknown = await PostAsync(gateway, "/graphql", new { extensions = new { persistedQuery = new { version = 1, sha256Hash = HashOf(Query) } } });

        Assert.All([byId, byText, byHash], answer => Assert.Equal("Transformers", answer.Data("series.title").GetString()));
        Assert.All([other, automatic, unknown], answer => Assert.Equal("ONLY_PERSISTED_OPERATIONS", answer.Code()));
    }

    private static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static async Task<JsonElement> PostAsync(GatewayServer gateway, string address, object body)
    {
        using var response = await gateway.Client.PostAsJsonAsync(address, body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
