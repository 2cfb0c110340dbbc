using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Aggregates;

/// <summary>Counts of posts, papers and faults by what they have in common.</summary>
[Collection(ReadsBlog.Name)]
public sealed class AggregateTests(BlogServer blog)
{
    [Theory]
    [InlineData("SOURCE", "source", "blog=3 notes=1")]
    [InlineData("TAG", "tags", "transformer=2 attention=1 note=1")]
    [InlineData("LANGUAGE", "language", "en=4")]
    public async Task Group_holds_as_many_posts_as_a_filter_by_its_value(string groupBy, string field, string expected)
    {
        var groups = await PostsAsync(groupBy, "label postCount wordCount timeToRead referenceCount");

        Assert.Equal(expected, string.Join(' ', groups.Select(group => $"{(groupBy == "SOURCE" ? SourceName(group) : Text(group, "value"))}={Number(group, "postCount")}")));
        foreach (var group in groups)
        {
            var value = groupBy == "SOURCE" ? SourceName(group) : Text(group, "value");
            var condition = groupBy == "TAG" ? $$"""{ some: { eq: "{{value}}" } }""" : $$"""{ eq: "{{value}}" }""";
            var posts = (await AskAsync($$"""{ posts(where: { {{field}}: {{condition}} }) { nodes { wordCount timeToRead metrics { referenceCount } } } }""")).Data("posts.nodes").EnumerateArray().ToList();
            Assert.Equal(
                (posts.Count, posts.Sum(post => Number(post, "wordCount")), posts.Sum(post => Number(post, "timeToRead")), posts.Sum(post => Number(post.GetProperty("metrics"), "referenceCount"))),
                (Number(group, "postCount"), Number(group, "wordCount"), Number(group, "timeToRead"), Number(group, "referenceCount")));
        }

        static string SourceName(JsonElement group) => Text(group, "label") == "Test Blog" ? "blog" : "notes";
    }

    [Fact]
    public async Task Years_are_those_where_the_posts_were_published()
    {
        using var world = World.Of(("blog", """
            -- a.md --
            ---
            title: A
            date: 2023-01-01T00:30:00+02:00
            ---
            -- b.md --
            ---
            title: B
            date: 2022-12-31T23:30:00-05:00
            ---
            -- c.md --
            ---
            title: C
            date: 2022-05-01
            ---
            -- d.md --
            ---
            title: D
            ---
            """));
        await using var gateway = await GatewayServer.StartAsync(world);

        var years = (await gateway.QueryAsync("{ postAggregate(groupBy: YEAR) { value postCount } }")).Data("postAggregate").EnumerateArray();

        Assert.Equal(["2022=2", "2023=1"], years.Select(year => $"{Text(year, "value")}={Number(year, "postCount")}"));
    }

