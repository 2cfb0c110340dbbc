using System.Net;
using Gateway.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>Going from view to view, and what a reader meets on the way.</summary>
[Collection(OneBrowser.Name)]
public sealed class ReadingOnTests(DemoInChromium demo)
{
    [SkippableFact]
    public async Task Back_leads_to_the_place_that_was_left()
    {
        await using var window = await demo.OpenAsync("/post/diffusion-models");
        await Assertions.Expect(window.Heading("What links here")).ToBeVisibleAsync();
        await window.Page.Locator(".references a[href^=\"/paper\"]").Last.ScrollIntoViewIfNeededAsync();
        var left = await TopAsync(window);
        Assert.True(left > 500);
        await window.Page.Locator(".references a[href^=\"/paper\"]").Last.ClickAsync();
        await Assertions.Expect(window.Page.Locator(".references")).ToHaveCountAsync(0);
        Assert.Equal(0, await TopAsync(window));

        await window.Page.GoBackAsync();

        await window.Page.WaitForFunctionAsync("left => Math.abs(scrollY - left) < 5", left);
    }

    [SkippableFact]
    public async Task A_link_to_a_section_leads_there_though_other_parts_of_the_view_come_later()
    {
        await using var window = await demo.OpenAsync("/post/diffusion-models#the-reverse-process");

        await Assertions.Expect(window.Heading("What links here")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".body .katex").First).ToBeVisibleAsync();

        // As far down as the bar is high.
        await window.Page.WaitForFunctionAsync("() => Math.abs(document.getElementById('the-reverse-process').getBoundingClientRect().top - 72) < 5");
    }

    [SkippableFact]
    public async Task A_list_is_as_long_as_it_was_after_a_change_of_the_content_and_for_who_comes_back()
    {
        await using var window = await demo.OpenAsync();
        using var world = World.Of(string.Concat(Enumerable.Range(1, 45).Select(n => $"-- content/n{n}.md --\n---\ntitle: Note {n}\n---\nA note on walking.\n")));
        var (blog, database) = (Path.Combine(world.Folder, "blog"), Path.Combine(world.Folder, "blog.db"));
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", database);
        await window.Page.GotoAsync(new Uri(gateway.Address, "/search?q=walking&kind=POST").ToString());
        var hits = window.Page.Locator(".hits > li");
        await Assertions.Expect(hits).ToHaveCountAsync(20);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Assertions.Expect(hits).ToHaveCountAsync(40);

        world.Write("blog/content/n1.md", "---\ntitle: Note 1\n---\nA note on walking slowly.\n");
        var (exitCode, _, error) = await GatewayProcess.RunAsync("ingest", blog, "--db", database);
        Assert.True(exitCode == 0, error);
        await Assertions.Expect(window.Page.GetByText("The content has changed.")).ToBeVisibleAsync();
        await window.Page.WaitForTimeoutAsync(1000);
        await Assertions.Expect(hits).ToHaveCountAsync(40);

        await hits.Last.GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(window.Heading("Related")).ToBeVisibleAsync();
        await window.Page.GoBackAsync();
        await Assertions.Expect(hits).ToHaveCountAsync(40);
    }

    [SkippableFact]
    public async Task A_link_that_is_mended_while_one_reads_leads_to_its_post()
    {
        await using var window = await demo.OpenAsync();
        using var world = World.Of("-- content/a.md --\n---\ntitle: First\n---\n![](/img/100%.png)\n\nSee [second](b.md).\n");
        var (blog, database) = (Path.Combine(world.Folder, "blog"), Path.Combine(world.Folder, "blog.db"));
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", database);
        await window.Page.GotoAsync(new Uri(gateway.Address, "/post/a").ToString());
        await Assertions.Expect(window.Page.GetByText("Image: 100%.png")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".body .broken")).ToHaveCountAsync(1);

        world.Write("blog/content/b.md", "---\ntitle: Second\n---\nText.\n");
        var (exitCode, _, error) = await GatewayProcess.RunAsync("ingest", blog, "--db", database);
        Assert.True(exitCode == 0, error);

        await Assertions.Expect(window.Page.Locator(".body .broken")).ToHaveCountAsync(0);
        await window.Page.Locator(".body").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(window.Heading("Second")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_keyboard_goes_on_in_the_view_that_a_link_led_to()
    {
        await using var window = await demo.OpenAsync("/");
        await window.Link("Diffusion Models").PressAsync("Enter");

        await Assertions.Expect(window.Heading("What links here")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task A_map_that_changes_stays_as_far_zoomed_as_it_was()
    {
        await using var window = await demo.OpenAsync();
        using var world = World.Of("-- content/a.md --\n---\ntitle: First\n---\nSee [second](b.md).\n-- content/b.md --\n---\ntitle: Second\n---\nText.\n");
        var (blog, database) = (Path.Combine(world.Folder, "blog"), Path.Combine(world.Folder, "blog.db"));
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", database);
        await window.Page.GotoAsync(new Uri(gateway.Address, "/map").ToString());
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { Name = "2 nodes" })).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await window.Page.WaitForTimeoutAsync(1000);
        var zoomed = await PictureAsync(window);

        world.Write("blog/content/b.md", "---\ntitle: Second\ndescription: What follows.\n---\nText.\n");
        var (exitCode, _, error) = await GatewayProcess.RunAsync("ingest", blog, "--db", database);
        Assert.True(exitCode == 0, error);
        await Assertions.Expect(window.Page.GetByText("The content has changed.")).ToBeVisibleAsync();
        await window.Page.WaitForTimeoutAsync(1000);

        Assert.Equal(zoomed, await PictureAsync(window));
    }

    [SkippableFact]
    public async Task A_price_is_no_formula_and_a_formula_in_a_sentence_is_typeset()
    {
        await using var window = await demo.OpenAsync();
        using var world = World.Of(
            "-- content/a.md --\n---\ntitle: Prices\n---\nIt costs $5 or $10, and $x^2$ more.\n-- content/b.md --\n---\ntitle: Links\n---\nWith $y^2$ there are [prices](a.md) to pay.\n");
        await using var gateway = await GatewayProcess.ServeAsync("serve", Path.Combine(world.Folder, "blog"), "--db", Path.Combine(world.Folder, "blog.db"));

        await window.Page.GotoAsync(new Uri(gateway.Address, "/post/a").ToString());

        await Assertions.Expect(window.Page.Locator(".body .katex")).ToHaveCountAsync(1);
        await Assertions.Expect(window.Page.Locator(".body")).ToContainTextAsync("It costs $5 or $10, and");
        await Assertions.Expect(window.Page.Locator("blockquote .katex")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task An_address_outside_all_views_is_told_of_by_the_page()
    {
        await using var window = await demo.OpenAsync();

        var response = await window.Page.GotoAsync(new Uri(demo.Address, "/no/such/view").ToString());

        Assert.Equal((int)HttpStatusCode.NotFound, response!.Status);
        await Assertions.Expect(window.Heading("Nothing stands at this address.")).ToBeVisibleAsync();
    }

    private static Task<double> TopAsync(Window window) => window.Page.EvaluateAsync<double>("() => scrollY");

    private static Task<byte[]> PictureAsync(Window window) => window.Page.Locator(".sigma").ScreenshotAsync();
}
