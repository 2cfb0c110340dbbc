using Gateway.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>The page over other content than the demo's, each with a program of its own.</summary>
[Collection(OneBrowser.Name)]
public sealed class ExplorerOnOtherBlogsTests(DemoInChromium demo)
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1400, Height = 900 } };

    [SkippableFact]
    public async Task A_real_blog_is_searched_read_and_drawn()
    {
        var folder = Shared.PathOf("corpora", "lil-log-html");
        await using var window = await demo.OpenAsync(Desk);
        await using var gateway = await GatewayProcess.ServeAsync("serve", folder, "--db", NewDatabase());
        var page = window.Page;

        await page.GotoAsync(new Uri(gateway.Address, "/search?q=transformer").ToString());
        await window.Link("The Transformer Family").ClickAsync();
        await Assertions.Expect(page.GetByText("A newer version of this post exists")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".katex").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".katex-error")).ToHaveCountAsync(0);
        await window.Link("Plan a path here").ClickAsync();
        await Assertions.Expect(page.Locator(".steps > li").Last).ToContainTextAsync("Goal");
        await window.Link("Map").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "52 nodes" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(gateway.Address, "/paper/1706.03762").ToString());
        await Assertions.Expect(window.Heading("Attention Is All You Need").Or(window.Heading("Attention is all you need"))).ToBeVisibleAsync();

        Assert.Empty(window.Complaints);
        Assert.Equal([gateway.Address.Host], window.Hosts);
    }

    [SkippableFact]
    public async Task A_changed_post_appears_without_loading_the_page_anew()
    {
        await using var window = await demo.OpenAsync(Desk);
        using var world = World.Of("-- content/a.md --\n---\ntitle: Before\n---\nText.\n");
        var blog = Path.Combine(world.Folder, "blog");
        var database = NewDatabase();
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", database);
        await window.Page.GotoAsync(gateway.Address.ToString());
        await Assertions.Expect(window.Link("Before")).ToBeVisibleAsync();

        world.Write("blog/content/a.md", "---\ntitle: Afterwards\n---\nText.\n");
        var (exitCode, _, error) = await GatewayProcess.RunAsync("ingest", blog, "--db", database);

        Assert.True(exitCode == 0, error);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Main).GetByText("Afterwards")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("The content has changed.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_page_needs_persisted_operations_only()
    {
        await using var window = await demo.OpenAsync(Desk);
        await using var gateway = await GatewayProcess.ServeAsync([("Gateway__Operations__OnlyPersisted", "true")], "--db", NewDatabase());

        await window.Page.GotoAsync(new Uri(gateway.Address, "/post/diffusion-models").ToString());

        await Assertions.Expect(window.Heading("What links here")).ToBeVisibleAsync();
        await Assertions.Expect(window.Heading("Related")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task Without_posts_the_page_says_what_to_do()
    {
        await using var window = await demo.OpenAsync(Desk);
        using var world = World.Of("-- notes.txt --\nNo post.\n");
        await using var gateway = await GatewayProcess.ServeAsync("serve", Path.Combine(world.Folder, "blog"), "--db", NewDatabase());

        await window.Page.GotoAsync(gateway.Address.ToString());
        await Assertions.Expect(window.Heading("No posts yet")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Start the gateway with the folder of a blog")).ToBeVisibleAsync();
        await window.PhotographAsync("empty");
        foreach (var view in new[] { "search?q=anything", "map", "path", "health", "health/decisions" })
        {
            await window.Page.GotoAsync(new Uri(gateway.Address, $"/{view}").ToString());
            await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }

        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task The_licences_of_all_libraries_of_the_page_lie_beside_it()
    {
        await using var window = await demo.OpenAsync("/", Desk);
        await window.Link("Licences of libraries").ClickAsync();

        foreach (var library in new[] { "preact", "sigma", "graphology", "katex", "graphql-sse", "source-serif-4" })
            await Assertions.Expect(window.Page.GetByText($"{library} ").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("SIL OPEN FONT LICENSE").First).ToBeVisibleAsync();
    }

    private static string NewDatabase() => Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.db");
}
