using Deque.AxeCore.Playwright;
using Gateway.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>What a curator does on the page, and what those without the right never see.</summary>
[Collection(OneBrowser.Name)]
public sealed class CuratingTests(DemoInChromium demo, CuratingGateway gateway) : IClassFixture<CuratingGateway>
{
    private static readonly BrowserNewContextOptions Desk = new() { ViewportSize = new() { Width = 1400, Height = 900 } };

    [SkippableFact]
    public async Task A_related_post_is_refused_goes_at_once_and_comes_back_by_undo()
    {
        await using var window = await OpenAsync("/post/diffusion-models", gateway.Key);
        var related = Section(window, "Related");
        var first = await related.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await window.PhotographAsync("curating-post");

        await Button(window, $"Not related: {first}").ClickAsync();

        await Assertions.Expect(related.GetByRole(AriaRole.Link, new() { Name = first, Exact = true })).ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("Done.")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("The content has changed.")).ToHaveCountAsync(0);
        await window.PhotographAsync("curating-done");
        await Button(window, "Undo").ClickAsync();
        await Assertions.Expect(related.GetByRole(AriaRole.Link, new() { Name = first, Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("Taken back.")).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task Whoever_decides_can_say_why_and_it_is_listed()
    {
        await using var window = await OpenAsync("/post/prompt-engineering", gateway.Key);
        await Section(window, "Related").GetByRole(AriaRole.Button).First.ClickAsync();
        var why = window.Page.GetByLabel("Why?");
        await why.FillAsync("It names it in passing.");
        await window.PhotographAsync("curating-note");

        await why.PressAsync("Enter");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("“It names it in passing.”")).ToBeVisibleAsync();
        await Assertions.Expect(why).ToHaveCountAsync(0);
        await window.Link("Decisions").ClickAsync();
        var decision = window.Page.Locator(".decisions > li").First;
        await Assertions.Expect(decision.Locator("blockquote")).ToHaveTextAsync("It names it in passing.");
        await decision.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("Taken back.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_decision_about_what_has_changed_meanwhile_is_not_taken_and_the_change_is_shown()
    {
        await using var window = await OpenAsync("/post/diffusion-models", gateway.Key);
        var related = Section(window, "Related");
        var first = await related.GetByRole(AriaRole.Link).First.InnerTextAsync();
        await using var other = await OpenAsync("/post/diffusion-models", gateway.Key);
        // The first window does not hear of what the other does.
        await window.Page.RouteAsync("**/graphql/persisted/**", route => route.Request.Method == "GET" || route.Request.Headers.GetValueOrDefault("accept") == "text/event-stream" ? route.AbortAsync() : route.ContinueAsync());
        await window.Page.ReloadAsync();
        await Assertions.Expect(Button(window, $"Not related: {first}")).ToBeVisibleAsync();
        await Button(other, $"Not related: {first}").ClickAsync();
        await Assertions.Expect(other.Page.GetByText("Done.")).ToBeVisibleAsync();

        await Button(window, $"Not related: {first}").ClickAsync();

        await Assertions.Expect(window.Page.GetByText("It has been decided about since that revision")).ToBeVisibleAsync();
        await Assertions.Expect(related.GetByRole(AriaRole.Link, new() { Name = first, Exact = true })).ToHaveCountAsync(0);
        await Button(other, "Undo").ClickAsync();
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Status).GetByText("Taken back.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_link_is_refused_and_goes_from_what_links_here()
    {
        await using var window = await OpenAsync("/post/diffusion-models", gateway.Key);
        var rejects = Section(window, "What links here").GetByRole(AriaRole.Button);
        await Assertions.Expect(rejects.First).ToBeVisibleAsync();
        var before = await rejects.CountAsync();

        await rejects.First.ClickAsync();
        await Assertions.Expect(rejects).ToHaveCountAsync(before - 1);
        await Button(window, "Undo").ClickAsync();

        await Assertions.Expect(rejects).ToHaveCountAsync(before);
    }

    [SkippableFact]
    public async Task A_prerequisite_is_added_seen_and_refused_and_one_that_cannot_be_is_told_in_words()
    {
        await using var window = await OpenAsync("/post/learned-denoising", gateway.Key);
        var before = Section(window, "Read before");
        var link = before.GetByRole(AriaRole.Link, new() { Name = "How Much a Raw Pixel Can Be Trusted" });
        await window.Page.GetByText("Add a prerequisite").ClickAsync();

        await ChooseAsync(window, "learned image");
        await Assertions.Expect(window.Page.GetByText("This was not done.")).ToBeVisibleAsync();
        await window.PhotographAsync("curating-fault");
        await ChooseAsync(window, "how much a raw");

        await Assertions.Expect(link).ToBeVisibleAsync();
        await Button(window, "Not needed: How Much a Raw Pixel Can Be Trusted").ClickAsync();
        await Assertions.Expect(link).ToHaveCountAsync(0);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Decisions_are_listed_with_what_they_are_about_and_taken_back(ColorScheme scheme, int width)
    {
        await using var window = await OpenAsync("/post/prompt-engineering", gateway.Key, new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        var refuse = Section(window, "Related").GetByRole(AriaRole.Button).First;
        await refuse.ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Done.")).ToBeVisibleAsync();
        await ExpectNoFaultAsync(window, width);
        await window.PhotographAsync($"curating-margin-{width}");

        await window.Link("Decisions").ClickAsync();
        var decisions = window.Page.Locator(".decisions > li");
        await Assertions.Expect(decisions.First).ToContainTextAsync("In force · me");
        await Assertions.Expect(decisions.First.GetByRole(AriaRole.Link, new() { Name = "Prompt Engineering" })).ToBeVisibleAsync();
        await decisions.First.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Status).GetByText("Taken back.")).ToBeVisibleAsync();
        await window.Page.GetByLabel("Also past ones").CheckAsync();

        await Assertions.Expect(decisions.First).ToContainTextAsync("Withdrawn by me");
        await ExpectNoFaultAsync(window, width);
        await window.PhotographAsync($"decisions-{scheme}-{width}");
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Heading("Decisions")).ToBeVisibleAsync();
        await Assertions.Expect(decisions.First).ToContainTextAsync("Withdrawn by me");
    }

    [SkippableFact]
    public async Task Without_the_right_to_decide_nothing_offers_it()
    {
        await using var window = await OpenAsync("/post/diffusion-models", gateway.ReadersKey);
        await Assertions.Expect(Button(window, "Forget the key")).ToBeVisibleAsync();
        await ExpectNothingToDecideAsync(window);

        await Button(window, "Forget the key").ClickAsync();

        await Assertions.Expect(window.Page.GetByText("Enter a key")).ToBeVisibleAsync();
        await ExpectNothingToDecideAsync(window);
        Assert.Null(await window.Page.EvaluateAsync<string?>("sessionStorage.getItem('gateway-key')"));
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task A_key_that_is_forgotten_takes_its_buttons_along()
    {
        await using var window = await OpenAsync("/post/diffusion-models", gateway.Key);
        await Assertions.Expect(Section(window, "Related").GetByRole(AriaRole.Button).First).ToBeVisibleAsync();

        await Button(window, "Forget the key").ClickAsync();

        await ExpectNothingToDecideAsync(window);
    }

    [SkippableFact]
    public async Task A_wrong_key_is_told_in_words_and_not_kept()
    {
        await using var window = await OpenAsync("/", "gw_nothing-of-the-kind");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Alert).GetByText("The gateway does not know this key")).ToBeVisibleAsync();
        await ExpectNoFaultAsync(window, 1400);
        await window.PhotographAsync("key-wrong");
        Assert.Null(await window.Page.EvaluateAsync<string?>("sessionStorage.getItem('gateway-key')"));
    }

    [SkippableFact]
    public async Task A_private_gateway_opens_to_a_key_and_closes_when_it_is_forgotten()
    {
        await using var window = await demo.OpenAsync(Desk);
        using var world = World.Of("-- content/a.md --\n---\ntitle: Only for friends\n---\nText.\n");
        var database = Path.Combine(Path.GetTempPath(), $"gateway-{Guid.NewGuid():n}.db");
        await using var locked = await GatewayProcess.ServeAsync("serve", Path.Combine(world.Folder, "blog"), "--private", "--db", database);
        var key = await CuratingGateway.MakeKeyAsync(database, "--name", "friend");
        await window.Page.GotoAsync(locked.Address.ToString());
        await Assertions.Expect(window.Heading("This gateway is private")).ToBeVisibleAsync();
        await ExpectNoFaultAsync(window, 1400);
        await window.PhotographAsync("private");

        await window.Page.GetByRole(AriaRole.Main).GetByLabel("Key", new() { Exact = true }).FillAsync(key);
        await Button(window, "Use the key").First.ClickAsync();
        await Assertions.Expect(window.Link("Only for friends")).ToBeVisibleAsync();
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Link("Only for friends")).ToBeVisibleAsync();
        await Button(window, "Forget the key").ClickAsync();

        await Assertions.Expect(window.Heading("This gateway is private")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Only for friends")).ToHaveCountAsync(0);
    }

    private async Task<Window> OpenAsync(string path, string key, BrowserNewContextOptions? options = null)
    {
        var window = await demo.OpenAsync(options ?? Desk);
        await window.Page.GotoAsync(gateway.At(path).ToString());
        await window.Page.GetByText("Enter a key").ClickAsync();
        await window.Page.GetByLabel("Key", new() { Exact = true }).FillAsync(key);
        await Button(window, "Use the key").ClickAsync();
        return window;
    }

    private static ILocator Button(Window window, string name) => window.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Section(Window window, string heading) =>
        window.Page.Locator(".margin section").Filter(new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });

    private static async Task ChooseAsync(Window window, string words)
    {
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Add a prerequisite" }).FillAsync(words);
        await window.Page.GetByRole(AriaRole.Option).First.ClickAsync();
    }

    private static async Task ExpectNothingToDecideAsync(Window window)
    {
        await Assertions.Expect(window.Heading("Related")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".decide, .add")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Link("Decisions")).ToHaveCountAsync(0);
    }

    private static async Task ExpectNoFaultAsync(Window window, int width)
    {
        // What a sticky notice happens to cover by half is no smaller for it.
        await window.Page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
        var found = await window.Page.RunAxe(AccessibilityTests.Rules);

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
