using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Gateway.Api.Tests.Filters;

/// <summary>Texts in <c>where</c> are compared as they stand, whatever they mean to a database.</summary>
[Collection(ReadsBlog.Name)]
public sealed class AttackTests(BlogServer blog)
{
    private static readonly string[] Lists =
    [
        "posts(where: {{ title: {0} }})", "posts(where: {{ slug: {0} }})", "posts(where: {{ source: {0} }})", "posts(where: {{ tags: {{ some: {0} }} }})",
        "posts(where: {{ crossLinks: {{ some: {{ anchorText: {0} }} }} }})", "sections(where: {{ title: {0} }})", "sections(where: {{ anchor: {0} }})",
        "crossLinks(where: {{ anchorText: {0} }})", "papers(where: {{ title: {0} }})", "papers(where: {{ author: {0} }})", "papers(where: {{ doi: {0} }})",
        "topics(where: {{ prefLabel: {0} }})", "topics(where: {{ altLabels: {{ some: {0} }} }})", "diagnostics(where: {{ post: {{ title: {0} }} }})",
    ];

    public static TheoryData<string> Attacks() =>
    [
        "' OR 1=1 --", "\" OR \"\"=\"", "'; DROP TABLE post; --", "x') UNION SELECT sql FROM sqlite_master --", "' || (SELECT 1) || '", "1; PRAGMA user_version=9",
        "%", "_", "%%", "_%", "\\%", "\\_", "%\\", "\\\\", "[a-z]*", "*", "?", "**",
        "NEAR(a b)", "\"unclosed", "a AND", "NOT a", "^a", "title:a", "a* OR b*", "{a b}: c",
        "\0", "a\0b", "\u0001", "\r\n", "\u2028", "\u202E", "\uFEFF", "\uFFFF", "İ", "ǅ", "👩‍💻", "e\u0301\u0301\u0301",
        "$1", "@p0", ":where", "?1", "{0}", "%s", "${7*7}", "{{7*7}}", "../../etc/passwd", "<script>alert(1)</script>", "null", "true", "NaN",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_hostile_text_finds_nothing_and_breaks_nothing(string text)
    {
        foreach (var list in Lists)
        {
            // The blog holds none of these: whatever looks for one finds nothing, whatever excludes one finds all.
            foreach (var comparison in new[] { "eq: $text", "contains: $text", "startsWith: $text", "endsWith: $text", "in: [$text]" })
                Assert.Equal(0, await CountAsync(list, comparison, text));
        }

        Assert.Equal(await CountAsync(Lists[0], "neq: $text", "no such title"), await CountAsync(Lists[0], "neq: $text, ncontains: $text, nstartsWith: $text, nendsWith: $text, nin: [$text]", text));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("%")]
    [InlineData("'")]
    [InlineData("a%")]
    [InlineData("林")]
    public async Task A_very_long_text_finds_nothing_and_a_longer_one_is_refused(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 2_000))[..2_000];
        foreach (var comparison in new[] { "eq: $text", "in: [$text]", "contains: $text", "startsWith: $text", "endsWith: $text" })
        {
            Assert.Equal(0, await CountAsync(Lists[0], comparison, text));
            Assert.Equal("INVALID_ARGUMENT", (await AskAsync(Lists[0], comparison, text + part)).Code());
        }
    }

    [Theory]
    [InlineData("eq: null")]
    [InlineData("neq: null")]
    [InlineData("contains: null")]
    [InlineData("in: null")]
    [InlineData("in: []")]
    [InlineData("nin: []")]
    [InlineData("eq: \"\"")]
    [InlineData("contains: \"\"")]
    public async Task Nothing_to_compare_with_is_answered_or_refused_with_a_code(string comparison)
    {
        foreach (var list in Lists)
        {
            var answer = await blog.Gateway.QueryAsync($"{{ {FieldOf(list, comparison)} {{ totalCount }} }}");
            Assert.True(!answer.TryGetProperty("errors", out _) || answer.Code() is "INVALID_ARGUMENT" or "VALIDATION_FAILED" or "INVALID_VARIABLES", $"{list}: {answer}");
        }
    }

    [Theory]
    [InlineData("""{"query": "{ posts(where: { title: { contains: \"\\uD800\" } }) { totalCount } }"}""")]
    [InlineData("""{"query": "{ posts(where: { title: { eq: \"a\\uDFFFb\" } }) { totalCount } }"}""")]
    [InlineData("""{"query": "query ($t: String) { posts(where: { title: { eq: $t } }) { totalCount } }", "variables": {"t": "\ud800"}}""")]
    public async Task Half_a_surrogate_pair_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await blog.Gateway.Client.PostAsync("/graphql", content);

        Assert.True((await response.Content.ReadFromJsonAsync<JsonElement>()).Code() is "BAD_REQUEST" or "SYNTAX_ERROR");
    }

    [Fact]
    public async Task A_whole_surrogate_pair_is_compared() =>
        Assert.Equal(0, (await blog.Gateway.QueryAsync("{ posts(where: { title: { contains: \"\\uD83D\\uDC69 👩\" } }) { totalCount } }")).Data("posts.totalCount").GetInt32());

    private static string FieldOf(string list, string comparison) => string.Format(CultureInfo.InvariantCulture, list, $"{{ {comparison} }}");

    private Task<JsonElement> AskAsync(string list, string comparison, string text) =>
        blog.Gateway.QueryAsync($"query ($text: String!) {{ list: {FieldOf(list, comparison)} {{ totalCount }} }}", new { text });

    private async Task<int> CountAsync(string list, string comparison, string text)
    {
        var answer = await AskAsync(list, comparison, text);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{list} {comparison} {text}: {errors}");
        return answer.GetProperty("data").GetProperty("list").GetProperty("totalCount").GetInt32();
    }
}
