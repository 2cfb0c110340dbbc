using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What posts are to each other, by what either or both say.</summary>
public class RelationTests
{
    private const string Old = "-- old.md --\n---\ntitle: Caching\ndate: 2020-01-01\n---\n";
    private const string New = "-- new.md --\n---\ntitle: Caching Version 2.0\ndate: 2023-01-01\n---\n";

    [Theory]
    [InlineData("[Updated on 2023-01-27: an enhanced version of this post is here: [Caching Version 2.0](new.md). Please refer to that post.]", "Text.")]
    [InlineData("This post is out of date. Please read [the new one](new.md) instead.", "Text.")]
    [InlineData("Text.", "This post replaces [Caching](old.md).")]
    [InlineData("Text.", "Much has happened since my post on [“Caching”](old.md). This is a complete rewrite of that old post.")]
    [InlineData("[Updated on 2023-01-27: superseded by [the new post](new.md).]", "It supersedes [my old post](old.md).")]
    [InlineData("[Updated on 2023-01-27: A newer version of this post is here: Caching Version 2.0.]", "Text.")]
    [InlineData("Text.", "Much has happened since my last post on “Caching”. Here I did a big refactoring of that old post.")]
    public async Task A_post_replaces_another_if_either_says_so(string inOld, string inNew)
    {
        var reading = await Reading.OfAsync($"{Old}{inOld}\n{New}{inNew}\n");

        Assert.Equal(reading.Post("new").Key, reading.Post("old").SupersededBy);
        Assert.Equal([reading.Post("old").Key], reading.Post("new").Supersedes);
        Assert.Null(reading.Post("new").SupersededBy);
        Assert.Empty(reading.Post("old").Supersedes);
    }

    [Theory]
    [InlineData("Text.", "Text.")]
    [InlineData("Text.", "I wrote about this in [Caching](old.md).")]
    [InlineData("[Updated on 2021-02-01: updated to version 2.0 with many typos fixed.]", "See [Caching](old.md).")]
    [InlineData("[Updated on 2022-06-10]: we wrote a shortened version of this post, published on [another blog](https://other.example/new/).", "Text.")]
    [InlineData("Text.\n\n## Eviction\n\nThis algorithm has been superseded by [a better one](new.md).", "Text.")]
    [InlineData("Text.", "The authors have released “Caching” in a new version.")]
    public async Task Titles_and_other_words_replace_nothing(string inOld, string inNew)
    {
        var reading = await Reading.OfAsync($"{Old}{inOld}\n{New}{inNew}\n");

        Assert.All(reading.Snapshot.Posts, x => Assert.Null(x.SupersededBy));
        Assert.All(reading.Snapshot.Posts, x => Assert.Empty(x.Supersedes));
    }

    [Fact]
    public async Task A_statement_without_a_link_becomes_a_link_without_address()
    {
        var reading = await Reading.OfAsync($"{Old}Text.\n{New}This is an updated version of “Caching”, my old guide.\n");

        var link = Assert.Single(reading.Snapshot.Links);
        Assert.Equal((LinkKind.Supersedes, ProvenanceMethod.Phrase, null, "Caching"), (link.Kind, link.Method, link.Href, link.AnchorText));
        Assert.Equal((reading.Post("new").Key, reading.Post("old").Key), (link.From, link.To));
        Assert.Equal((5, 32), (link.Location.Line, link.Location.Column));
    }

    [Fact]
    public async Task Two_posts_that_each_claim_to_replace_the_other_make_one_edge()
    {
        var reading = await Reading.OfAsync($"{Old}This post replaces [the other](new.md).\n{New}This post replaces [the other](old.md).\n");

        Assert.Single(reading.Snapshot.Posts, x => x.SupersededBy is not null);
    }

    [Fact]
    public async Task A_link_of_a_third_post_to_a_replaced_one_is_reported_with_the_newest_address()
    {
        var reading = await Reading.OfAsync(
            $"{Old}This post has been superseded by [a new one](new.md).\n{New}This post has been superseded by [the last](last.md).\n"
            + "-- last.md --\n---\ntitle: Caching, the last word\n---\nIt supersedes [my old post](new.md); see also [the first](old.md).\n"
            + "-- third.md --\n---\ntitle: Third\n---\nText.\n\nAs in [Caching](old.md).\n");

        var diagnostic = reading.Diagnostic(DiagnosticCode.LinkToSuperseded);
        Assert.Equal(("third.md", 6, 7), (diagnostic.Path, diagnostic.Location.Line, diagnostic.Location.Column));
        Assert.Equal("\"Caching\" has been replaced by \"Caching, the last word\". Link to /last/ instead.", diagnostic.Message);
        Assert.Equal("/last/", diagnostic.Suggestion);
    }

