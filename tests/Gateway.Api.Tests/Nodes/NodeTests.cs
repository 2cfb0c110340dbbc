using System.Text;
using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Nodes;

[Collection(ReadsBlog.Name)]
public sealed class NodeTests(BlogServer blog)
{
    /// <summary>One object of each type that implements Node.</summary>
    private const string OneOfEach = """
        {
          sources { id __typename lastIngest { id __typename } }
          post(by: { slug: "family" }) {
            id __typename
            authors { id __typename }
            sections { id __typename }
            crossLinks { nodes { id __typename } }
            references { nodes { id __typename } }
            citations { nodes { id __typename } }
            citedPapers { nodes { id __typename } }
            diagnostics { nodes { id __typename } }
            topics { topic { id __typename } }
            seriesEntries { series { id __typename } }
          }
          attention: post(by: { slug: "attention" }, source: "blog") { updates { id __typename } }
        }
        """;

    [Fact]
    public async Task Every_type_of_node_is_found_by_its_id_alone_and_among_others()
    {
        var ids = new Dictionary<string, string>();
        Collect((await blog.Gateway.QueryAsync(OneOfEach)).Data("post"), ids);
        Collect((await blog.Gateway.QueryAsync(OneOfEach)).GetProperty("data"), ids);
        var types = (await blog.Gateway.QueryAsync("{ __type(name: \"Node\") { possibleTypes { name } } }")).Data("__type.possibleTypes").Texts("name");
        // This blog has no curator.
        Assert.Equal(types.Where(type => type != "Curation").Order(StringComparer.Ordinal), ids.Keys.Order(StringComparer.Ordinal));

        foreach (var (type, id) in ids)
        {
            var node = (await blog.Gateway.QueryAsync("query ($id: ID!) { node(id: $id) { id __typename } }", new { id })).Data("node");
            Assert.Equal((type, id), (node.GetProperty("__typename").GetString(), node.GetProperty("id").GetString()));
        }

        var together = (await blog.Gateway.QueryAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = ids.Values })).Data("nodes");
        Assert.Equal(ids.Values, together.Texts("id"));
    }

    [Fact]
    public async Task An_unknown_id_is_null_and_keeps_its_place()
    {
        var known = (await blog.Gateway.QueryAsync("{ post(by: { slug: \"family\" }) { id } }")).Data("post.id").GetString()!;
        string[] ids = [IdOf("Post:0000000000000000"), known, IdOf("Nothing:1"), known];

        var nodes = (await blog.Gateway.QueryAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })).Data("nodes");

        Assert.Equal([null, known, null, known], nodes.EnumerateArray().Select(node => node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("!!!!")]
    [InlineData("UG9zdA==")]
    [InlineData("OnBvc3Q=")]
    [InlineData("/////w==")]
    public async Task A_malformed_id_is_an_error(string id)
    {
        Assert.Equal("INVALID_ID", (await blog.Gateway.QueryAsync("query ($id: ID!) { node(id: $id) { id } }", new { id })).Code());
        Assert.Equal("INVALID_ID", (await blog.Gateway.QueryAsync("query ($id: ID!) { nodes(ids: [$id]) { id } }", new { id })).Code());
        Assert.Equal("INVALID_ID", (await blog.Gateway.QueryAsync("query ($id: ID!) { post(by: { id: $id }) { id } }", new { id })).Code());
    }

    [Fact]
    public async Task Nodes_takes_one_to_fifty_ids()
    {
        const string Query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
        var id = IdOf("Post:0000000000000000");

        Assert.Equal("INVALID_ARGUMENT", (await blog.Gateway.QueryAsync(Query, new { ids = Array.Empty<string>() })).Code());
        Assert.Equal("INVALID_ARGUMENT", (await blog.Gateway.QueryAsync(Query, new { ids = Enumerable.Repeat(id, 51) })).Code());
        Assert.Equal(50, (await blog.Gateway.QueryAsync(Query, new { ids = Enumerable.Repeat(id, 50) })).Data("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_post_is_found_by_each_of_its_keys()
    {
        var id = (await blog.Gateway.QueryAsync("{ post(by: { slug: \"attention\" }, source: \"blog\") { id } }")).Data("post.id").GetString();
        foreach (var key in new[] { $"id: \"{id}\"", $"url: \"{Blog.Address}attention/\"", $"url: \"{Blog.Address}attention#heads\"", "url: \"https://blog.example/old/attention/\"" })
            Assert.Equal("Attention", (await blog.Gateway.QueryAsync($"{{ post(by: {{ {key} }}) {{ title }} }}")).Data("post.title").GetString());
    }

    [Fact]
    public async Task A_paper_is_found_by_each_of_its_keys()
    {
        var id = (await blog.Gateway.QueryAsync("{ paper(by: { arxivId: \"arXiv:1706.03762v5\" }) { id } }")).Data("paper.id").GetString();
        foreach (var key in new[] { $"id: \"{id}\"", "arxivId: \"1706.03762\"", "url: \"https://arxiv.org/abs/1706.03762\"" })
            Assert.Equal(id, (await blog.Gateway.QueryAsync($"{{ paper(by: {{ {key} }}) {{ id }} }}")).Data("paper.id").GetString());

        Assert.Equal("INVALID_ARGUMENT", (await blog.Gateway.QueryAsync("{ paper(by: { doi: \"x\" }) { id } }")).Code());
        Assert.Equal("INVALID_ARGUMENT", (await blog.Gateway.QueryAsync("{ paper(by: { arxivId: \"x\" }) { id } }")).Code());
        Assert.Equal(JsonValueKind.Null, (await blog.Gateway.QueryAsync("{ paper(by: { doi: \"10.1000/182\" }) { id } }")).Data("paper").ValueKind);
    }

    [Theory]
    [InlineData("post(by: {})")]
    [InlineData("post(by: { slug: \"a\", url: \"https://a.example/\" })")]
    [InlineData("post(by: { slug: null })")]
    [InlineData("post(by: { url: \"/posts/a/\" })")]
    public async Task A_key_is_exactly_one_field(string field) =>
        Assert.Equal("VALIDATION_FAILED", (await blog.Gateway.QueryAsync($"{{ {field} {{ title }} }}")).Code());

    private static string IdOf(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The first id met of each type.</summary>
    private static void Collect(JsonElement value, Dictionary<string, string> ids)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(item, ids);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("id", out var id))
                ids.TryAdd(value.GetProperty("__typename").GetString()!, id.GetString()!);
            foreach (var property in value.EnumerateObject())
                Collect(property.Value, ids);
        }
    }
}
