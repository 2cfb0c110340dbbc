using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>What a person does on the page at <c>/</c>, by role and text.</summary>
[Collection(OneBrowser.Name)]
public sealed class ExplorerTests(DemoInChromium demo)
{
    [SkippableFact]
    public async Task Front_page_leads_to_a_post_without_asking_any_other_host()
    {
        await using var window = await demo.OpenAsync("/");

        await window.Link("The Transformer Family Version 2.0").ClickAsync();

        await Assertions.Expect(window.Heading("The Transformer Family Version 2.0")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page).ToHaveTitleAsync("The Transformer Family Version 2.0 · Gateway");
        Assert.Empty(window.Complaints);
        Assert.Equal([demo.Address.Host], window.Hosts);
    }

    [SkippableFact]
    public async Task Slash_arrows_and_enter_lead_to_a_suggestion()
    {
        await using var window = await demo.OpenAsync("/health");
        await Assertions.Expect(window.Heading("Health")).ToBeVisibleAsync();

        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("contrastive l");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await window.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Contrastive Learning");
    }

    [SkippableFact]
    public async Task Search_marks_what_matched_and_is_narrowed_down_by_a_facet()
    {
        await using var window = await demo.OpenAsync("/search?q=attention");

        await Assertions.Expect(window.Page.Locator("mark").First).ToContainTextAsync("ttention");
        await window.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Link, new() { Name = "Paper" }).ClickAsync();

