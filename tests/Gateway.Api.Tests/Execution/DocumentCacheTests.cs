using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Execution;

/// <summary>A document that was sent before is not validated again, but its variables are.</summary>
[Collection(ReadsBlog.Name)]
public sealed class DocumentCacheTests(BlogServer blog)
{
    [Fact]
    public async Task A_known_document_still_checks_its_variables()
    {
        const string Query = "query Known($by: PostKeyInput!, $length: Int!) { post(by: $by) { excerpt(length: $length) } }";
        var by = new { slug = "family" };
        Assert.Equal("This goes on from an", (await blog.Gateway.QueryAsync(Query, new { by, length = 20 })).Data("post.excerpt").GetString());

        Assert.Equal("INVALID_VARIABLES", (await blog.Gateway.QueryAsync(Query, new { by, length = "20" })).Code());
        Assert.Equal("INVALID_VARIABLES", (await blog.Gateway.QueryAsync(Query, new { by })).Code());
        Assert.Equal("INVALID_VARIABLES", (await blog.Gateway.QueryAsync(Query, new { by = new { slug = "family", id = "x" }, length = 20 })).Code());
        Assert.Equal("INVALID_ARGUMENT", (await blog.Gateway.QueryAsync(Query, new { by, length = 1 })).Code());
    }

    [Fact]
    public async Task A_refused_document_is_refused_again()
    {
        const string Query = "query Refused { post(by: { slug: \"family\" }) { nothing } }";

        Assert.Equal("VALIDATION_FAILED", (await blog.Gateway.QueryAsync(Query)).Code());
        Assert.Equal("VALIDATION_FAILED", (await blog.Gateway.QueryAsync(Query)).Code());
    }

    [Theory]
    [InlineData("query($x: Int!) { posts(first: $x) { totalCount } post(by: { slug: null }) { slug } }")]
    [InlineData("query($x: Int!) { posts(first: $x, where: { title: { contains: 1 } }) { totalCount } }")]
    public async Task A_document_whose_variables_were_refused_first_is_still_validated(string query)
    {
        Assert.NotNull((await blog.Gateway.QueryAsync(query, new { x = "q" })).Code());

        Assert.Equal("VALIDATION_FAILED", (await blog.Gateway.QueryAsync(query, new { x = 1 })).Code());
    }

    [Fact]
    public async Task Each_operation_of_a_document_is_validated()
    {
        const string Query = "query A { contentRevision } query B { post(by: {}) { slug } }";
        using var first = await blog.Gateway.Client.PostAsJsonAsync("/graphql", new { query = Query, operationName = "A" });

        using var second = await blog.Gateway.Client.PostAsJsonAsync("/graphql", new { query = Query, operationName = "B" });

        Assert.Equal("VALIDATION_FAILED", (await second.Content.ReadFromJsonAsync<JsonElement>()).Code());
    }
}
