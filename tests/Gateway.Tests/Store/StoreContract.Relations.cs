using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    public static TheoryData<Filter, string> Relations => new()
    {
        { Some("crossLinks", new Compare("anchorText", Comparison.StartsWith, "NEWER")), "newer" },
        { Some("crossLinks", new Compare("to.post.slug", Comparison.Equal, "hub")), "newer older undated" },
        { Some("crossLinks", new Compare("status", Comparison.Equal, LinkStatus.BrokenPost)), "hub" },
        { Some("crossLinks", new Compare("to.post.slug", Comparison.Equal, null)), "hub" },
        { Some("crossLinks", new Compare("anchorText", Comparison.Equal, "own")), "" },
        { new Items("crossLinks", Quantifier.All, new Compare("to.section.title", Comparison.Equal, "outer")), "newer undated" },
        { new Items("crossLinks", Quantifier.None, new Compare("to.section.post.slug", Comparison.Equal, "hub")), "hub" },
        { Some("backlinks", new Compare("from.post.slug", Comparison.Equal, "hub")), "newer older" },
        { new Items("backlinks", Quantifier.None, new AllOf([])), "undated" },
        { Some("backlinks", Some("from.post.citedPapers", new Compare("title", Comparison.Equal, "direct"))), "newer older" },
        { Some("citedPapers", new Compare("citingPostCount", Comparison.GreaterOrEqual, 2)), "hub newer" },
        { Some("citedPapers", new AllOf([new Compare("title", Comparison.Equal, "rare"), new Compare("title", Comparison.Equal, "often")])), "" },
        { new Items("citedPapers", Quantifier.None, new AllOf([])), "older undated" },
        { Some("topics", new Compare("topic.prefLabel", Comparison.Equal, "Maths")), "hub" },
        { Some("topics", Some("topic.altLabels", new Compare("", Comparison.Contains, "nl"))), "newer" },
        { new Items("topics", Quantifier.None, new Compare("topic.postCount", Comparison.Greater, 0)), "older undated" },
    };

    private static Snapshot Topical => Web with
    {
        Posts = [.. Web.Posts.Select(post => post.Slug.Value switch
        {
            "hub" => post with { Topics = [Build.Key("maths")] },
            "newer" => post with { Topics = [Build.Key("nlp")] },
            _ => post,
        })],
        Topics = [new Topic(Build.Key("maths"), "Maths", []), new Topic(Build.Key("nlp"), "Language", ["NLP"])],
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task Posts_are_compared_by_what_they_are_related_to(Filter filter, string slugs)
    {
        await IngestAsync(Topical);

        using var log = new StatementLog();
        Assert.Equal(slugs, await SlugsAsync(filter));
        Assert.Single(log.Statements, sql => sql.Contains("EXISTS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_that_leave_their_post_are_listed_and_compared_by_both_ends()
    {
        await IngestAsync(Web);

        Assert.Equal("newer newer older hub hub hub hub undated", await FromAsync(null));
        Assert.Equal("in outer", await LinksAsync(new Compare("from.section.title", Comparison.Equal, "outer")));
        Assert.Equal("newer newer older undated", await FromAsync(new Compare("to.post.slug", Comparison.Equal, "hub")));
        Assert.Equal("in next", await LinksAsync(new Compare("status", Comparison.NotEqual, LinkStatus.Resolved)));
        Assert.Equal("in next", await LinksAsync(new Compare("to.post.wordCount", Comparison.Equal, null)));
        Assert.StartsWith("in next|", await LinksAsync(null, new Order("to.post.slug", false)), StringComparison.Ordinal);
        Assert.EndsWith("|in outer", await LinksAsync(null, new Order("to.post.slug", false)), StringComparison.Ordinal);

        async Task<string> FromAsync(Filter? filter)
        {
            var page = await Links.ListAsync(filter, [], new PageRequest(100, null, null, null), false, default);
            var slugs = (await Posts.ByIdAsync([.. page.Items.Select(item => item.Item.FromPostId)], default)).ToDictionary(post => post.Key, post => post.Value.Slug);
            return string.Join(' ', page.Items.Select(item => slugs[item.Item.FromPostId]));
        }
    }

    [Fact]
    public async Task Walking_the_links_page_by_page_meets_each_once()
    {
        await IngestAsync(Web);
        foreach (var order in new Order[][] { [], [new Order("to.post.publishedAt", true)], [new Order("to.post.metrics.pageRank", false)] })
        {
            List<string> met = [];
            for (string? cursor = null, next = ""; next is not null; cursor = next)
            {
                var page = await Links.ListAsync(null, order, new PageRequest(3, cursor, null, null), false, default);
                met.AddRange(page.Items.Select(item => item.Item.AnchorText));
                next = page.HasNext ? page.Items[^1].Cursor : null;
            }

            Assert.Equal(8, met.Distinct().Count());
            Assert.Equal(8, met.Count);
        }
    }

    [Fact]
    public async Task Sections_of_all_posts_are_listed_and_compared()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("old") with { PublishedAt = Build.Day(1), Sections = [Build.Section("zeta"), Build.Section("alpha", parent: 0) with { Length = new TextLength(7) }] },
            Build.Post("new") with { PublishedAt = Build.Day(2), Sections = [Build.Section("Élan") with { Anchor = null }] }));

        Assert.Equal("Élan|zeta|alpha", await SectionsAsync(null));
        Assert.Equal("alpha|zeta|Élan", await SectionsAsync(null, new Order("title", false)));
        Assert.Equal("alpha", await SectionsAsync(new Compare("wordCount", Comparison.Less, 10)));
        Assert.Equal("Élan", await SectionsAsync(new Compare("title", Comparison.StartsWith, "éL")));
        Assert.Equal("Élan", await SectionsAsync(new Compare("anchor", Comparison.Equal, null)));
        Assert.Equal("zeta|alpha", await SectionsAsync(new AllOf([new Compare("post.slug", Comparison.Equal, "old"), new Compare("inDegree", Comparison.Equal, 0)])));
        Assert.Equal("alpha", await SectionsAsync(new Compare("level", Comparison.Equal, 3)));
    }

    private static Items Some(string list, Filter filter) => new(list, Quantifier.Some, filter);

    private async Task<string> LinksAsync(Filter? filter, params Order[] order)
    {
        var page = await Links.ListAsync(filter, order, new PageRequest(100, null, null, null), false, default);
        return string.Join('|', page.Items.Select(item => item.Item.AnchorText));
    }

    private async Task<string> SectionsAsync(Filter? filter, params Order[] order)
    {
        var page = await Sections.ListAsync(filter, order, new PageRequest(100, null, null, null), false, default);
        return string.Join('|', page.Items.Select(item => item.Item.Title));
    }
}