    [Theory]
    [InlineData("TOPIC", "... on Topic { label: prefLabel }")]
    [InlineData("SOURCE", "... on Source { label: title }")]
    [InlineData("SERIES", "... on Series { label: title }")]
    [InlineData("AUTHOR", "... on Author { label: name }")]
    public async Task Object_of_a_group_comes_with_it(string groupBy, string fields)
    {
        var groups = await PostsAsync(groupBy, $"label node {{ id {fields} }}");

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Equal((Text(group, "value"), Text(group, "label")), (Text(group.GetProperty("node"), "id"), Text(group.GetProperty("node"), "label"))));
    }

    [Fact]
    public async Task Topic_groups_count_as_the_topics_themselves_do()
    {
        var groups = await PostsAsync("TOPIC", "postCount node { ... on Topic { postCount } }");

        Assert.All(groups, group => Assert.Equal(Number(group.GetProperty("node"), "postCount"), Number(group, "postCount")));
    }

    [Fact]
    public async Task Filter_chooses_the_posts_that_are_counted() => Assert.Equal(
        ["Ada Example=1", "Bo Example=1"],
        (await AskAsync("""{ postAggregate(where: { title: { contains: "family" } }, groupBy: AUTHOR) { label postCount } }""")).Data("postAggregate").EnumerateArray()
            .Select(group => $"{Text(group, "label")}={Number(group, "postCount")}").Order());

    [Theory]
    [InlineData("KIND", "CONFERENCE_PAPER=1 PREPRINT=1", "conference paper")]
    [InlineData("YEAR", "2017=1 2019=1", "2017")]
    [InlineData("VENUE", "NeurIPS=1 arXiv=1", "NeurIPS")]
    [InlineData("AUTHOR", "Ashish Vaswani=1 Rewon Child=1", "Ashish Vaswani")]
    public async Task Papers_are_counted_too(string groupBy, string expected, string label)
    {
        var groups = (await AskAsync($$"""{ paperAggregate(groupBy: {{groupBy}}) { value label node { id } paperCount citingPostCount } }""")).Data("paperAggregate").EnumerateArray().ToList();

        Assert.Equal(expected, string.Join(' ', groups.Select(group => $"{Text(group, "value")}={Number(group, "paperCount")}")));
        Assert.Equal((label, JsonValueKind.Null), (Text(groups[0], "label"), groups[0].GetProperty("node").ValueKind));
        Assert.Equal(3, groups.Sum(group => Number(group, "citingPostCount")));
    }

    [Theory]
    [InlineData("CODE", "BROKEN_ANCHOR")]
    [InlineData("SEVERITY", "ERROR")]
    public async Task Faults_are_counted_too(string groupBy, string expected)
    {
        var groups = (await AskAsync($$"""{ diagnosticAggregate(groupBy: {{groupBy}}) { value diagnosticCount postCount } }""")).Data("diagnosticAggregate").EnumerateArray().ToList();

        Assert.Contains(expected, groups.Select(group => Text(group, "value")));
        foreach (var group in groups)
        {
            var faults = (await AskAsync($$"""{ diagnostics(first: 100, where: { {{groupBy.ToLowerInvariant()}}: { eq: {{Text(group, "value")}} } }) { nodes { post { id } } } }"""))
                .Data("diagnostics.nodes").EnumerateArray().ToList();
            Assert.Equal(faults.Count, Number(group, "diagnosticCount"));
            Assert.Equal(faults.Select(fault => Text(fault.GetProperty("post"), "id")).Distinct().Count(), Number(group, "postCount"));
        }

        Assert.Equal(groups.Select(group => Number(group, "diagnosticCount")).OrderDescending(), groups.Select(group => Number(group, "diagnosticCount")));
    }

    [Fact]
    public async Task A_source_is_called_the_same_where_its_posts_or_its_faults_are_counted()
    {
        var answer = await AskAsync("{ postAggregate(groupBy: SOURCE) { value label } diagnosticAggregate(groupBy: SOURCE) { value label } }");

        var labels = answer.Data("postAggregate").EnumerateArray().ToDictionary(group => Text(group, "value")!, group => Text(group, "label"));
        Assert.NotEmpty(answer.Data("diagnosticAggregate").EnumerateArray());
        Assert.All(answer.Data("diagnosticAggregate").EnumerateArray(), group => Assert.Equal(labels[Text(group, "value")!], Text(group, "label")));
    }

    [Fact]
    public async Task Faults_of_a_source_come_with_it()
    {
        var group = (await AskAsync("{ diagnosticAggregate(groupBy: SOURCE, first: 1) { label node { ... on Source { name } } } }")).Data("diagnosticAggregate")[0];

        Assert.Equal(("Test Blog", "blog"), (Text(group, "label"), Text(group.GetProperty("node"), "name")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task Too_many_groups_are_refused(int first) =>
        Assert.Equal("INVALID_PAGE_SIZE", (await AskAsync($$"""{ postAggregate(groupBy: TAG, first: {{first}}) { value } }""")).Code());

    [Fact]
    public async Task First_gives_the_largest_groups_alone() =>
        Assert.Equal(["transformer"], (await AskAsync("{ postAggregate(groupBy: TAG, first: 1) { value } }")).Data("postAggregate").Texts("value"));

    private async Task<List<JsonElement>> PostsAsync(string groupBy, string fields) =>
        [.. (await AskAsync($$"""{ postAggregate(groupBy: {{groupBy}}) { value {{fields}} } }""")).Data("postAggregate").EnumerateArray()];

    private Task<JsonElement> AskAsync(string query) => blog.Gateway.QueryAsync(query);

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
