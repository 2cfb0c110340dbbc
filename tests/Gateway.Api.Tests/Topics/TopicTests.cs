using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Topics;

public sealed class TopicTests(Bakery bakery) : IClassFixture<Bakery>
{
    [Fact]
    public async Task Roles_origins_and_confidence_choose_among_the_topics_of_a_post()
    {
        var post = await AskAsync("""
            {
                post(by: { slug: "loaf" }) {
                    all: topics(minConfidence: 0) { ...labels }
                    authored: topics(origins: [AUTHORED]) { ...labels provenance { origin method } }
                    assumed: topics(roles: [ASSUMES]) { ...labels provenance { origin method } sections { title } }
                    sure: topics(minConfidence: 1) { ...labels }
                    none: topics(roles: []) { ...labels }
                }
            }
            fragment labels on TopicAssignment { topic { prefLabel } role }
            """, "post");

        Assert.Equal("""[{"topic":{"prefLabel":"bread"},"role":"COVERS","provenance":{"origin":"AUTHORED","method":"FRONT_MATTER"}}]""", post.GetProperty("authored").GetRawText());
        Assert.Equal(
            """[{"topic":{"prefLabel":"sourdough starter"},"role":"ASSUMES","provenance":{"origin":"INFERRED","method":"NAME_MENTION"},"sections":[{"title":"Mixing"}]}]""",
            post.GetProperty("assumed").GetRawText());
        Assert.Equal(2, post.GetProperty("all").GetArrayLength());
        Assert.Equal(1, post.GetProperty("sure").GetArrayLength());
        Assert.Equal(0, post.GetProperty("none").GetArrayLength());
    }

    [Fact]
    public async Task Topic_tells_where_it_is_introduced_and_who_assumes_it()
    {
        var topic = await AskAsync("""
            {
                topic(by: { label: "SOURDOUGH STARTER" }) {
                    definition introducingPostCount assumingPostCount postCount
                    introducedIn { post { slug } section { title } url }
                    introducing: posts(roles: [INTRODUCES]) { nodes { slug } }
                    assuming: posts(roles: [ASSUMES]) { totalCount nodes { slug } }
                }
            }
            """, "topic");

        Assert.Equal("A sourdough starter is a culture of wild yeast and bacteria that lives in flour and water.", topic.GetProperty("definition").GetString());
        Assert.Equal((1, 1, 2), (topic.GetProperty("introducingPostCount").GetInt32(), topic.GetProperty("assumingPostCount").GetInt32(), topic.GetProperty("postCount").GetInt32()));
        Assert.Equal("""{"post":{"slug":"starter"},"section":null,"url":"https://bakery.example/posts/starter/"}""", topic.GetProperty("introducedIn").GetRawText());
        Assert.Equal("""{"nodes":[{"slug":"starter"}]}""", topic.GetProperty("introducing").GetRawText());
        Assert.Equal("""{"totalCount":1,"nodes":[{"slug":"loaf"}]}""", topic.GetProperty("assuming").GetRawText());
    }

    [Fact]
    public async Task Posts_of_a_topic_include_those_of_narrower_ones_unless_told_otherwise()
    {
        var topic = await AskAsync("""
            {
                topic(by: { label: "Food" }) {
                    narrower { prefLabel broader { prefLabel } }
                    wide: posts { nodes { slug } }
                    strict: posts(includeNarrower: false) { totalCount }
                }
            }
            """, "topic");

        Assert.Equal("""[{"prefLabel":"bread","broader":[{"prefLabel":"Food"}]}]""", topic.GetProperty("narrower").GetRawText());
        Assert.Equal("""{"nodes":[{"slug":"loaf"}]}""", topic.GetProperty("wide").GetRawText());
        Assert.Equal("""{"totalCount":0}""", topic.GetProperty("strict").GetRawText());
    }

    [Fact]
    public async Task Sections_have_topics_of_their_own()
    {
        var section = await AskAsync("""{ post(by: { slug: "loaf" }) { section(anchor: "mixing") { topics { topic { prefLabel } role weight sections { title } } } } }""", "post");

        Assert.Equal(
            """[{"topic":{"prefLabel":"sourdough starter"},"role":"ASSUMES","weight":0.852,"sections":[{"title":"Mixing"}]}]""",
            section.GetProperty("section").GetProperty("topics").GetRawText());
    }

    [Theory]
    [InlineData("""topics(where: { broader: { some: { prefLabel: { eq: "Food" } } } }) { nodes { prefLabel } }""", """{"nodes":[{"prefLabel":"bread"}]}""")]
    [InlineData("topics(where: { introducingPostCount: { gt: 0 } }) { nodes { prefLabel } }", """{"nodes":[{"prefLabel":"sourdough starter"}]}""")]
    [InlineData("topics(where: { postCount: { gt: 0 } }, order: [{ assumingPostCount: DESC }], first: 1) { nodes { prefLabel } }", """{"nodes":[{"prefLabel":"sourdough starter"}]}""")]
    [InlineData("""posts(where: { topics: { some: { role: { eq: ASSUMES }, weight: { gt: 0.1 } } } }) { nodes { slug } }""", """{"nodes":[{"slug":"loaf"}]}""")]
    [InlineData("""sections(where: { topics: { some: { topic: { prefLabel: { eq: "sourdough starter" } }, role: { eq: ASSUMES } } } }) { nodes { title } }""", """{"nodes":[{"title":"Mixing"}]}""")]
    public async Task Topics_and_roles_are_filtered_and_ordered(string query, string expected) =>
        Assert.Equal(expected, (await AskAsync($"{{ {query} }}", query[..query.IndexOf('(', StringComparison.Ordinal)])).GetRawText());

    [Theory]
    [InlineData("sourdough starters")]
    [InlineData("Sourdough-Starter")]
    [InlineData("BREADS")]
    public async Task A_topic_is_found_by_a_label_that_differs_in_its_ending(string label) =>
        Assert.NotEqual(JsonValueKind.Null, (await bakery.Gateway.QueryAsync("query($label: String!) { topic(by: { label: $label }) { prefLabel } }", new { label })).Data("topic").ValueKind);

    [Fact]
    public async Task Confidence_beyond_its_range_is_refused()
    {
        var answer = await bakery.Gateway.QueryAsync("""{ post(by: { slug: "loaf" }) { topics(minConfidence: 2) { role } } }""");

        Assert.Equal("INVALID_ARGUMENT", answer.Code());
    }

    private async Task<JsonElement> AskAsync(string query, string path) => (await bakery.Gateway.QueryAsync(query)).Data(path);
}
