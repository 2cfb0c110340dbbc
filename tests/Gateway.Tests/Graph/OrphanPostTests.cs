using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Tests.Store;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class OrphanPostTests
{
    [Fact]
    public void Post_without_a_link_in_or_out_is_told_of() =>
        Assert.Equal(["posts/c.md"], Orphans([Build.Post("a"), Build.Post("b"), Build.Post("c")], Build.Link("1", "a", "b")));

    [Fact]
    public void Links_within_a_post_and_broken_ones_join_it_with_nothing() =>
        Assert.Equal(["posts/a.md", "posts/b.md"], Orphans([Build.Post("a"), Build.Post("b")], Build.Link("1", "a", "a"), Build.Link("2", "b", null, LinkStatus.BrokenPost)));

    [Fact]
    public void Only_post_of_a_source_is_no_orphan() => Assert.Empty(Orphans([Build.Post("a"), Build.Post("b", "notes")]));

    private static IEnumerable<string> Orphans(BuiltPost[] posts, params Link[] links)
    {
        Snapshot snapshot = Build.Snapshot(posts) with { Links = links };
        return OrphanPosts.Of(snapshot).Select(diagnostic => diagnostic.Path);
    }
}
