using Xunit;

namespace Gateway.Api.Tests.Filters;

[Collection(ReadsBlog.Name)]
public sealed class FilterTests(BlogServer blog)
{
    [Theory]
    [InlineData("{}", "Attention|Note on Attention|An Island|The Family")]
    [InlineData("{ title: { contains: \"ATTENTION\" } }", "Attention|Note on Attention")]
    [InlineData("{ title: { contains: \"attention\" }, source: { eq: \"notes\" } }", "Note on Attention")]
    [InlineData("{ or: [{ slug: { eq: \"island\" } }, { author: { startsWith: \"bo\" } }] }", "An Island|The Family")]
    [InlineData("{ and: [{ title: { ncontains: \"note\" } }, { wordCount: { lt: 10 } }] }", "An Island")]
    [InlineData("{ source: { eq: \"blog\" }, or: [{ title: { startsWith: \"an\" } }, { title: { startsWith: \"the\" } }] }", "An Island|The Family")]
    [InlineData("{ or: [] }", "")]
    [InlineData("{ and: [] }", "Attention|Note on Attention|An Island|The Family")]
    [InlineData("{ title: { or: [{ eq: \"Attention\" }, { eq: \"An Island\" }] } }", "Attention|An Island")]
    [InlineData("{ tags: { any: false } }", "An Island")]
    [InlineData("{ tags: { any: true } }", "Attention|Note on Attention|The Family")]
    [InlineData("{ tags: { some: { eq: \"note\" } } }", "Note on Attention")]
    [InlineData("{ tags: { none: { eq: \"transformer\" }, any: true } }", "Note on Attention")]
    [InlineData("{ tags: { all: { startsWith: \"trans\" }, any: true } }", "The Family")]
    [InlineData("{ status: { in: [PUBLISHED] } }", "Attention|Note on Attention|An Island|The Family")]
    [InlineData("{ status: { nin: [PUBLISHED] } }", "")]
    [InlineData("{ publishedAt: { gt: \"2021-01-01T00:00:00Z\", lt: \"2023-01-01T00:00:00+01:00\" } }", "An Island")]
    [InlineData("{ updatedAt: { eq: null }, slug: { eq: \"island\" } }", "An Island")]
    [InlineData("{ metrics: { isOrphan: { eq: true } } }", "An Island")]
    [InlineData("{ metrics: { inDegree: { gte: 1 }, referenceCount: { eq: 2 } } }", "The Family")]
    [InlineData("{ crossLinks: { some: { status: { eq: REDIRECTED } } } }", "The Family")]
    [InlineData("{ crossLinks: { any: false } }", "An Island")]
    [InlineData("{ crossLinks: { all: { to: { section: { anchor: { eq: \"scores\" } } } }, any: true } }", "Note on Attention")]
    [InlineData("{ backlinks: { some: { from: { post: { source: { eq: \"notes\" } } } } } }", "Attention")]
    [InlineData("{ backlinks: { none: { anchorText: { contains: \"FAMILY\" } }, any: true } }", "Attention")]
    [InlineData("{ citedPapers: { some: { year: { gte: 2019 } } } }", "The Family")]
    [InlineData("{ references: { some: { paper: { year: { gte: 2019 } } } } }", "The Family")]
    [InlineData("{ references: { some: { isIdentified: { eq: true } } } }", "Attention|The Family")]
    [InlineData("{ citedPapers: { any: true } }", "Attention|The Family")]
    [InlineData("{ topics: { some: { topic: { prefLabel: { startsWith: \"ATT\" } } } } }", "Attention|The Family")]
    [InlineData("{ topics: { some: { topic: { prefLabel: { startsWith: \"ATT\" } }, role: { in: [INTRODUCES, COVERS] } } } }", "Attention")]
    [InlineData("{ topics: { some: { topic: { or: [{ postCount: { gt: 1 } }, { altLabels: { any: true } }] } } } }", "Attention|The Family")]
    [InlineData("{ title: null }", "Attention|Note on Attention|An Island|The Family")]
    public async Task A_filter_keeps_the_posts_that_fit(string where, string expected)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ posts(where: {where}, order: [{{ publishedAt: ASC }}]) {{ totalCount nodes {{ title }} }} }}");

        var titles = answer.Data("posts.nodes").Texts("title");
        Assert.Equal(expected, string.Join('|', titles));
        Assert.Equal(titles.Length, answer.Data("posts.totalCount").GetInt32());
    }

    [Fact]
    public async Task Papers_and_diagnostics_are_filtered_alike()
    {
        var answer = await blog.Gateway.QueryAsync("""
            {
              papers(where: { or: [{ citingPostCount: { gte: 2 } }, { doi: { neq: null } }] }) { nodes { arxivId } }
              diagnostics(where: { code: { eq: BROKEN_ANCHOR }, post: { slug: { eq: "family" } } }) { nodes { message } }
              none: diagnostics(where: { code: { neq: ORPHAN_POST }, post: { slug: { eq: "island" } } }) { totalCount }
            }
            """);

        Assert.Equal(["1706.03762"], answer.Data("papers.nodes").Texts("arxivId"));
        Assert.Contains("nowhere", Assert.Single(answer.Data("diagnostics.nodes").Texts("message")), StringComparison.Ordinal);
        Assert.Equal(0, answer.Data("none.totalCount").GetInt32());
    }

    [Fact]
    public async Task A_filter_in_a_variable_is_the_same_as_one_in_the_document()
    {
        var answer = await blog.Gateway.QueryAsync(
            "query ($where: PostFilterInput) { posts(where: $where) { nodes { title } } }",
            new { where = new { tags = new { some = new { eq = "note" } } } });

        Assert.Equal(["Note on Attention"], answer.Data("posts.nodes").Texts("title"));
    }

    [Fact]
    public async Task A_condition_without_value_in_a_variable_is_refused_with_its_reason()
    {
        var answer = await blog.Gateway.QueryAsync(
            "query ($where: PostFilterInput) { posts(where: $where) { nodes { title } } }",
            new { where = new { title = new { contains = (string?)null } } });

        Assert.Equal("INVALID_VARIABLES", answer.Code());
    }

    [Fact]
    public async Task Sort_keys_apply_in_the_order_given()
    {
        var answer = await blog.Gateway.QueryAsync("{ posts(order: [{ metrics: { outDegree: DESC } }, { title: ASC }]) { nodes { title } } }");

        Assert.Equal(["Attention", "Note on Attention", "The Family", "An Island"], answer.Data("posts.nodes").Texts("title"));
    }

    [Fact]
    public async Task Sort_keys_in_one_object_apply_in_the_order_of_the_schema()
    {
        var answer = await blog.Gateway.QueryAsync("""
            {
              one: posts(order: [{ metrics: { outDegree: DESC }, slug: ASC, title: null }]) { nodes { id } }
              several: posts(order: [{ slug: ASC }, { metrics: { outDegree: DESC } }]) { nodes { id } }
            }
            """);

        Assert.Equal(answer.Data("several.nodes").Texts("id"), answer.Data("one.nodes").Texts("id"));
    }

    [Theory]
    [InlineData("sections(where: { post: { slug: { eq: \"family\" } }, wordCount: { gt: 10 } }, order: [{ wordCount: ASC }])", "title", "Dead ends|Symbols|Sparse attention|References")]
    [InlineData("sections(where: { level: { eq: 3 } })", "title", "Softmax")]
    [InlineData("crossLinks(where: { status: { neq: RESOLVED } }, order: [{ to: { post: { title: DESC } } }, { from: { post: { slug: ASC } } }], last: 1)", "href", "/posts/missing/")]
    [InlineData("crossLinks(where: { from: { section: { title: { eq: \"Heads\" } } }, to: { post: { language: { eq: \"en\" } } } })", "href", "/posts/family/#sparse-attention")]
    [InlineData("topics(where: { prefLabel: { in: [\"note\", \"attention\"] } }, order: [{ prefLabel: DESC }])", "prefLabel", "note|attention")]
    public async Task Other_lists_are_filtered_and_ordered_alike(string list, string field, string expected)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ list: {list} {{ nodes {{ {field} }} }} }}");

        Assert.Equal(expected, string.Join('|', answer.Data("list.nodes").Texts(field)));
    }

    public static TheoryData<string, object> TooLarge() => new()
    {
        { "501 values; at most 500", new { slug = new { @in = Enumerable.Repeat("a", 501) } } },
        { "21 conditions on lists; at most 20", new { or = Enumerable.Repeat(new { tags = new { any = true } }, 21) } },
        { "4 conditions on lists within each other; at most 3", LinkedTo(LinkedTo(LinkedTo(LinkedTo(new { })))) },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task A_filter_over_a_limit_is_refused_with_the_limit(string limit, object where)
    {
        var answer = await blog.Gateway.QueryAsync("query ($where: PostFilterInput) { posts(where: $where) { nodes { title } } }", new { where });

        Assert.Equal("INVALID_ARGUMENT", answer.Code());
        Assert.Contains(limit, answer.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_at_the_limits_is_answered()
    {
        var large = new { and = new object[] { LinkedTo(LinkedTo(LinkedTo(new { }))), new { or = Enumerable.Range(0, 497).Select(number => new { wordCount = new { gt = number } }) } } };

        var answer = await blog.Gateway.QueryAsync("query ($where: PostFilterInput) { posts(where: $where) { nodes { title } } }", new { where = large });

        Assert.Equal(["The Family", "Note on Attention", "Attention"], answer.Data("posts.nodes").Texts("title"));
    }

    private static object LinkedTo(object post) => new { crossLinks = new { some = new { to = new { post } } } };

    [Theory]
    [InlineData("posts(where: { title: { contains: null } })")]
    [InlineData("posts(where: { publishedAt: { gt: \"2021-01-01\" } })")]
    [InlineData("posts(where: { publishedAt: { gt: \"2021-01-01T00:00:00\" } })")]
    public async Task A_filter_or_order_without_sense_is_refused_with_its_reason(string list)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ {list} {{ nodes {{ title }} }} }}");

        Assert.Equal("VALIDATION_FAILED", answer.Code());
    }
}