    [Theory]
    [InlineData("In [Part 1](one.md), we built a lexer.", LinkKind.InSeries)]
    [InlineData("(Previous: [Part 1](one.md))", LinkKind.InSeries)]
    [InlineData("Part 1: [the lexer](one.md)", LinkKind.InSeries)]
    [InlineData("In [the previous post](one.md) we built a lexer.", LinkKind.InSeries)]
    [InlineData("Links to all posts of the series:\n\n- [The lexer](one.md)", LinkKind.InSeries)]
    [InlineData("Previous: [the lexer](one.md)", LinkKind.InSeries)]
    [InlineData("Please read [Part 1](one.md) if you haven't.", LinkKind.Requires)]
    [InlineData("A [lexer](one.md) makes tokens.", LinkKind.Mentions)]
    [InlineData("In part 7 of the standard, a [lexer](one.md) is defined.", LinkKind.Mentions)]
    [InlineData("In [the next post](one.md) we go on.", LinkKind.ElaboratedIn)]
    public async Task Words_about_parts_count_between_posts_of_one_series(string sentence, LinkKind kind)
    {
        var reading = await Reading.OfAsync($"-- one.md --\n---\ntitle: Compilers, Part 1\n---\nText.\n-- two.md --\n---\ntitle: Compilers, Part 2\n---\n{sentence}\n");

        Assert.Equal(kind, Assert.Single(reading.Snapshot.Links).Kind);
    }

    [Theory]
    [InlineData("In [Part 1](one.md), we built a lexer.")]
    [InlineData("In the previous part, [we built a lexer](one.md).")]
    public async Task Words_about_parts_count_for_nothing_elsewhere(string sentence)
    {
        var reading = await Reading.OfAsync($"-- one.md --\n---\ntitle: The lexer\n---\nText.\n-- two.md --\n---\ntitle: The parser\n---\n{sentence}\n");

        Assert.NotEqual(LinkKind.InSeries, Assert.Single(reading.Snapshot.Links).Kind);
    }

    [Fact]
    public async Task A_section_that_moved_away_is_told_by_its_note()
    {
        var reading = await Reading.OfAsync($"{Old}[Updated on 2021-05-31: remove section on “Eviction” and add a pointer to a full post on [“Eviction Policies”](new.md)]\n{New}Text.\n");

        var link = Assert.Single(reading.Snapshot.Links);
        Assert.Equal((LinkKind.MovedTo, ProvenanceMethod.UpdateNote), (link.Kind, link.Method));
        Assert.InRange(link.Confidence, 0.5, 1);
    }

    [Fact]
    public async Task Another_blog_with_a_like_address_is_another_blog()
    {
        using var world = World.Of(($"blog", $"{Old}Text.\n{New}This post replaces [Caching](https://other.example/old/).\n"));

        var reading = await Reading.OfAsync([world.Sources[0] with { BaseUrl = "https://example.org/" }]);

        Assert.Empty(reading.Snapshot.Links);
        Assert.Null(reading.Post("old").SupersededBy);
    }

    [Theory]
    [InlineData("## Prerequisites\n\nYou need [it](new.md).", LinkKind.Requires)]
    [InlineData("## Further reading\n\n- [It](new.md)", LinkKind.ElaboratedIn)]
    [InlineData("## Related posts\n\n- [It](new.md)", LinkKind.Related)]
    [InlineData("Before you begin, please read:\n\n- [It](new.md)", LinkKind.Requires)]
    [InlineData("## Related work\n\nLocks are [slow](new.md).", LinkKind.Mentions)]
    [InlineData("## Prerequisites\n\nText.\n\n## Method\n\n- A [lock](new.md).", LinkKind.Mentions)]
    public async Task A_heading_or_a_line_above_a_list_speaks_of_its_links(string text, LinkKind kind)
    {
        var reading = await Reading.OfAsync($"{Old}{text}\n{New}Text.\n");

        Assert.Equal(kind, Assert.Single(reading.Snapshot.Links).Kind);
    }

    [Fact]
    public async Task Words_of_a_link_to_the_same_page_say_nothing_of_other_posts()
    {
        var reading = await Reading.OfAsync($"{Old}This post has been superseded by [itself](old.md), see [below](#b).\n\n## B\n");

        Assert.All(reading.Snapshot.Links, x => Assert.Equal((LinkKind.Mentions, 1.0), (x.Kind, x.Confidence)));
    }
}
