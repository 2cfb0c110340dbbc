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
}
