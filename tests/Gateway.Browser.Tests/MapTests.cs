using System.Text.RegularExpressions;
using Gateway.Testing;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>What the drawn map says at first sight.</summary>
[Collection(OneBrowser.Name)]
public sealed class MapTests(DemoInChromium demo)
{
    /// <summary>Two groups with one name; titles that read from the right, and parts that differ at their end only.</summary>
    private const string TwoGroups =
        """
        -- content/a1.md --
        ---
        title: "مقدمة في الشبكات العصبية العميقة وتطبيقاتها الكثيرة في معالجة اللغات الطبيعية"
        tags: [graphs, kernels]
        ---
        See [two](a2.md) and [three](a3.md).
        -- content/a2.md --
        ---
        title: "Predict Stock Prices Using Recurrent Neural Networks and Much Patience: Part 1"
        tags: [graphs, kernels]
        ---
        See [one](a1.md) and [three](a3.md).
        -- content/a3.md --
        ---
        title: "Predict Stock Prices Using Recurrent Neural Networks and Much Patience: Part 2"
        tags: [graphs, kernels]
        ---
        See [one](a1.md) and [two](a2.md).
        -- content/b1.md --
        ---
        title: First of the others
        tags: [graphs, kernels]
        ---
        See [two](b2.md) and [three](b3.md).
        -- content/b2.md --
        ---
        title: Second of the others
        tags: [graphs, kernels]
        ---
        See [one](b1.md) and [three](b3.md).
        -- content/b3.md --
        ---
        title: Third of the others
        tags: [graphs, kernels]
        ---
        See [one](b1.md) and [two](b2.md).

        """;

    /// <summary>Keeps on the page what is written on a canvas, and what of it goes beyond an edge.</summary>
    private const string KeepWriting =
        """
        const fillText = CanvasRenderingContext2D.prototype.fillText;
        CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
          const kept = document.documentElement.dataset;
          kept.written = `${kept.written ?? ''}${this.direction} ${text}\n`;
          if (x < 0 || x + this.measureText(text).width > this.canvas.clientWidth) kept.beyond = text;
          fillText.call(this, text, x, y);
        };
        """;

    [SkippableFact]
    public async Task Among_many_papers_the_map_names_posts()
    {
        await using var window = await demo.OpenAsync();
        await window.Page.AddInitScriptAsync(KeepWriting);

        await window.Page.GotoAsync(new Uri(demo.Address, "/map?show=POST&show=PAPER").ToString());

        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-written", new Regex("ltr Prompt Engineering\n"));
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-written", new Regex("ltr Contrastive Learning\n"));
        Assert.Empty(window.Complaints);
    }

    [SkippableFact]
    public async Task A_community_keeps_its_colour_when_papers_join_and_years_are_left_out()
    {
        await using var window = await demo.OpenAsync("/map?table=1");
        var colours = await ColoursAsync(window);

        foreach (var filter in new[] { "show=POST&show=PAPER", "from=2021" })
        {
            await window.Page.GotoAsync(new Uri(demo.Address, $"/map?table=1&{filter}").ToString());
            var filtered = await ColoursAsync(window);

            Assert.NotEmpty(filtered);
            Assert.All(filtered, community => Assert.Equal(colours[community.Key], community.Value));
        }
    }

    [SkippableFact]
    public async Task Two_communities_with_one_name_are_told_apart_by_a_post()
    {
        using var world = World.Of(TwoGroups);
        await using var window = await demo.OpenAsync();
        await using var gateway = await GatewayProcess.ServeAsync("serve", Path.Combine(world.Folder, "blog"), "--db", Path.Combine(world.Folder, "blog.db"));

        await window.Page.GotoAsync(new Uri(gateway.Address, "/map?table=1").ToString());

        var communities = window.Page.Locator(".legend a");
        await Assertions.Expect(communities).ToHaveCountAsync(2);
        await Assertions.Expect(communities.Filter(new() { HasText = "of the others" })).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task On_a_narrow_screen_no_name_is_cut_by_the_edge_and_arabic_reads_from_the_right()
    {
        using var world = World.Of(TwoGroups);
        await using var window = await demo.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        await using var gateway = await GatewayProcess.ServeAsync("serve", Path.Combine(world.Folder, "blog"), "--db", Path.Combine(world.Folder, "blog.db"));
        await window.Page.AddInitScriptAsync(KeepWriting);

        await window.Page.GotoAsync(new Uri(gateway.Address, "/map").ToString());

        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-written", new Regex("rtl مقدمة.*…\n"));
        Assert.Null(await window.Page.Locator("html").GetAttributeAsync("data-beyond"));
    }

    [SkippableFact]
    public async Task The_legend_gives_each_kind_of_node_a_look_of_its_own_and_needs_an_arrow()
    {
        await using var window = await demo.OpenAsync("/map?show=POST&show=PAPER&show=TOPIC&show=SERIES&show=AUTHOR");

        var shapes = window.Page.Locator(".legend .shape");
        await Assertions.Expect(shapes).ToHaveCountAsync(5);

        Assert.Equal(5, (await shapes.EvaluateAllAsync<string[]>("shapes => shapes.map(shape => shape.className)")).Distinct().Count());
        await Assertions.Expect(window.Page.Locator(".legend > li").Filter(new() { Has = window.Page.Locator(".stroke.arrow") })).ToContainTextAsync("is needed for");
    }

    /// <summary>The class of the colour of each community, by its name.</summary>
    private static async Task<Dictionary<string, string>> ColoursAsync(Window window)
    {
        var communities = window.Page.Locator(".legend > li").Filter(new() { Has = window.Page.Locator(".dot"), HasNot = window.Page.Locator(".group-8") });
        await Assertions.Expect(communities.First).ToBeVisibleAsync();
        var found = new Dictionary<string, string>();
        foreach (var community in await communities.AllAsync())
            found[await community.GetByRole(AriaRole.Link).InnerTextAsync()] = await community.Locator(".dot").GetAttributeAsync("class") ?? "";
        return found;
    }
}
