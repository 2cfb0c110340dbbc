using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What front matter says of other posts.</summary>
public class StatedRelationTests
{
    private const string Others = """
        -- proposals/eip-155.md --
        ---
        title: Replay protection
        ---
        -- proposals/eip-1550.md --
        ---
        title: Longer number
        ---
        -- proposals/locks.md --
        ---
        title: Fair Locks
        ---
        """;

    [Fact]
    public async Task Front_matter_names_topics_that_are_no_tags()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntags: [knots]\ntopics: [Rope Work, Knots]\n---\nText.\n-- b.md --\n---\ntopics: rope-work\n---\nText.\n");

        Assert.Equal(["knots"], reading.Post("a").Tags);
        Assert.Equal(["Knots", "Rope Work"], reading.Snapshot.Topics.Select(topic => topic.PrefLabel));
        Assert.Equal(2, reading.Post("a").Topics.Count);
        Assert.Equal(reading.Post("a").Topics[1], Assert.Single(reading.Post("b").Topics));
    }

    [Theory]
    [InlineData("requires: 155", "proposals/eip-155.md", LinkKind.Requires)]
    [InlineData("requires: [155]", "proposals/eip-155.md", LinkKind.Requires)]
    [InlineData("prerequisites: [fair locks]", "proposals/locks.md", LinkKind.Requires)]
    [InlineData("prerequisites: locks", "proposals/locks.md", LinkKind.Requires)]
    [InlineData("prerequisites: /proposals/locks/", "proposals/locks.md", LinkKind.Requires)]
    [InlineData("related: [\"[[locks]]\"]", "proposals/locks.md", LinkKind.Related)]
    [InlineData("related_posts: [{ title: Fair Locks }]", "proposals/locks.md", LinkKind.Related)]
    [InlineData("supersedes: locks.md", "proposals/locks.md", LinkKind.Supersedes)]
    [InlineData("superseded-by: 155", "proposals/eip-155.md", LinkKind.SupersededBy)]
    public async Task A_field_names_another_post_by_title_slug_file_or_number(string field, string path, LinkKind kind)
    {
        var reading = await Reading.OfAsync($"-- proposals/eip-200.md --\n---\ntitle: Ours\n{field}\n---\nText.\n{Others}");

        var link = Assert.Single(reading.Snapshot.Links);
        Assert.Equal((path, kind, ProvenanceMethod.FrontMatter, 1.0), (reading.Snapshot.Posts.Single(x => x.Key == link.To).Path, link.Kind, link.Method, link.Confidence));
        Assert.Equal((null, 3), (link.Href, link.Location.Line));
    }

    [Theory]
    [InlineData("supersedes: locks", "eip-200", "locks")]
    [InlineData("superseded_by: locks", "locks", "eip-200")]
    public async Task A_stated_replacement_counts_as_one(string field, string newer, string older)
    {
        var reading = await Reading.OfAsync($"-- proposals/eip-200.md --\n---\ntitle: Ours\n{field}\n---\nText.\n{Others}");

        Assert.Equal([reading.Post(older).Key], reading.Post(newer).Supersedes);
        Assert.Equal(reading.Post(newer).Key, reading.Post(older).LatestVersion);
    }

    [Theory]
    [InlineData("requires: 156")]
    [InlineData("requires: true")]
    [InlineData("related: false")]
    [InlineData("prerequisites: Some knowledge of locks")]
    [InlineData("prerequisites: eip-200")]
    public async Task What_names_no_other_post_says_nothing(string field)
    {
        var reading = await Reading.OfAsync($"-- proposals/eip-200.md --\n---\ntitle: Ours\n{field}\n---\nText.\n{Others}");

        Assert.Empty(reading.Snapshot.Links);
    }

    [Theory]
    [InlineData("prerequisites: [fair locks, Missing Mutexes]", 3, 29, "The front matter names the prerequisite Missing Mutexes, which is not")]
    [InlineData("prerequisites:\n  - locks\n  - mutexes", 5, 5, "The front matter names the prerequisite mutexes, which is not")]
    [InlineData("prerequisites: eip-200", 3, 16, "The front matter names the post itself")]
    [InlineData("prerequisites: ours", 3, 16, "The front matter names the post itself")]
    [InlineData("requires: ../missing.md", 3, 11, "The front matter names the prerequisite ../missing.md, which is not")]
    public async Task A_prerequisite_that_no_other_post_is_is_reported_where_it_stands(string field, int line, int column, string message)
    {
        var reading = await Reading.OfAsync($"-- proposals/eip-200.md --\n---\ntitle: Ours\n{field}\n---\nText.\n{Others}");

        var fault = Assert.Single(reading.Snapshot.Diagnostics);
        Assert.Equal((DiagnosticCode.BrokenPostLink, line, column), (fault.Code, fault.Location.Line, fault.Location.Column));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prerequisites: [mutexes]\ntags: [Mutexes]")]
    [InlineData("prerequisites: some knowledge of mutexes")]
    [InlineData("requires: mathjax")]
    public async Task What_may_be_no_post_is_no_fault(string field) => Assert.Empty(
        (await Reading.OfAsync($"-- proposals/eip-200.md --\n---\ntitle: Ours\n{field}\n---\nText.\n{Others}")).Snapshot.Diagnostics);
}
