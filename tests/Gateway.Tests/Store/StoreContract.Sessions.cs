using Gateway.Store.Reading;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task All_reads_of_one_session_see_the_state_that_its_first_one_met()
    {
        await IngestAsync(Build.Snapshot(Build.Post("old") with { Sections = [Build.Section("s")] }));
        using var session = services.CreateScope();
        var (posts, sections) = (session.ServiceProvider.GetRequiredService<PostReader>(), session.ServiceProvider.GetRequiredService<SectionReader>());
        var post = (await posts.ListAsync(null, [], new PageRequest(10, null, null, null), false, default)).Items.Single().Item;

        await IngestAsync(Build.Snapshot(Build.Post("new")));

        Assert.Equal(["s"], (await sections.OfPostsAsync([post.Id], default))[post.Id].Select(section => section.Title));
        Assert.Equal("old", (await posts.ListAsync(null, [], new PageRequest(10, null, null, null), false, default)).Items.Single().Item.Slug);
        Assert.Equal("new", (await Posts.ListAsync(null, [], new PageRequest(10, null, null, null), false, default)).Items.Single().Item.Slug);
    }

    [Fact]
    public async Task Reads_of_one_session_may_be_asked_for_at_once()
    {
        await IngestAsync(Web);
        var posts = Posts;

        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => posts.ListAsync(null, [], new PageRequest(10, null, null, null), true, default))));

        Assert.All(pages, page => Assert.Equal(4, page.Total));
    }

    [Fact]
    public async Task A_session_ends_well_after_more_statements_than_are_kept_prepared()
    {
        await IngestAsync(Web);
        using (var scope = services.CreateScope())
        {
            var session = scope.ServiceProvider.GetRequiredService<ReadSession>();
            foreach (var number in Enumerable.Range(0, 450))
                Assert.Equal([number], await session.QueryAsync($"SELECT {number}", row => row.Int(), default));
        }

        await IngestAsync(Build.Snapshot(Build.Post("new")));

        Assert.Equal("new", (await Posts.ListAsync(null, [], new PageRequest(10, null, null, null), false, default)).Items.Single().Item.Slug);
    }

    [Fact]
    public async Task Cancellation_stops_a_statement_that_runs()
    {
        const string Endless = "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT count(*) FROM number";
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var session = Fresh<ReadSession>();

        await Assert.ThrowsAsync<OperationCanceledException>(() => session.QueryAsync(Endless, row => row.Long(), cancelled.Token));

        Assert.Equal([1], await session.QueryAsync("SELECT 1", row => row.Long(), default));
    }
}
