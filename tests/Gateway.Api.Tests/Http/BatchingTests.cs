using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gateway.Api.Http;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

public sealed class BatchingTests : IAsyncLifetime
{
    private const string Titles = "query ($slug: String!) { post(by: { slug: $slug }) { title } }";

    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(
        GatewayServer.OptionsFor(world) with { Batching = new BatchingOptions { Requests = true, Variables = true } });

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task A_list_of_requests_gets_a_list_of_answers_in_its_order()
    {
        var answers = await PostAsync(gateway, new object[] { new { query = "{ sources { name } }" }, new { query = "{ nothing }" }, new { query = Titles, variables = new { slug = "family" } } });

        Assert.Equal(3, answers.GetArrayLength());
        Assert.Equal("blog", answers[0].Data("sources")[0].GetProperty("name").GetString());
        Assert.Equal("VALIDATION_FAILED", answers[1].Code());
        Assert.Equal("The Family", answers[2].Data("post.title").GetString());
    }

    [Fact]
    public async Task A_list_of_variables_gets_an_answer_for_each()
    {
        var answers = await PostAsync(gateway, new { query = Titles, variables = new object[] { new { slug = "family" }, new { slug = "none" }, new { slug = 1 } } });

        Assert.Equal("The Family", answers[0].Data("post.title").GetString());
        Assert.Equal(JsonValueKind.Null, answers[1].Data("post").ValueKind);
        Assert.Equal("INVALID_VARIABLES", answers[2].Code());
    }

    [Fact]
    public async Task Lists_of_both_count_together()
    {
        var variables = Enumerable.Repeat(new { slug = "family" }, 5);
        var five = new { query = Titles, variables };

        Assert.Equal(10, (await PostAsync(gateway, new[] { five, five })).GetArrayLength());
        Assert.Equal("BATCH_TOO_LARGE", (await PostAsync(gateway, new object[] { five, five, new { query = "{ contentRevision }" } })).Code());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("""[{"query": "{ contentRevision }"}, {}]""")]
    [InlineData("""{"query": "{ contentRevision }", "variables": []}""")]
    [InlineData("""{"query": "{ contentRevision }", "variables": [1]}""")]
    public async Task A_malformed_batch_is_a_bad_request_as_a_whole(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await gateway.Client.PostAsync("/graphql", content);

        Assert.Equal("BAD_REQUEST", (await response.Content.ReadFromJsonAsync<JsonElement>()).Code());
    }

    [Fact]
    public async Task Batches_are_refused_unless_they_are_allowed()
    {
        using var quiet = Blog.Create();
        await using var usual = await GatewayServer.StartAsync(quiet);

        Assert.Equal("BAD_REQUEST", (await PostAsync(usual, new[] { new { query = "{ contentRevision }" } })).Code());
        Assert.Equal("BAD_REQUEST", (await PostAsync(usual, new { query = Titles, variables = new[] { new { slug = "family" } } })).Code());
    }

    private static async Task<JsonElement> PostAsync(GatewayServer gateway, object body)
    {
        using var response = await gateway.Client.PostAsJsonAsync("/graphql", body);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
