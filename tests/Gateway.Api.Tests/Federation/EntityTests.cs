using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Tests.Operations;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Federation;

public sealed class EntityTests(SubgraphServer subgraph) : IClassFixture<SubgraphServer>
{
    /// <summary>As Apollo's gateway asks.</summary>
    private const string Titles = """
        query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Post { title } ... on Section { title } ... on Paper { title } ... on Topic { title: prefLabel } }
        }
        """;

    private static readonly string Unknown = Convert.ToBase64String(Encoding.UTF8.GetBytes("Post:0000000000000000"));

    [Fact]
    public async Task The_schema_for_composition_has_keys_and_nothing_that_composition_refuses()
    {
        var sdl = (await subgraph.Gateway.QueryAsync("{ _service { sdl } }")).Data("_service.sdl").GetString()!;

        Assert.StartsWith("extend schema @link(url: \"https://specs.apollo.dev/federation/v2.", sdl, StringComparison.Ordinal);
        foreach (var type in new[] { "Post", "Section", "Paper", "Topic" })
            Assert.Matches($"type {type} implements Node .*@key\\(fields: \"id\"\\)", sdl);
        Assert.DoesNotContain("@oneOf", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("directive @cost", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("_entities", sdl, StringComparison.Ordinal);
        Assert.Contains("type PostConnection @cost(weight: 0)", sdl, StringComparison.Ordinal);
        Assert.Contains("\"An article, page or note.\"", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_the_gateway_is_no_subgraph()
    {
        using var quiet = Blog.Create();
        await using var usual = await GatewayServer.StartAsync(quiet);

        Assert.Equal("VALIDATION_FAILED", (await usual.QueryAsync("{ _service { sdl } }")).Code());
        Assert.Equal("VALIDATION_FAILED", (await usual.QueryAsync(Titles, new { representations = Array.Empty<object>() })).Code());
    }

    [Fact]
    public async Task Entities_of_all_types_come_in_the_order_asked_for()
    {
        var ids = await IdsAsync();

        var entities = (await AskAsync(Post(ids["family"]), Of("Topic", ids["topic"]), Post(ids["attention"]), Of("Paper", ids["paper"]), Post(ids["family"]), Of("Section", ids["section"])))
            .Data("_entities");

        Assert.Equal(["The Family", "transformer", "Attention", "Attention Is All You Need", "The Family", "Sparse attention"], entities.Texts("title"));
    }

    [Fact]
    public async Task Entities_take_literals_aliases_fragments_and_variables_within()
    {
        var id = (await IdsAsync())["family"];
        var query = $$"""
            query ($withId: Boolean = false) {
              one: _entities(representations: [{ __typename: "Post", id: "{{id}}", more: [1, { deep: null }] }]) { __typename ...P }
              same: _entities(representations: { __typename: "Post", id: "{{id}}" }) { ... on Node { key: id } ... on Post { id @include(if: $withId) } }
            }
            fragment P on Post { name: title sections { title } }
            """;

        var data = (await subgraph.Gateway.QueryAsync(query)).GetProperty("data");

        var one = data.GetProperty("one")[0];
        Assert.Equal(("Post", "The Family", 4), (one.GetProperty("__typename").GetString(), one.GetProperty("name").GetString(), one.GetProperty("sections").GetArrayLength()));
        Assert.Equal($$"""[{"key":"{{id}}"}]""", data.GetProperty("same").GetRawText());
    }

    [Fact]
    public async Task An_unknown_id_or_one_of_another_type_is_null_without_error()
    {
        var ids = await IdsAsync();

        var entities = (await AskAsync(Post(Unknown), Post(ids["family"]), Post(ids["section"]))).Data("_entities");

        Assert.Equal("""[null,{"title":"The Family"},null]""", entities.GetRawText());
    }

    [Theory]
    [InlineData("""{ "__typename": "Nothing", "id": "UG9zdDox" }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "__typename": "Author", "id": "QXV0aG9yOjE=" }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "__typename": 1, "id": "UG9zdDox" }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "id": "UG9zdDox" }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "__typename": "Post" }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "__typename": "Post", "id": null }""", "INVALID_ARGUMENT")]
    [InlineData("""{ "__typename": "Post", "id": "family" }""", "INVALID_ID")]
    [InlineData("\"Post\"", "INVALID_ARGUMENT")]
    [InlineData("[]", "INVALID_ARGUMENT")]
    [InlineData("1", "INVALID_ARGUMENT")]
    public async Task A_representation_that_makes_no_sense_is_an_error_at_its_place_alone(string representation, string code)
    {
        var family = Post((await IdsAsync())["family"]);

        var answer = await AskAsync(family, JsonSerializer.Deserialize<JsonElement>(representation), family);

        Assert.Equal("""[{"title":"The Family"},null,{"title":"The Family"}]""", answer.GetProperty("data").GetProperty("_entities").GetRawText());
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal((code, """["_entities",1]"""), (answer.Code(), error.GetProperty("path").GetRawText()));
    }

    [Theory]
    [InlineData("query { _entities(representations: [null]) { __typename } }")]
    [InlineData("query ($id: ID!) { _entities(representations: [{ __typename: \"Post\", id: $id }]) { __typename } }")]
    public async Task A_representation_is_no_null_and_holds_no_variable(string query) =>
        Assert.Equal("VALIDATION_FAILED", (await subgraph.Gateway.QueryAsync(query, new { id = Unknown })).Code());

    [Fact]
    public async Task Representations_are_read_together()
    {
        var ids = await IdsAsync();
        using var statements = new StatementLog();

        await statements.OfAsync(subgraph.Gateway, Titles, new { representations = new[] { Post(ids["family"]), Of("Paper", ids["paper"]), Post(ids["attention"]), Post(Unknown) } });

        Assert.Equal(2, statements.Statements.Count(sql => !sql.Contains("revision", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Too_many_representations_are_refused_and_each_one_costs()
    {
        var limit = new Limits().Representations;

        Assert.Equal(limit, (await AskAsync([.. Enumerable.Repeat(Post(Unknown), limit)])).Data("_entities").GetArrayLength());
        Assert.Equal("INVALID_ARGUMENT", (await AskAsync([.. Enumerable.Repeat(Post(Unknown), limit + 1)])).Code());
        Assert.Equal("QUERY_TOO_COSTLY", (await AskAsync([.. Enumerable.Repeat(Post(Unknown), new Limits().Cost + 1)])).Code());
        Assert.Equal(150, await CostAsync(150));
    }

    private async Task<double> CostAsync(int representations)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = Titles, variables = new { representations = Enumerable.Repeat(Post(Unknown), representations) } }),
            Headers = { { "GraphQL-Cost", "validate" } },
        };
        using var response = await subgraph.Gateway.Client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetDouble();
    }

    private Task<JsonElement> AskAsync(params object[] representations) => subgraph.Gateway.QueryAsync(Titles, new { representations });

    private async Task<Dictionary<string, string>> IdsAsync()
    {
        const string Query = """
            {
              family: post(by: { slug: "family" }) { id sections(maxLevel: 2) { id } }
              attention: post(by: { slug: "attention" }, source: "blog") { id }
              paper(by: { arxivId: "1706.03762" }) { id }
              topic(by: { label: "transformer" }) { id }
            }
            """;
        var data = (await subgraph.Gateway.QueryAsync(Query)).GetProperty("data");
        var ids = data.EnumerateObject().ToDictionary(found => found.Name, found => found.Value.GetProperty("id").GetString()!);
        ids.Add("section", data.GetProperty("family").GetProperty("sections")[0].GetProperty("id").GetString()!);
        return ids;
    }

    private static object Post(string id) => Of("Post", id);

    private static object Of(string type, string id) => new { __typename = type, id };
}
