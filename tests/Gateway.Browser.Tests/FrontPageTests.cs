using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

public sealed class FrontPageTests(DemoInChromium demo) : IClassFixture<DemoInChromium>
{
    [SkippableFact]
    public async Task Page_lists_the_demo_posts_and_leads_to_the_ide()
    {
        await using var window = await demo.OpenAsync();
        await window.Page.GotoAsync(demo.Address.ToString());
        await window.PhotographAsync("front-page-light");

        await Assertions.Expect(window.Page.GetByText("The Transformer Family Version 2.0")).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("posts link here").First).ToBeVisibleAsync();
        Assert.Empty(window.Complaints);
        Assert.Equal([demo.Address.Host], window.Hosts);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Open the query editor" }).ClickAsync();
        await Assertions.Expect(window.Page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("Gateway|Banana Cake Pop"));
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Page_fits_a_phone(ColorScheme scheme)
    {
        await using var window = await demo.OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 740 }, ColorScheme = scheme });
        await window.Page.GotoAsync(demo.Address.ToString());
        await window.PhotographAsync($"front-page-phone-{scheme}");

        Assert.Equal(360, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
