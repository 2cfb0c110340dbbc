using Gateway.Content.Model;
using Gateway.Store.Reading;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    // Seven posts with ties, two of them without date.
    private static readonly Post[] Seven =
    [
        .. new (string Slug, int? Day, int Words)[] { ("a", 1, 10), ("b", 1, 20), ("c", null, 10), ("d", 3, 10), ("e", null, 20), ("f", 2, 10), ("g", 2, 10) }
            .Select(post => Build.Post(post.Slug) with { PublishedAt = post.Day is { } day ? Build.Day(day) : null, WordCount = post.Words, Title = post.Words == 10 ? "Éa" : "éb" }),
    ];

    public static TheoryData<string> Orders => new("", "publishedAt", "-publishedAt", "wordCount -publishedAt", "-title publishedAt", "-metrics.pageRank", "slug", "-updatedAt");

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Walking_forward_and_backward_meets_every_item_once(string order)
    {
        await IngestAsync(Build.Snapshot(Seven));
        var orders = Parse(order);
        var whole = (await PageAsync(orders, new PageRequest(100, null, null, null))).Items.Select(item => item.Item.Slug).ToList();
        Assert.Equal(7, whole.Distinct().Count());

        foreach (var size in new[] { 1, 2, 3, 7 })
        {
            List<string> forward = [], backward = [];
            for (string? cursor = null, next = ""; next is not null; cursor = next)
            {
                var page = await PageAsync(orders, new PageRequest(size, cursor, null, null));
                Assert.Equal(forward.Count > 0, page.HasPrevious);
                forward.AddRange(page.Items.Select(item => item.Item.Slug));
                Assert.Equal(forward.Count < 7, page.HasNext);
                Assert.Equal(7, page.Total);
                next = page.HasNext ? page.Items[^1].Cursor : null;
            }

            for (string? cursor = null, next = ""; next is not null; cursor = next)
            {
                var page = await PageAsync(orders, new PageRequest(null, null, size, cursor));
                Assert.Equal(backward.Count > 0, page.HasNext);
                backward.InsertRange(0, page.Items.Select(item => item.Item.Slug));
                Assert.Equal(backward.Count < 7, page.HasPrevious);
                next = page.HasPrevious ? page.Items[0].Cursor : null;
            }

            Assert.Equal(whole, forward);
            Assert.Equal(whole, backward);
        }
    }

    [Fact]
    public async Task Without_order_the_newest_come_first_and_undated_last()
    {
        await IngestAsync(Build.Snapshot(Seven));

        var dates = (await PageAsync([], new PageRequest(100, null, null, null))).Items.Select(item => item.Item.PublishedAt?.Day);
        Assert.Equal([3, 2, 2, 1, 1, null, null], dates);
    }

    [Theory]
    [InlineData("publishedAt", false)]
    [InlineData("publishedAt", true)]
    public async Task Ties_go_by_key_in_the_direction_of_the_last_sort_key(string field, bool descending)
    {
        await IngestAsync(Build.Snapshot(Seven));

        var keys = (await PageAsync([new Order(field, descending)], new PageRequest(100, null, null, null))).Items.Select(item => item.Item)
            .Where(post => post.PublishedAt?.Day == 2).Select(post => post.Key).ToList();
        Assert.Equal(descending ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Items_between_two_cursors_know_what_lies_beyond_them()
    {
        await IngestAsync(Build.Snapshot(Seven));
        var slug = new[] { new Order("slug", false) };
        var cursors = (await PageAsync(slug, new PageRequest(100, null, null, null))).Items.Select(item => item.Cursor).ToList();

        var first = await PageAsync(slug, new PageRequest(10, cursors[1], null, cursors[5]));
        Assert.Equal(["c", "d", "e"], first.Items.Select(item => item.Item.Slug));
        Assert.True(first.HasNext && first.HasPrevious);
        var last = await PageAsync(slug, new PageRequest(null, cursors[1], 2, cursors[5]));
        Assert.Equal(["d", "e"], last.Items.Select(item => item.Item.Slug));
        Assert.True(last.HasNext && last.HasPrevious);
        var past = await PageAsync(slug, new PageRequest(10, cursors[6], null, null));
        Assert.Empty(past.Items);
        Assert.True(past is { HasNext: false, HasPrevious: true });
    }

    [Fact]
    public async Task Cursor_works_on_after_another_ingest()
    {
        await IngestAsync(Build.Snapshot(Seven));
        var slug = new[] { new Order("slug", false) };
        var cursor = (await PageAsync(slug, new PageRequest(2, null, null, null))).Items[1].Cursor;

        await IngestAsync(Build.Snapshot([.. Seven.Where(post => post.Slug.Value is not ("b" or "c")), Build.Post("bb")]));
        Assert.Equal(["bb", "d"], (await PageAsync(slug, new PageRequest(2, cursor, null, null))).Items.Select(item => item.Item.Slug));
    }

    [Theory]
    [InlineData("garbage!")]
    [InlineData("")]
    [InlineData("W10")]
    [InlineData("bnVsbA")]
    [InlineData("WyJzbHVnKyIsMSwyXQ")]
    [InlineData("WyJzbHVnKyIsIngiLG51bGxd")]
    public async Task Garbage_is_no_cursor(string cursor)
    {
        var refusal = await Assert.ThrowsAsync<InvalidCursorException>(() => PageAsync([new Order("slug", false)], new PageRequest(2, cursor, null, null)));
        Assert.StartsWith("The cursor does not belong to this list.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cursor_of_another_order_is_refused()
    {
        await IngestAsync(Build.Snapshot(Seven));
        var cursor = (await PageAsync([new Order("slug", false)], new PageRequest(2, null, null, null))).Items[1].Cursor;

        await Assert.ThrowsAsync<InvalidCursorException>(() => PageAsync([new Order("slug", true)], new PageRequest(2, cursor, null, null)));
    }

    [Fact]
    public async Task Total_counts_only_what_fits_the_filter()
    {
        await IngestAsync(Build.Snapshot(Seven));

        var page = await Posts.ListAsync(new Compare("wordCount", Comparison.Equal, 20), [], new PageRequest(1, null, null, null), withTotal: true, default);
        Assert.Equal((1, 2), (page.Items.Count, page.Total));
        Assert.Null((await Posts.ListAsync(null, [], new PageRequest(1, null, null, null), withTotal: false, default)).Total);
    }

    [Fact]
    public async Task Papers_come_most_cited_first_and_diagnostics_by_place()
    {
        await IngestAsync(Build.Snapshot(
            Build.Post("a") with { References = [Build.Reference("r1", 1, "p1"), Build.Reference("r2", 2, "p2")] },
            Build.Post("b") with { References = [Build.Reference("r3", 1, "p2")] }) with
        {
            Papers = [Build.Paper("p1"), Build.Paper("p2")],
            Diagnostics =
            [
                Build.Diagnostic("late", DiagnosticCode.BrokenAnchor, "a") with { Location = Build.At(10) },
                Build.Diagnostic("early", DiagnosticCode.RedirectedLink, "a") with { Location = Build.At(9, 70) },
                Build.Diagnostic("first", DiagnosticCode.DuplicateSlug, "a") with { Location = Build.At(9, 8) },
            ],
        });

        var papers = await Papers.ListAsync(null, [], new PageRequest(1, null, null, null), false, default);
        Assert.Equal([("p2", 2)], papers.Items.Select(item => (item.Item.Title, item.Item.CitingPostCount)));
        var rest = await Papers.ListAsync(null, [], new PageRequest(1, papers.Items[0].Cursor, null, null), false, default);
        Assert.Equal(["p1"], rest.Items.Select(item => item.Item.Title));
        var byPlace = await Diagnostics.ListAsync(NoOrphans, [], new PageRequest(10, null, null, null), false, default);
        Assert.Equal([8, 70, 1], byPlace.Items.Select(item => item.Item.Location.Column));
        var worstFirst = await Diagnostics.ListAsync(NoOrphans, [new Order("severity", false)], new PageRequest(2, null, null, null), false, default);
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning], worstFirst.Items.Select(item => item.Item.Severity));
        var next = await Diagnostics.ListAsync(NoOrphans, [new Order("severity", false)], new PageRequest(2, worstFirst.Items[1].Cursor, null, null), false, default);
        Assert.Equal([DiagnosticSeverity.Info], next.Items.Select(item => item.Item.Severity));
    }

    private Task<Page<PostRecord>> PageAsync(IReadOnlyList<Order> order, PageRequest page) => Posts.ListAsync(null, order, page, withTotal: true, default);

    private static List<Order> Parse(string order) =>
        [.. order.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => new Order(key.TrimStart('-'), key[0] == '-'))];
}
