using Gateway.Content.Model;
using Gateway.Store.Reading;
using Gateway.Store.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Ingest_counts_what_the_database_holds()
    {
        var summary = await IngestAsync(Build.Snapshot(
            Build.Post("a") with { Sections = [Build.Section("s")], References = [Build.Reference("r", 1, "p")] }, Build.Post("b")) with
        {
            Papers = [Build.Paper("p")],
            Links =
            [
                Build.Link("found", "a", "b"), Build.Link("moved", "a", "b", LinkStatus.Redirected), Build.Link("own", "a", "a"),
                Build.Link("gone", "a", null, LinkStatus.BrokenPost), Build.Link("own gone", "a", "a", LinkStatus.BrokenAnchor),
            ],
            Diagnostics = [Build.Diagnostic("d", DiagnosticCode.BrokenPostLink, "a"), Build.Diagnostic("e", DiagnosticCode.UnreadableFile)],
        });

        Assert.Equal((2, 1, 3, 2, 1, 1, true), (summary.Posts, summary.Sections, summary.LinksResolved, summary.LinksBroken, summary.References, summary.Papers, summary.Changed));
        Assert.Equal(2, summary.Diagnostics[DiagnosticSeverity.Error]);
        Assert.Equal([Build.Source()], summary.Sources);
    }

    [Fact]
    public async Task Unchanged_content_is_not_read_again_and_makes_no_revision()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")), "same");
        var revision = await Sources.ContentRevisionAsync(default);

        var summary = await IngestAsync((_, _) => throw new InvalidOperationException("Read again."), "same");
        Assert.Equal((1, false), (summary.Posts, summary.Changed));
        Assert.Equal(revision, await Sources.ContentRevisionAsync(default));
    }

    [Fact]
    public async Task Same_files_are_read_again_when_a_scheduled_post_falls_due()
    {
        await IngestAsync(Build.Snapshot() with { NextDue = Clock.Now.AddHours(1) }, "same");
        Clock.Now += TimeSpan.FromMinutes(59);
        Assert.False((await IngestAsync(Build.Snapshot(Build.Post("due")), "same")).Changed);
        Clock.Now += TimeSpan.FromMinutes(1);

        Assert.True((await IngestAsync(Build.Snapshot(Build.Post("due")), "same")).Changed);
        Assert.Equal("due", (await PostAsync("due")).Slug);
    }

    [Fact]
    public async Task Each_change_makes_another_revision()
    {
        string empty;
        using (var scope = services.CreateScope())
            empty = await scope.ServiceProvider.GetRequiredService<SourceReader>().ContentRevisionAsync(default);
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var first = await Sources.ContentRevisionAsync(default);
        await IngestAsync(Build.Snapshot(Build.Post("b")));

        Assert.Equal(3, new[] { empty, first, await Sources.ContentRevisionAsync(default) }.Distinct().Count());
    }

    [Fact]
    public async Task Database_holds_exactly_the_sources_of_the_last_ingest()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a"), Build.Post("b", "other")));
        await IngestAsync(Build.Snapshot(Build.Post("b", "other")));

        Assert.Equal(["other"], (await Sources.AllAsync(default)).Select(source => source.Key));
        Assert.Empty(await Posts.ByKeyAsync([Build.Key("a").Value], default));
    }

    [Fact]
    public async Task No_row_number_is_used_in_two_revisions()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a"), Build.Post("b")));
        long[] before = [await PostIdAsync("a"), await PostIdAsync("b")];
        await IngestAsync(Build.Snapshot(Build.Post("b"), Build.Post("a")));

        Assert.Empty(await Posts.ByIdAsync(before, default));
    }

    [Fact]
    public async Task Identities_of_earlier_ingests_are_known_to_the_next()
    {
        Assert.Empty((await KnownAsync(Build.Snapshot(
            Build.Post("old") with { Url = "https://x.org/old/", Sections = [Build.Section("s") with { Anchor = "s1" }, Build.Section("t") with { Anchor = null }] },
            Build.Post("vanishing")))).Posts);
        await IngestAsync(Build.Snapshot(
            Build.Post("old") with { Slug = Build.Post("new").Slug, Url = "https://x.org/new/", Path = "posts/new.md", Sections = [Build.Section("s") with { Anchor = "s2", Title = "S" }] }));
        await IngestAsync(Build.Snapshot(Build.Post("old") with { Url = "https://x.org/old/" }));

        var known = (await KnownAsync(Build.Snapshot(Build.Post("other")))).Posts;
        var post = known.Single(post => post.Key == Build.Key("old"));
        Assert.Equal(["https://x.org/new/", "https://x.org/old/"], post.Urls);
        Assert.Equal(["new", "old"], post.Slugs);
        Assert.Equal(("blog", "posts/old.md", "hash-old"), (post.Source, post.Path, post.ContentHash));
        Assert.Equal(["s1", "s2"], post.Outline.Sections.Single(section => section.Title == "S").Anchors);
        Assert.Empty(post.Outline.Sections.Single(section => section.Title == "t").Anchors);
        Assert.Contains(known, post => post.Key == Build.Key("vanishing"));
    }

    [Fact]
    public async Task Fault_keeps_the_moment_when_it_was_first_seen()
    {
        var content = Build.Snapshot(Build.Post("a")) with { Diagnostics = [Build.Diagnostic("d", DiagnosticCode.BrokenAnchor, "a")] };
        await IngestAsync(content);
        var first = Clock.Now;
        Clock.Now += TimeSpan.FromDays(1);
        await IngestAsync(content with { Diagnostics = [.. content.Diagnostics, Build.Diagnostic("new", DiagnosticCode.BrokenAnchor, "a")] });

        var byKey = await Diagnostics.ByKeyAsync([Build.Key("d").Value, Build.Key("new").Value], default);
        Assert.Equal((first, Clock.Now), (byKey[Build.Key("d").Value].FirstSeenAt, byKey[Build.Key("new").Value].FirstSeenAt));
    }

    [Fact]
    public async Task Failed_ingest_leaves_the_old_content()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var revision = await Sources.ContentRevisionAsync(default);
        var id = await PostIdAsync("a");

        await Assert.ThrowsAsync<IOException>(() => IngestAsync(async (known, sink) =>
        {
            await sink.WriteAsync(Build.Post("x").ContentAfter(known), default);
            throw new IOException("The disk is gone.");
        }));
        await Assert.ThrowsAnyAsync<Exception>(() => IngestAsync(Build.Snapshot(Build.Post("b")) with { Links = [Build.Link("l", "unknown", null)] }));

        Assert.Equal(revision, await Sources.ContentRevisionAsync(default));
        Assert.Equal(id, await PostIdAsync("a"));
        Assert.DoesNotContain((await KnownAsync(Build.Snapshot(Build.Post("other")))).Posts, post => post.Key == Build.Key("b"));
    }

    [Fact]
    public async Task Ingest_of_folders_without_posts_leaves_the_old_content()
    {
        await IngestAsync(Build.Snapshot());
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var id = await PostIdAsync("a");

        await Assert.ThrowsAsync<NoPostsException>(() => IngestAsync(Build.Snapshot()));

        Assert.Equal(id, await PostIdAsync("a"));
    }

    [Fact]
    public async Task Cancelled_ingest_leaves_the_old_content()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<Ingest>().RunAsync("other", Clock.Now, ReadAsync, cancellation.Token));
        Assert.Equal("a", (await PostAsync("a")).Slug);

        async Task<Snapshot> ReadAsync(Identities known, IContentSink sink)
        {
            await cancellation.CancelAsync();
            return Build.Snapshot(Build.Post("b"));
        }
    }

    [Fact]
    public async Task Readers_see_the_old_content_while_an_ingest_runs()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        await IngestAsync(async (known, sink) =>
        {
            await Build.HandOverAsync(Build.Snapshot(Build.Post("b")), known, sink);
            Assert.Equal("a", (await PostAsync("a")).Slug);
            Assert.Single((await Posts.ListAsync(null, [], new PageRequest(10, null, null, null), true, default)).Items);
            return Build.Snapshot(Build.Post("b"));
        });

        Assert.Equal("b", (await PostAsync("b")).Slug);
    }

    private async Task<Identities> KnownAsync(Snapshot next)
    {
        var known = Identities.None;
        await IngestAsync((identities, sink) =>
        {
            known = identities;
            return Build.HandOverAsync(next, known, sink);
        });
        return known;
    }
}
