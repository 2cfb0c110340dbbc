using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Posts;

public sealed class RelationTests
{
    private const string Versions = """
        -- content/posts/guide.md --
        ---
        slug: guide
        title: A Guide to Locks
        date: 2020-01-01
        ---
        This post is outdated; [the new guide](/posts/guide-2/) replaces it.

        Unlike [the glossary](/posts/glossary/) this has no list.
        -- content/posts/guide-2.md --
        ---
        slug: guide-2
        title: A Guide to Locks, Version 2.0
        date: 2022-01-01
        ---
        [Updated on 2022-02-01: rewrote the section on “Waiting”.]

        This builds on what [the glossary](/posts/glossary/) says, see Knuth ([Knuth, 1973](https://doi.org/10.1145/356635.356640)).

        ## Waiting
        Text.
        -- content/posts/glossary.md --
        ---
        slug: glossary
        title: Glossary
        date: 2019-01-01
        ---
        For locks see [the guide](/posts/guide/).
        """;

    [Fact]
    public async Task A_link_tells_what_its_target_is_how_sure_that_is_and_who_says_so()
    {
        var post = await AskAsync("guide", "crossLinks { nodes { kind label inverseLabel confidence provenance { origin method producer } } }");

        var links = post.GetProperty("crossLinks").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["SUPERSEDED_BY", "MENTIONS"], links.Select(x => x.GetProperty("kind").GetString()));
        Assert.Equal("Replaced by", links[0].GetProperty("label").GetString());
        Assert.Equal("Replaces", links[0].GetProperty("inverseLabel").GetString());
        Assert.InRange(links[0].GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal("""{"origin":"AUTHORED","method":"PHRASE","producer":"cue-phrases 1"}""", JsonSerializer.Serialize(links[0].GetProperty("provenance")));
        Assert.Equal("""{"origin":"AUTHORED","method":"LINK","producer":"links 1"}""", JsonSerializer.Serialize(links[1].GetProperty("provenance")));
    }

    [Theory]
    [InlineData("guide", """{"supersedes":[],"supersededBy":{"slug":"guide-2"},"latestVersion":{"slug":"guide-2"}}""")]
    [InlineData("guide-2", """{"supersedes":[{"slug":"guide"}],"supersededBy":null,"latestVersion":{"slug":"guide-2"}}""")]
    [InlineData("glossary", """{"supersedes":[],"supersededBy":null,"latestVersion":{"slug":"glossary"}}""")]
    public async Task A_post_knows_what_it_replaces_and_what_replaces_it(string slug, string expected)
    {
        var post = await AskAsync(slug, "supersedes { slug } supersededBy { slug } latestVersion { slug }");

        Assert.Equal(expected, JsonSerializer.Serialize(post));
    }

    [Fact]
    public async Task A_note_of_change_leads_to_the_sections_that_it_names()
    {
        var post = await AskAsync("guide-2", "updates { sections { title } }");

        Assert.Equal("""{"updates":[{"sections":[{"title":"Waiting"}]}]}""", JsonSerializer.Serialize(post));
    }

    [Theory]
    [InlineData("crossLinks(where: { kind: { eq: SUPERSEDED_BY } }) { nodes { from { post { slug } } } }", """{"nodes":[{"from":{"post":{"slug":"guide"}}}]}""")]
    [InlineData("posts(where: { isSuperseded: { eq: true } }) { nodes { slug } }", """{"nodes":[{"slug":"guide"}]}""")]
    [InlineData("papers(where: { kind: { eq: JOURNAL_ARTICLE } }) { totalCount }", """{"totalCount":1}""")]
    [InlineData("crossLinks(order: [{ kind: DESC }, { confidence: ASC }], first: 1) { nodes { kind } }", """{"nodes":[{"kind":"SUPERSEDED_BY"}]}""")]
    public async Task Lists_are_filtered_and_ordered_by_relations(string field, string expected)
    {
        using var world = World.Of(Versions);
        await using var gateway = await GatewayServer.StartAsync(world);

        var answer = await gateway.QueryAsync($"{{ list: {field} }}");

        Assert.Equal(expected, JsonSerializer.Serialize(answer.Data("list")));
    }

    private static async Task<JsonElement> AskAsync(string slug, string fields)
    {
        using var world = World.Of(Versions);
        await using var gateway = await GatewayServer.StartAsync(world);
        return (await gateway.QueryAsync($"{{ post(by: {{ slug: \"{slug}\" }}) {{ {fields} }} }}")).Data("post").Clone();
    }
}