        await Assertions.Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("kind=PAPER"));
        await window.Link("Attention Is All You Need").ClickAsync();
        await Assertions.Expect(window.Heading("Attention Is All You Need")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_post_shows_its_math_what_links_to_it_in_which_words_and_what_is_related_and_why()
    {
        await using var window = await demo.OpenAsync("/post/diffusion-models");

        await Assertions.Expect(window.Page.Locator(".katex").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Heading("What links here")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("a diffusion model is, at heart, a denoiser")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator(".reasons").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\w"));
        await Assertions.Expect(window.Heading("References")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "Outline" }).GetByRole(AriaRole.Link, new() { Name = "The reverse process" }).ClickAsync();
        Assert.EndsWith("#the-reverse-process", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task A_replaced_post_leads_to_its_newer_version()
    {
        await using var window = await demo.OpenAsync("/post/transformer-family");

        await Assertions.Expect(window.Page.GetByText("A newer version of this post exists")).ToBeVisibleAsync();
        await window.Page.Locator(".callout").GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(window.Heading("The Transformer Family Version 2.0")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_paper_tells_who_cites_it_in_what_words()
    {
        await using var window = await demo.OpenAsync("/paper/1706.03762");

        await Assertions.Expect(window.Page.GetByText("A layer of the original model")).ToBeVisibleAsync();
        await Assertions.Expect(window.Heading("Cited together with")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_fault_shows_its_line_the_suggestion_and_a_patch()
    {
        await using var window = await demo.OpenAsync("/health");

        await Assertions.Expect(window.Page.GetByText("neural-tangent-kernel/index.md:80:310").Or(window.Page.GetByText("prompt-engineering/index.md:14:450")).First).ToBeVisibleAsync();
        await window.Page.Locator(".fault summary").First.ClickAsync();
        await Assertions.Expect(window.Page.Locator(".fault pre").First).ToContainTextAsync("@@");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the patch" }).First).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Query_this_runs_the_very_query_in_the_ide()
    {
        await using var window = await demo.OpenAsync("/post/diffusion-models");

        var ide = await window.Page.Context.RunAndWaitForPageAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Query this" }).First.ClickAsync());
        await Assertions.Expect(ide.GetByText("Schema available")).ToBeVisibleAsync();
        var answer = await ide.RunAndWaitForResponseAsync(() => ide.GetByText("Run", new() { Exact = true }).ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal("Diffusion Models", (await answer.JsonAsync())!.Value.GetProperty("data").GetProperty("post").GetProperty("title").GetString());
    }

    [SkippableFact]
    public async Task Query_this_runs_the_very_query_beside_those_of_earlier_visits_too()
    {
        // The IDE reloads the page once it has cached the files, which may be just between two clicks.
        await using var window = await demo.OpenAsync("/", new() { ViewportSize = new() { Width = 1400, Height = 900 }, ServiceWorkers = ServiceWorkerPolicy.Block });
        var query = window.Page.GetByRole(AriaRole.Button, new() { Name = "Query this" }).First;
        var earlier = await window.Page.Context.RunAndWaitForPageAsync(() => query.ClickAsync());
        await Assertions.Expect(earlier.GetByText("Schema available")).ToBeVisibleAsync();
        await window.Page.GotoAsync(new Uri(demo.Address, "/paper/1706.03762").ToString());

        var ide = await window.Page.Context.RunAndWaitForPageAsync(() => query.ClickAsync());
        await Assertions.Expect(ide.GetByText("PaperByKey: Query")).ToBeVisibleAsync();
        await Assertions.Expect(ide.GetByText("Schema available")).ToBeVisibleAsync();
        var answer = await ide.RunAndWaitForResponseAsync(() => ide.GetByText("Run", new() { Exact = true }).ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal("1706.03762", (await answer.JsonAsync())!.Value.GetProperty("data").GetProperty("paper").GetProperty("arxivId").GetString());
    }

    [SkippableFact]
    public async Task Enter_takes_no_suggestion_for_a_text_that_is_no_longer_there()
    {
        await using var window = await demo.OpenAsync("/path");
        var goal = window.Page.GetByRole(AriaRole.Combobox, new() { Name = "What do you want to read or understand?" });
        await goal.FillAsync("diffusion");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await goal.PressAsync("ArrowDown");

        await goal.FillAsync("nothing of the kind");
        await goal.PressAsync("Enter");

        await Assertions.Expect(window.Page.GetByText("Nothing is called so.")).ToBeVisibleAsync();
        Assert.DoesNotContain("goal=", window.Page.Url, StringComparison.Ordinal);
        await goal.FillAsync("learning with not enough data, part 3");
        await goal.PressAsync("Enter");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Learning with Not Enough Data" })).ToBeVisibleAsync();
        await Assertions.Expect(goal).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Addresses_of_what_is_gone_and_odd_numbers_are_told_of_in_the_words_of_the_page()
    {
        await using var window = await demo.OpenAsync("/path?goal=nonsense&minutes=-5");

        await Assertions.Expect(window.Page.GetByText("no longer there")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Minutes are a whole number from 1 to 100,000")).ToBeVisibleAsync();
        await window.Page.GotoAsync(new Uri(demo.Address, "/map?focus=UG9zdDpub25l").ToString());
        await Assertions.Expect(window.Page.GetByText("What the address asks for is not on this map")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_address_where_nothing_stands_offers_a_search()
    {
        await using var window = await demo.OpenAsync("/post/nothing-of-the-kind");

        await Assertions.Expect(window.Heading("Nothing stands at this address.")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task A_server_that_is_away_is_told_of_and_found_again()
    {
        await using var window = await demo.OpenAsync("/");
        await Assertions.Expect(window.Heading("Notes on Learning Machines")).ToBeVisibleAsync();

        await window.Page.Context.RouteAsync("**/graphql/**", route => route.AbortAsync());
        await window.Link("Prompt Engineering").ClickAsync();
        await Assertions.Expect(window.Page.GetByText("The gateway does not answer.")).ToBeVisibleAsync();
        await window.Page.Context.UnrouteAllAsync();

        await Assertions.Expect(window.Heading("Prompt Engineering")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("The gateway does not answer.")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task The_page_speaks_chinese_to_those_who_do()
    {
        await using var window = await demo.OpenAsync("/", new() { Locale = "zh-CN" });

        await Assertions.Expect(window.Link("阅读路径")).ToBeVisibleAsync();
        Assert.Equal("zh", await window.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [SkippableFact]
    public async Task The_map_is_a_picture_or_a_table_and_a_choice_of_node_has_an_address()
    {
        await using var window = await demo.OpenAsync("/map");
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { Name = "Map of the content: 22 nodes" })).ToBeVisibleAsync();

        await window.Link("As a table").ClickAsync();
        await window.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link, new() { Name = "Diffusion Models", Exact = true }).ClickAsync();

        await Assertions.Expect(window.Page.GetByText("Hops")).ToBeVisibleAsync();
        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Complementary).GetByRole(AriaRole.Heading, new() { Name = "Diffusion Models" })).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task A_community_of_the_map_is_shown_alone_by_an_address_of_its_own()
    {
        await using var window = await demo.OpenAsync("/map?table=1");
        var rows = window.Page.GetByRole(AriaRole.Rowheader);
        await Assertions.Expect(rows).ToHaveCountAsync(22);
        var community = window.Page.Locator(".legend > li").Nth(1);
        var count = int.Parse(await community.Locator("small").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

        await community.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(rows).ToHaveCountAsync(count);
        await window.Page.ReloadAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(count);
        await window.Link("All communities").ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(22);
    }

    [SkippableFact]
    public async Task The_map_can_show_one_source_only()
    {
        await using var window = await demo.OpenAsync("/map?table=1");

        await window.Page.GetByText("Filters").ClickAsync();
        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Source", Exact = true }).SelectOptionAsync("photography");

        await Assertions.Expect(window.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(4);
    }

    [SkippableFact]
    public async Task A_path_to_a_goal_gets_shorter_by_what_is_known()
    {
        await using var window = await demo.OpenAsync("/path");

        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "What do you want to read or understand?" }).FillAsync("learning with not enough data, part 3");
        await window.Page.GetByRole(AriaRole.Option).First.ClickAsync();
        await Assertions.Expect(window.Heading("Steps")).ToBeVisibleAsync();
        var steps = window.Page.Locator(".steps > li");
        await Assertions.Expect(steps.Last).ToContainTextAsync("Goal");
        var before = await steps.CountAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "I know this" }).First.ClickAsync();

        await Assertions.Expect(steps).Not.ToHaveCountAsync(before);
        Assert.Contains("known=", window.Page.Url, StringComparison.Ordinal);
    }
}
