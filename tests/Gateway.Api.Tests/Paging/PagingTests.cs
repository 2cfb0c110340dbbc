using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Paging;

[Collection(ReadsBlog.Name)]
public sealed class PagingTests(BlogServer blog, UncachedBlogServer uncached) : IClassFixture<UncachedBlogServer>
{
    private static readonly string[] NewestFirst = ["The Family", "An Island", "Note on Attention", "Attention"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Walking_a_root_list_forward_meets_each_item_once(int size) =>
        Assert.Equal(NewestFirst, await WalkAsync(size, forward: true));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Walking_a_root_list_backward_meets_each_item_once(int size) =>
        Assert.Equal(NewestFirst, await WalkAsync(size, forward: false));

    [Fact]
    public async Task Walking_a_nested_list_meets_each_item_once()
    {
        const string Query = """
            query ($first: Int!, $after: String) {
              post(by: { slug: "attention" }, source: "blog") {
                backlinks(first: $first, after: $after) { totalCount nodes { href } pageInfo { hasNextPage hasPreviousPage endCursor } }
              }
            }
            """;
        var whole = (await blog.Gateway.QueryAsync(Query, new { first = 100 })).Data("post.backlinks.nodes").Texts("href");
        var walked = new List<string>();
        string? after = null;
        bool more;
        do
        {
            var page = (await blog.Gateway.QueryAsync(Query, new { first = 2, after })).Data("post.backlinks");
            Assert.Equal(whole.Length, page.GetProperty("totalCount").GetInt32());
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            walked.AddRange(page.GetProperty("nodes").Texts("href"));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (more);

        Assert.Equal(5, whole.Length);
        Assert.Equal(whole, walked);
    }

    [Theory]
    [InlineData("posts(first: 0)")]
    [InlineData("posts(first: -1)")]
    [InlineData("posts(first: 101)")]
    [InlineData("posts(last: 0)")]
    [InlineData("posts(last: 101)")]
    [InlineData("posts(first: 1, last: 1)")]
    [InlineData("papers(first: 101)")]
    [InlineData("diagnostics(first: 101)")]
    public async Task A_page_size_out_of_range_is_an_error_and_not_a_clamp(string list) =>
        Assert.Equal("INVALID_PAGE_SIZE", (await blog.Gateway.QueryAsync($"{{ {list} {{ nodes {{ id }} }} }}")).Code());

    [Theory]
    [InlineData("first: 0", "INVALID_PAGE_SIZE")]
    [InlineData("first: 101", "INVALID_PAGE_SIZE")]
    [InlineData("after: \"\"", "INVALID_CURSOR")]
    [InlineData("after: \"!\"", "INVALID_CURSOR")]
    [InlineData("after: \"LTE\"", "INVALID_CURSOR")]
    [InlineData("after: \"OTk5OTk5OTk5OTk5\"", "INVALID_CURSOR")]
    public async Task A_nested_list_checks_its_arguments(string arguments, string code) =>
        Assert.Equal(code, (await blog.Gateway.QueryAsync($"{{ post(by: {{ slug: \"family\" }}) {{ crossLinks({arguments}) {{ totalCount }} }} }}")).Code());

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = (await blog.Gateway.QueryAsync("{ posts(first: 1, order: [{ title: ASC }]) { pageInfo { endCursor } } }"))
            .Data("posts.pageInfo.endCursor").GetString();

        var answer = await blog.Gateway.QueryAsync(
            "query ($after: String) { posts(order: [{ wordCount: DESC }], after: $after) { nodes { title } } }", new { after = cursor });

        Assert.Equal("INVALID_CURSOR", answer.Code());
    }

    [Fact]
    public async Task The_total_is_counted_only_when_asked_for()
    {
        using var with = new Operations.StatementLog();
        using var without = new Operations.StatementLog();

        await with.OfAsync(uncached.Gateway, "{ posts { ...P } } fragment P on PostConnection { total: totalCount nodes { title } }", null);
        await without.OfAsync(uncached.Gateway, "{ posts { nodes { title } } }", null);

        Assert.Equal(without.Statements.Count + 1, with.Statements.Count);
    }

    private async Task<List<string>> WalkAsync(int size, bool forward)
    {
        const string Query = """
            query ($first: Int, $after: String, $last: Int, $before: String) {
              posts(first: $first, after: $after, last: $last, before: $before) {
                nodes { title }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;
        var walked = new List<string>();
        JsonElement info;
        string? cursor = null;
        do
        {
            object variables = forward ? new { first = size, after = cursor } : new { last = size, before = cursor };
            var page = (await blog.Gateway.QueryAsync(Query, variables)).Data("posts");
            walked.InsertRange(forward ? walked.Count : 0, page.GetProperty("nodes").Texts("title"));
            info = page.GetProperty("pageInfo");
            cursor = info.GetProperty(forward ? "endCursor" : "startCursor").GetString();
        }
        while (info.GetProperty(forward ? "hasNextPage" : "hasPreviousPage").GetBoolean());

        return walked;
    }
}
