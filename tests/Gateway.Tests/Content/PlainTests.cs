using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class PlainTests
{
    [Fact]
    public async Task Files_link_to_each_other_by_their_paths()
    {
        var reading = await Reading.OfAsync("""
            -- README.md --
            # Start here
            [one](guides/first%20steps.md#the-end), [two](./guides/), [three](/guides/other)
            -- guides/README.md --
            # Guides
            [up](../README.md) and [aside](other.md)
            -- guides/first steps.md --
            # First steps
            ## The end
            -- guides/other.md --
            Text.
            """);

        Assert.Equal(SourceKind.Markdown, reading.Snapshot.Sources[0].Kind);
        Assert.All(reading.Snapshot.Links, x => Assert.Equal(LinkStatus.Resolved, x.Status));
        Assert.Equal("first-steps#the-end", reading.TargetOf(reading.Link("one")));
        Assert.Equal("guides", reading.TargetOf(reading.Link("two")));
        Assert.Equal("other", reading.TargetOf(reading.Link("aside")));
        Assert.Equal("Start here", reading.Post("home").Title);
    }

    [Theory]
    [InlineData("[GitJournal](https://example.org)", "gitjournal")]
    [InlineData("`code` & *more*, _etc_.", "code--more-etc")]
    [InlineData("snake_case and a\\_b", "snake_case-and-a_b")]
    [InlineData("![badge](b.svg) Title <b>bold</b>", "-title-bold")]
    [InlineData("What's new? &amp; old", "whats-new--old")]
    [InlineData("Été 日本", "été-日本")]
    public async Task Ids_of_headings_come_from_what_readers_see_as_on_GitHub(string heading, string anchor)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## {heading}\n## {heading}\n");

        Assert.Equal([anchor, anchor + "-1"], reading.Content("a").Sections.Select(x => x.Anchor));
    }
}
