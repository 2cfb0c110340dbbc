using Gateway.Content.Model;
using Gateway.Graph.Metrics;
using Gateway.Tests.Store;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class GraphMetricsTests
{
    [Fact]
    public void Several_links_between_two_posts_count_once_and_broken_or_own_ones_not_at_all()
    {
        var metrics = Metrics(
            "a b c",
            Build.Link("1", "a", "b"), Build.Link("2", "a", "b", LinkStatus.Redirected), Build.Link("3", "a", "a"),
            Build.Link("4", "c", "b"), Build.Link("5", "c", null, LinkStatus.BrokenPost));

        Assert.Equal((0, 1), Degrees(metrics["a"]));
        Assert.Equal((2, 0), Degrees(metrics["b"]));
        Assert.Equal((0, 1), Degrees(metrics["c"]));
    }

    [Fact]
    public void Link_to_a_post_counts_though_its_anchor_is_broken() =>
        Assert.Equal((1, 0), Degrees(Metrics("a b", Build.Link("1", "a", "b", LinkStatus.BrokenAnchor))["b"]));

    [Fact]
    public void Ranks_are_those_of_the_closed_solution()
    {
        // a and c link to b, b links to a. With d = 0.85: c = 0.05, a = 0.05 + d b, b = 0.05 + d (a + c).
        var metrics = Metrics("a b c", Build.Link("1", "a", "b"), Build.Link("2", "b", "a"), Build.Link("3", "c", "b"));
        var b = (0.05 + (0.85 * (0.05 + 0.05))) / (1 - (0.85 * 0.85));

        Assert.Equal(0.05, metrics["c"].PageRank, 9);
        Assert.Equal(b, metrics["b"].PageRank, 9);
        Assert.Equal(0.05 + (0.85 * b), metrics["a"].PageRank, 9);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a b c d")]
    public void Ranks_sum_to_one_also_where_posts_link_nowhere(string slugs)
    {
        var links = slugs.Length > 1 ? new[] { Build.Link("1", "a", "b"), Build.Link("2", "c", "b") } : [];

        Assert.Equal(1, Metrics(slugs, links).Values.Sum(metrics => metrics.PageRank), 9);
    }

    [Fact]
    public void No_posts_have_no_metrics() => Assert.Empty(GraphMetrics.Of(Build.Snapshot()));

    private static Dictionary<string, PostMetrics> Metrics(string slugs, params Link[] links)
    {
        var posts = slugs.Split(' ').Select(slug => Build.Post(slug)).ToArray();
        var metrics = GraphMetrics.Of(Build.Snapshot(posts) with { Links = links });
        return posts.ToDictionary(post => post.Slug.Value, post => metrics[post.Key]);
    }

    private static (int In, int Out) Degrees(PostMetrics metrics) => (metrics.InDegree, metrics.OutDegree);
}
