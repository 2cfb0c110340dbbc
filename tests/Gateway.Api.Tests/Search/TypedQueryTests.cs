using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Search;

/// <summary>What people type, in a vault of several languages: names, numbers, addresses, halves of words.</summary>
public sealed class TypedQueryTests : IAsyncLifetime
{
    private readonly World world = World.Of("""
        -- .obsidian/app.json --
        {}
        -- Die Hard review.md --
        A film with a tower.
        -- Hard review.md --
        A hard review of a hard film, hard to review.
        -- War stories.md --
        Stories of a war.
        -- Short stories.md --
        Short stories are short.
        -- Release 2.0.md --
        Version 2.0 is out, and so is 2.0.1.
        -- Twenty.md --
        There were 20 of them, in C++20, version 1.0.2.
        -- Mail.md --
        ---
        aliases: [Correspondence]
        tags: [letters]
        ---
        They sent an e-mail. They don't write with multi-head pens. The ofﬁce was closed.
        -- Long.md --
        The word pneumonoultramicroscopicsilicovolcanoconiosis is long.
        -- Shoes.md --
        I bought running shoes. They run well.
        -- Paper.md --
        See [the paper](https://arxiv.org/abs/1706.03762) again.

        ## References

        [1] Ashish Vaswani, et al. ["Attention Is All You Need."](https://arxiv.org/abs/1706.03762) NeurIPS 2017.
        -- Brot.md --
        ---
        lang: de
        ---
        Das Brot und die Butter sind auf dem Tisch. Wer hat das Brot gebacken? Die Leute war es.
        -- Widgets.md --
        # Widgets

        A widget is a thing.

        ## Gadget

        Another widget.
        -- Korean.md --
        ---
        lang: ko
        ---
        학교에서 공부했습니다. 신경망을 만든다.
        """ + string.Concat(Enumerable.Range(1, 12).Select(number => $"""

        -- Step {number}.md --
        # Step {number}

        One step of many.
        """)));

    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [InlineData("die hard review", "Die Hard review")]
    [InlineData("hard review", "Hard review")]
    [InlineData("war stories", "War stories")]
    [InlineData("was war das brot", "Brot")]
    [InlineData("2.0", "Release 2.0")]
    [InlineData("2.0.1", "Release 2.0")]
    [InlineData("C++20", "Twenty")]
    [InlineData("email", "Mail")]
    [InlineData("e-mail", "Mail")]
    [InlineData("multihead", "Mail")]
    [InlineData("correspondence", "Mail")]
    [InlineData("office", "Mail")]
    [InlineData("pneumonoultramicroscopicsilicovolcanoconiosis", "Long")]
    [InlineData("\"running sho", "Shoes")]
    [InlineData("학교", "Korean")]
    [InlineData("신경망", "Korean")]
    [InlineData("공부 학교", "Korean")]
    public async Task The_post_that_is_meant_comes_first(string query, string expected) => Assert.Equal(expected, (await NamesAsync(query))[0]);

    [Theory]
    [InlineData("2.0", "Twenty")]
    [InlineData("2.0.1", "Twenty")]
    [InlineData("war stories", "Short stories")]
    public async Task What_is_not_meant_is_not_found(string query, string other) => Assert.DoesNotContain(other, await NamesAsync(query));

    [Theory]
    [InlineData("1706.03762")]
    [InlineData("arXiv:1706.03762v5")]
    [InlineData("https://arxiv.org/pdf/1706.03762")]
    public async Task A_paper_is_found_by_any_form_of_its_identifier(string query) => Assert.Equal("Attention Is All You Need", (await NamesAsync(query))[0]);

    [Fact]
    public async Task A_slip_in_a_small_word_loses_no_paper() => Assert.Contains("Attention Is All You Need", await NamesAsync("attention is al you need"));

    [Theory]
    [InlineData("letters", "tags", "<mark>letters</mark>")]
    [InlineData("email", "body", "They sent an <mark>e-mail</mark>. They")]
    [InlineData("1706.03762", "arxivId", "<mark>1706</mark>.<mark>03762</mark>")]
    public async Task Each_hit_shows_by_what_it_was_found(string query, string field, string html)
    {
        var answer = await gateway.QueryAsync("query($query: String!) { search(query: $query, kinds: [POST, PAPER]) { edges { highlights { field html } } } }", new { query });
        var highlight = answer.GetProperty("data").GetProperty("search").GetProperty("edges")[0].GetProperty("highlights")[0];
        Assert.Equal(field, highlight.GetProperty("field").GetString());
        Assert.Contains(html, highlight.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_word_that_is_left_out_stands_in_a_passage()
    {
        var answer = await gateway.QueryAsync("""{ search(query: "widget -gadget", kinds: [SECTION]) { edges { node { ... on Section { title } } highlights { fragment } } } }""");
        var hit = Assert.Single(answer.GetProperty("data").GetProperty("search").GetProperty("edges").EnumerateArray());
        Assert.Equal("Widgets", hit.GetProperty("node").GetProperty("title").GetString());
        Assert.DoesNotContain("Gadget", hit.GetProperty("highlights").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_typed_in_full_is_suggested_first()
    {
        var answer = await gateway.QueryAsync("""{ suggestions(prefix: "step 1", first: 3) { text } }""");
        Assert.Equal("Step 1", answer.GetProperty("data").GetProperty("suggestions")[0].GetProperty("text").GetString());
    }

    private async Task<List<string>> NamesAsync(string query)
    {
        var answer = await gateway.QueryAsync("query($query: String!) { search(query: $query, kinds: [POST, PAPER]) { nodes { ... on Post { title } ... on Paper { title } } } }", new { query });
        return [.. answer.GetProperty("data").GetProperty("search").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()!)];
    }
}
