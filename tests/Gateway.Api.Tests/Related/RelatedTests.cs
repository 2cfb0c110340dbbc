using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Related;

public sealed class RelatedTests
{
    private const string Files = """
        -- hugo.toml --
        baseURL = "https://blog.example/"
        -- content/posts/sparse.md --
        ---
        title: Sparse Attention Patterns
        slug: sparse
        ---
        Strided patterns are cheap.
        -- content/posts/reader.md --
        ---
        title: Reading List
        slug: reader
        ---
        Opening.

        ## Later

        First things first. Then come sparse attention patterns, which save memory. And so on.
        """;

    [Fact]
    public async Task A_post_named_without_a_link_is_a_proposed_link_with_its_sentence_at_both_ends()
    {
        var answer = await AskAsync("""
            {
              reader: post(by: { slug: "reader" }) {
                crossLinks(origins: [INFERRED]) { nodes { id href anchorText location { line } confidence context { before sentence start end } from { section { title } } to { post { slug } } provenance { origin method } } }
              }
              sparse: post(by: { slug: "sparse" }) { backlinks(origins: [AUTHORED, INFERRED]) { totalCount } }
            }
            """);
        var link = answer.GetProperty("reader").GetProperty("crossLinks").GetProperty("nodes").EnumerateArray().Single();

        Assert.Equal("Then come sparse attention patterns, which save memory.", link.GetProperty("context").GetProperty("sentence").GetString());
        Assert.Equal((10, 35), (link.GetProperty("context").GetProperty("start").GetInt32(), link.GetProperty("context").GetProperty("end").GetInt32()));
        Assert.Equal("sparse attention patterns", link.GetProperty("anchorText").GetString());
        Assert.Equal("Later", link.GetProperty("from").GetProperty("section").GetProperty("title").GetString());
        Assert.Equal(("INFERRED", "NAME_MENTION"), (link.GetProperty("provenance").GetProperty("origin").GetString(), link.GetProperty("provenance").GetProperty("method").GetString()));
        Assert.Equal(JsonValueKind.Null, link.GetProperty("href").ValueKind);
        Assert.Equal(JsonValueKind.Null, link.GetProperty("location").ValueKind);
        Assert.Equal(1, answer.GetProperty("sparse").GetProperty("backlinks").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Proposed_links_are_neither_listed_nor_counted_unless_asked_for()
    {
        var answer = await AskAsync("""
            {
              crossLinks { totalCount }
              posts(where: { crossLinks: { any: true } }) { totalCount }
              sections { nodes { crossLinks { totalCount } } }
              reader: post(by: { slug: "reader" }) { crossLinks { totalCount } metrics { outDegree isOrphan } }
              sparse: post(by: { slug: "sparse" }) { backlinks { totalCount } metrics { inDegree } }
            }
            """);

        Assert.Equal(
            """{"crossLinks":{"totalCount":0},"posts":{"totalCount":0},"sections":{"nodes":[{"crossLinks":{"totalCount":0}}]},"reader":{"crossLinks":{"totalCount":0},"metrics":{"outDegree":0,"isOrphan":true}},"sparse":{"backlinks":{"totalCount":0},"metrics":{"inDegree":0}}}""",
            answer.GetRawText());
    }

    [Fact]
    public async Task Proposals_of_the_whole_blog_are_listed_by_their_origin()
    {
        var answer = await AskAsync("""
            {
              inferred: crossLinks(where: { origin: { eq: INFERRED } }) { nodes { anchorText provenance { origin } } }
              authored: crossLinks(where: { origin: { eq: AUTHORED } }) { totalCount }
              either: crossLinks(where: { origin: { in: [AUTHORED, INFERRED] } }) { totalCount }
              posts(where: { crossLinks: { some: { origin: { neq: AUTHORED } } } }) { nodes { slug } }
            }
            """);

        Assert.Equal(
            """{"inferred":{"nodes":[{"anchorText":"sparse attention patterns","provenance":{"origin":"INFERRED"}}]},"authored":{"totalCount":0},"either":{"totalCount":1},"posts":{"nodes":[{"slug":"reader"}]}}""",
            answer.GetRawText());
    }

    [Theory]
    [InlineData("{ post(by: { slug: \"reader\" }) { relatedPosts(minScore: 1.5) { totalCount } } }", "INVALID_ARGUMENT")]
    [InlineData("{ papers { nodes { coCitedWith(first: 51) { count } } } }", "INVALID_PAGE_SIZE")]
    public async Task Arguments_out_of_range_are_errors(string query, string code)
    {
        using var world = World.Of(Files + "\n\nAs said ([Vaswani et al. 2017](https://arxiv.org/abs/1706.03762)).");
        await using var gateway = await GatewayServer.StartAsync(world);

        var answer = await gateway.QueryAsync(query);

        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<JsonElement> AskAsync(string query)
    {
        using var world = World.Of(Files);
        await using var gateway = await GatewayServer.StartAsync(world);
        var answer = await gateway.QueryAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }
}
