using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Exports;

/// <summary>The feeds of changed posts, as the framework and a parser from npm read them.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private readonly World world = World.Of(
        ("blog", """
            -- hugo.toml --
            baseURL = "https://blog.example/"
            title = "A & B"
            -- content/posts/old.md --
            ---
            title: Old & <b>bold</b>
            date: 2020-01-01
            lastmod: 2024-03-01T10:00:00+02:00
            author: Ada Example
            tags: [x & y]
            description: Says <script>alert(1)</script> & more.
            ---
            Old text.
            -- content/posts/new.md --
            ---
            title: New
            date: 2024-02-01
            ---
            New **text** of the post.
            -- content/posts/draft.md --
            ---
            title: Draft
            date: 2024-04-01
            draft: true
            ---
            Not yet.
            -- content/posts/coming.md --
            ---
            title: Coming
            date: 2999-01-01
            ---
            Not yet.
            """),
        ("other", """
            -- hugo.toml --
            baseURL = "https://other.example/"
            title = "Other"
            -- content/posts/third.md --
            ---
            title: Third
            date: 2024-02-15
            ---
            Third.
            """),
        ("homeless", """
            -- a.md --
            ---
            title: Nowhere
            date: 2024-05-01
            ---
            Has no address.
            """));

    private GatewayServer gateway = null!;

    // Drafts too, which no feed may tell.
    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { IncludeDrafts = true });

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    public async Task Latest_change_comes_first_without_drafts_scheduled_posts_and_posts_without_address(string path)
    {
        var feed = await ReadAsync(path);

        Assert.Equal(["Old & <b>bold</b>", "Third", "New"], feed.Items.Select(item => item.Title.Text));
        Assert.Equal("https://blog.example/posts/old/", feed.Items.First().Links.Single(link => link.RelationshipType is "alternate").Uri.ToString());
        Assert.Equal("A & B, homeless, Other", feed.Title.Text);
    }

    [Fact]
    public async Task Entry_tells_dates_author_tags_and_a_name_that_lasts()
    {
        var feed = await ReadAsync("/feed.atom");
        var item = feed.Items.First();

        Assert.Equal(DateTimeOffset.Parse("2024-03-01T10:00:00+02:00", null), item.LastUpdatedTime);
        Assert.Equal(item.LastUpdatedTime, feed.LastUpdatedTime);
        Assert.Equal(new DateTime(2020, 1, 1), item.PublishDate.Date);
        Assert.Equal(("Ada Example", "x & y"), (item.Authors.Single().Name, item.Categories.Single().Name));
        Assert.StartsWith("urn:gateway:Post:", item.Id, StringComparison.Ordinal);
        Assert.Equal("Other", feed.Items.ElementAt(1).Authors.Single().Name);
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    public async Task Summary_is_html_of_text_alone(string path) => Assert.Equal(
        ["Says &lt;script&gt;alert(1)&lt;/script&gt; &amp; more.", "Third.", "New text of the post."], (await ReadAsync(path)).Items.Select(item => ((TextSyndicationContent)item.Summary).Text));

    [Fact]
    public async Task One_source_has_a_feed_of_its_own()
    {
        var feed = await ReadAsync("/feed.atom?source=other");

        Assert.Equal(("Other", "Third"), (feed.Title.Text, Assert.Single(feed.Items).Title.Text));
        Assert.EndsWith("/feed.atom?source=other", feed.Links.Single(link => link.RelationshipType == "self").Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await gateway.Client.GetAsync("/feed.atom?source=nobody")).StatusCode);
    }

    [Fact]
    public async Task Reader_that_has_the_present_revision_is_told_so()
    {
        using var first = await gateway.Client.GetAsync("/feed.atom");
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync());

        world.Write("blog/content/posts/newest.md", "---\ntitle: Newest\ndate: 2024-06-01\n---\nNewest.\n");
        await gateway.IngestAsync();

        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync());
        Assert.Equal("Newest", (await ReadAsync("/feed.atom")).Items.First().Title.Text);

        async Task<HttpStatusCode> AskAgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/feed.atom") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var answer = await gateway.Client.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task An_edit_without_a_date_moves_its_post_up()
    {
        world.Write("blog/content/posts/new.md", "---\ntitle: New\ndate: 2024-02-01\n---\nNew words of the post.\n");
        await gateway.IngestAsync();

        var items = (await ReadAsync("/feed.atom")).Items.ToList();
        Assert.Equal(["New", "Old & <b>bold</b>", "Third"], items.Select(item => item.Title.Text));
        Assert.True(items[0].LastUpdatedTime > items[1].LastUpdatedTime);
        Assert.Equal(new DateTime(2024, 2, 1), items[0].PublishDate.Date);
    }

    [Fact]
    public async Task A_later_date_of_the_author_counts_more_than_when_the_edit_was_noticed()
    {
        world.Write("blog/content/posts/new.md", "---\ntitle: New\ndate: 2024-02-01\nlastmod: 2998-01-01\n---\nNew words of the post.\n");
        await gateway.IngestAsync();

        Assert.Equal(2998, (await ReadAsync("/feed.atom")).Items.First().LastUpdatedTime.Year);
    }

    [Fact]
    public async Task Moves_and_what_is_concluded_from_other_posts_move_nothing_up()
    {
        var folder = world.Sources.Single(source => source.Name == "blog").Folder;
        File.Move(Path.Combine(folder, "content/posts/new.md"), Path.Combine(folder, "content/posts/moved.md"));
        world.Write("other/content/posts/third.md", "---\ntitle: Third\ndate: 2024-02-15\n---\nThird, after [old](https://blog.example/posts/old/).\n");
        await gateway.IngestAsync();

        Assert.Equal(["Third", "Old & <b>bold</b>", "New"], (await ReadAsync("/feed.atom")).Items.Select(item => item.Title.Text));
    }

    [Fact]
    public async Task A_post_without_date_comes_when_its_change_was_noticed()
    {
        world.Write("blog/content/posts/undated.md", "---\ntitle: Undated\n---\nText.\n");
        await gateway.IngestAsync();

        Assert.Equal("Undated", (await ReadAsync("/feed.atom")).Items.First().Title.Text);
    }

    [Fact]
    public async Task Posts_that_come_with_a_new_source_keep_to_their_dates()
    {
        using var later = World.Of(
            ("blog", "-- hugo.toml --\nbaseURL = \"https://blog.example/\"\n-- content/a.md --\n---\ntitle: A\ndate: 2024-01-01\n---\nA.\n"),
            ("added", "-- hugo.toml --\nbaseURL = \"https://added.example/\"\n-- content/b.md --\n---\ntitle: B\ndate: 2020-01-01\n---\nB.\n"));
        var options = GatewayServer.OptionsFor(later);
        await using (await GatewayServer.StartAsync(options with { Sources = [.. options.Sources.Where(source => source.Name == "blog")] }))
        {
        }

        await using var both = await GatewayServer.StartAsync(options);

        using var xml = XmlReader.Create(await both.Client.GetStreamAsync("/feed.atom"));
        Assert.Equal(["A", "B"], SyndicationFeed.Load(xml).Items.Select(item => item.Title.Text));
    }

    [Fact]
    public async Task A_parser_from_npm_reads_both()
    {
        var files = new List<string>();
        foreach (var name in (string[])["feed.atom", "feed.rss"])
        {
            files.Add(Path.Combine(world.Folder, name));
            await File.WriteAllBytesAsync(files[^1], await gateway.Client.GetByteArrayAsync($"/{name}?source=blog"));
        }

        var read = JsonElement.Parse(await NodeScript.RunAsync(Repository.PathOf("tests", "Gateway.Api.Tests", "readers"), "feeds.mjs", [.. files]));

        Assert.All(read.EnumerateArray(), feed => Assert.Equal(
            """["A & B",["Old & <b>bold</b>","https://blog.example/posts/old/","Ada Example","Says <script>alert(1)</script> & more."],["New","https://blog.example/posts/new/","A & B","New text of the post."]]""",
            JsonSerializer.Serialize(feed.GetProperty("items").EnumerateArray().Select(item => (object)item).Prepend(feed.GetProperty("title").GetString()!), Readable)));
    }

    [Fact]
    public async Task Front_page_leads_to_the_feeds()
    {
        var page = await gateway.Client.GetStringAsync("/");

        Assert.Contains("""<link rel="alternate" type="application/atom+xml" href="/feed.atom" """, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<SyndicationFeed> ReadAsync(string path)
    {
        using var xml = XmlReader.Create(await gateway.Client.GetStreamAsync(path));
        return SyndicationFeed.Load(xml);
    }
}
