using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Search;

public sealed class SearchTests(SearchedBlog blog) : IClassFixture<SearchedBlog>
{
    [Fact]
    public async Task Posts_with_the_exact_words_come_before_those_with_only_a_stem_of_them() =>
        Assert.Equal(["exact", "stem"], (await PostsAsync("optimizing")).Take(2));

    [Theory]
    [InlineData("\"ring buffer\"", "phrase")]
    [InlineData("ring buffer", "phrase", "apart")]
    [InlineData("buffer -phrases", "apart")]
    [InlineData("buffer -\"ring buffer\"", "apart")]
    [InlineData("ring-buffer", "phrase", "apart")]
    [InlineData("buffer --overwrites", "phrase")]
    [InlineData("buffer -n", "phrase", "apart")]
    [InlineData("\"of xyzzy\"")]
    public async Task Quotes_and_minus_work_as_people_expect(string query, params string[] expected) =>
        Assert.Equal(expected.Order(), (await PostsAsync(query)).Order());

    [Theory]
    [InlineData("buffer AND (")]
    [InlineData("NEAR(ring buffer)")]
    [InlineData("title:buffer^*")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("{}'; DROP TABLE post; --")]
    [InlineData("\0 buffer \ud800")]
    [InlineData("* OR 1=1")]
    public async Task Signs_are_never_taken_for_syntax(string query)
    {
        var answer = await blog.Gateway.QueryAsync("query($query: String!) { search(query: $query) { totalCount facets { field } edges { highlights { html } } } }", new { query });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ?! ")]
    [InlineData("-buffer")]
    public async Task A_search_for_nothing_finds_nothing(string query) => Assert.Empty(await PostsAsync(query));

    [Fact]
    public async Task A_hit_in_a_text_says_in_which_section_and_where_the_words_stand()
    {
        var hit = (await SearchAsync("entropy", "highlights { field fragment html ranges { start end } section { title } }")).First();
        var highlight = hit.GetProperty("highlights").EnumerateArray().First(x => x.GetProperty("field").GetString() == "body");
        var fragment = highlight.GetProperty("fragment").GetString()!;
        var range = highlight.GetProperty("ranges")[0];

        Assert.Equal("Later", highlight.GetProperty("section").GetProperty("title").GetString());
        Assert.Equal("Entropy", fragment[range.GetProperty("start").GetInt32()..range.GetProperty("end").GetInt32()]);
        Assert.Contains("<mark>Entropy</mark> is &lt;high&gt;", highlight.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("entorpy", "entropy")]
    [InlineData("entrophy", "entropy")]
    [InlineData("ringbuffer", "ring buffer")]
    [InlineData("\"entorpy\"", "\"entropy\"")]
    [InlineData("xntropy", "entropy")]
    [InlineData("brotxhen", "brötchen")]
    [InlineData("entorpy hihg", "entropy high")]
    [InlineData("entorpy xyzzyq", "entropy xyzzyq")]
    [InlineData("ENTORPY", "entropy")]
    public async Task A_typing_mistake_is_mended_and_told(string query, string mended)
    {
        var answer = await blog.Gateway.QueryAsync("query($query: String!) { search(query: $query) { didYouMean totalCount } }", new { query });
        var search = answer.GetProperty("data").GetProperty("search");
        Assert.Equal(mended, search.GetProperty("didYouMean").GetString());
        Assert.NotEqual(0, search.GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("entropy")]
    [InlineData("optimizing")]
    [InlineData("SQL")]
    [InlineData("xyz")]
    [InlineData("what is the entropy")]
    [InlineData("LoRX entropy")]
    [InlineData("entrop")]
    public async Task What_is_spelt_as_in_the_texts_or_is_a_name_or_begins_a_word_is_left_alone(string query)
    {
        var answer = await blog.Gateway.QueryAsync("query($query: String!) { search(query: $query) { didYouMean } }", new { query });
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("search").GetProperty("didYouMean").ValueKind);
    }

    [Theory]
    [InlineData("神经网络")]
    [InlineData("网络")]
    [InlineData("网")]
    [InlineData("络")]
    public async Task Words_are_found_in_scripts_without_spaces(string query) => Assert.Equal(["chinese"], await PostsAsync(query));

    [Theory]
    [InlineData("schrodinger")]
    [InlineData("Schrödinger")]
    [InlineData("SCHRÖDINGER")]
    public async Task Words_are_found_with_and_without_accents(string query)
    {
        var hit = (await SearchAsync(query, "node { ... on Post { slug } } highlights { html }")).First();
        Assert.Equal("exact", hit.GetProperty("node").GetProperty("slug").GetString());
        Assert.Contains("<mark>Schrödinger</mark>", hit.GetProperty("highlights")[0].GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_topics_series_and_authors_are_found_by_name()
    {
        var answer = await blog.Gateway.QueryAsync("""
            {
              paper: search(query: "vaswani attention", kinds: [PAPER]) { nodes { ... on Paper { title } } }
              topic: search(query: "caching", kinds: [TOPIC]) { nodes { ... on Topic { prefLabel } } }
              series: search(query: "queues from scratch", kinds: [SERIES]) { nodes { ... on Series { slug } } }
              author: search(query: "ada", kinds: [AUTHOR]) { nodes { ... on Author { name } } }
            }
            """);
        var data = answer.GetProperty("data");
        Assert.Equal("Attention Is All You Need", data.GetProperty("paper").GetProperty("nodes")[0].GetProperty("title").GetString());
        Assert.Equal("Caching", data.GetProperty("topic").GetProperty("nodes")[0].GetProperty("prefLabel").GetString(), ignoreCase: true);
        Assert.Equal("queues-from-scratch", data.GetProperty("series").GetProperty("nodes")[0].GetProperty("slug").GetString());
        Assert.Equal("Ada Example", data.GetProperty("author").GetProperty("nodes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_filter_keeps_hits_in_its_posts_and_what_they_use()
    {
        var answer = await blog.Gateway.QueryAsync("""
            {
              posts: search(query: "buffer", kinds: [POST], where: { slug: { eq: "apart" } }) { totalCount nodes { ... on Post { slug } } }
              sections: search(query: "entropy", kinds: [SECTION], where: { slug: { eq: "apart" } }) { totalCount }
              papers: search(query: "attention", kinds: [PAPER], where: { slug: { eq: "apart" } }) { totalCount }
            }
            """);
        var data = answer.GetProperty("data");
        Assert.Equal("apart", data.GetProperty("posts").GetProperty("nodes")[0].GetProperty("slug").GetString());
        Assert.Equal(1, data.GetProperty("posts").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, data.GetProperty("sections").GetProperty("totalCount").GetInt32());
        Assert.Equal(0, data.GetProperty("papers").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Facets_count_all_hits_of_the_query()
    {
        var answer = await blog.Gateway.QueryAsync("""{ search(query: "buffer", kinds: [POST], first: 1) { totalCount facets { field values { label count } } } }""");
        var facets = answer.GetProperty("data").GetProperty("search").GetProperty("facets").EnumerateArray()
            .ToDictionary(facet => facet.GetProperty("field").GetString()!, facet => facet.GetProperty("values").EnumerateArray().ToDictionary(x => x.GetProperty("label").GetString()!, x => x.GetProperty("count").GetInt32()));
        Assert.Equal(2, facets["KIND"]["Post"]);
        Assert.Equal(new Dictionary<string, int> { ["2021"] = 1, ["2023"] = 1 }, facets["YEAR"]);
        Assert.Equal(2, facets["TAG"]["caching"]);
        Assert.Equal(2, facets["SERIES"]["Queues from Scratch"]);
    }

    [Fact]
    public async Task Pages_join_without_gap_or_repetition()
    {
        var all = await IdsAsync("first: 100");
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var answer = await blog.Gateway.QueryAsync(
                "query($after: String) { search(query: \"common\", first: 3, after: $after) { edges { cursor node { ... on Node { id } } } pageInfo { hasNextPage endCursor } } }", new { after });
            var search = answer.GetProperty("data").GetProperty("search");
            paged.AddRange(search.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("id").GetString()!));
            after = search.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            if (!search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
        }

        Assert.True(all.Count > 60);
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_replaced_post_comes_after_its_successor() => Assert.Equal(["kettles-2", "kettles"], await PostsAsync("kettles"));

    [Fact]
    public async Task Where_nothing_holds_all_words_what_holds_some_is_found_and_told()
    {
        var answer = await blog.Gateway.QueryAsync("""{ search(query: "entropy optimizing", kinds: [POST]) { holdsAllWords nodes { ... on Post { slug } } } one: search(query: "entropy") { holdsAllWords } }""");
        Assert.Equal(["codes", "exact", "stem"], answer.Data("search.nodes").Texts("slug").Order());
        Assert.False(answer.Data("search.holdsAllWords").GetBoolean());
        Assert.True(answer.Data("one.holdsAllWords").GetBoolean());
    }

    [Theory]
    [InlineData("entrop", "codes")]
    [InlineData("ring buff", "phrase")]
    [InlineData("gpt4", "names")]
    [InlineData("GPT-4", "names")]
    [InlineData("C++", "names")]
    [InlineData("ＧＰＴ", "names")]
    [InlineData("C#", "sharp")]
    [InlineData("JAVA_HOME", "names")]
    [InlineData("用Python写", "mixed")]
    [InlineData("strasse", "german")]
    [InlineData("Straße", "german")]
    [InlineData("αθηνα", "names")]
    [InlineData("神经网路", "chinese")]
    public async Task Words_are_found_as_people_type_them(string query, string expected) => Assert.Contains(expected, await PostsAsync(query));

    [Fact]
    public async Task Signs_tell_languages_apart()
    {
        Assert.DoesNotContain("sharp", await PostsAsync("C++"));
        Assert.DoesNotContain("names", await PostsAsync("C#"));
    }

    [Theory]
    [InlineData("\"gpt 4\"", "<mark>GPT</mark>-<mark>4</mark> came after GPT-3")]
    [InlineData("gpt-4", "<mark>GPT</mark>-<mark>4</mark> came after GPT-3")]
    [InlineData("resume", "<mark>re\u0301sume\u0301</mark>")]
    [InlineData("python", "用<mark>Python</mark>写")]
    [InlineData("viet", "<mark>Việt</mark>")]
    public async Task Marks_stand_where_the_words_do(string query, string expected)
    {
        var hits = await SearchAsync(query, "highlights { html }");
        Assert.Contains(hits.SelectMany(hit => hit.GetProperty("highlights").EnumerateArray()), highlight => highlight.GetProperty("html").GetString()!.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sperm", "first: 10")]
    [InlineData("sperm", "first: 20")]
    [InlineData("sperm", "kinds: [POST], first: 7")]
    [InlineData("sperm -squid", "first: 10")]
    [InlineData("sperm -squid", "kinds: [POST], first: 100")]
    public async Task All_pages_together_hold_each_hit_once(string query, string arguments)
    {
        var ids = new List<string>();
        var total = 0;
        string? after = null;
        do
        {
            var answer = await blog.Gateway.QueryAsync(
                $"query($query: String!, $after: String) {{ search(query: $query, after: $after, {arguments}) {{ totalCount nodes {{ ... on Node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}", new { query, after });
            ids.AddRange(answer.Data("search.nodes").Texts("id"));
            total = answer.Data("search.totalCount").GetInt32();
            after = answer.Data("search.pageInfo.hasNextPage").GetBoolean() ? answer.Data("search.pageInfo.endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(total, ids.Count);
    }

    [Fact]
    public async Task A_word_to_leave_out_may_stand_in_another_section() => Assert.DoesNotContain("squid", await PostsAsync("sperm -squid"));

    [Fact]
    public async Task A_heading_that_repeats_its_posts_title_is_not_suggested_again()
    {
        var answer = await blog.Gateway.QueryAsync("""{ suggestions(prefix: "words ap") { text kind } }""");
        Assert.Equal(["POST"], answer.Data("suggestions").Texts("kind"));
    }

    [Theory]
    [InlineData("entr", "Entropy and Codes")]
    [InlineData("cod", "Entropy and Codes")]
    [InlineData("entropy an", "Entropy and Codes")]
    [InlineData("queu", "Queues from Scratch")]
    [InlineData("ada", "Ada Example")]
    [InlineData("神经", "神经网络入门")]
    [InlineData("all you", "Attention Is All You Need")]
    public async Task What_is_typed_is_completed(string prefix, string expected)
    {
        var answer = await blog.Gateway.QueryAsync("query($prefix: String!) { suggestions(prefix: $prefix) { text kind node { __typename } } }", new { prefix });
        Assert.Contains(expected, answer.GetProperty("data").GetProperty("suggestions").EnumerateArray().Select(x => x.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("search(query: \"a\", kinds: []) { totalCount }", "INVALID_ARGUMENT")]
    [InlineData("search(query: \"a\", first: 0) { totalCount }", "INVALID_PAGE_SIZE")]
    [InlineData("search(query: \"a\", after: \"?\") { totalCount }", "INVALID_CURSOR")]
    [InlineData("suggestions(prefix: \"a\", first: 21) { text }", "INVALID_ARGUMENT")]
    public async Task Senseless_arguments_are_refused(string field, string code)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ {field} }}");
        Assert.Equal(code, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<IEnumerable<string>> PostsAsync(string query) =>
        (await SearchAsync(query, "node { ... on Post { slug } }")).Select(edge => edge.GetProperty("node").GetProperty("slug").GetString()!);

    private async Task<IEnumerable<JsonElement>> SearchAsync(string query, string fields)
    {
        var answer = await blog.Gateway.QueryAsync($"query($query: String!) {{ search(query: $query, kinds: [POST]) {{ edges {{ {fields} }} }} }}", new { query });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("search").GetProperty("edges").EnumerateArray();
    }

    private async Task<List<string>> IdsAsync(string arguments)
    {
        var answer = await blog.Gateway.QueryAsync($"{{ search(query: \"common\", {arguments}) {{ nodes {{ ... on Node {{ id }} }} }} }}");
        return [.. answer.GetProperty("data").GetProperty("search").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
    }
}
