using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

/// <summary>Every view by the rules of WCAG 2.2 AA, dark on a desk and light on a phone: faults of colour do not depend on the width, nor others on the colour.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(DemoInChromium demo)
{
    /// <summary>WCAG 2.2 AA.</summary>
    public static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private static readonly Dictionary<string, string> Views = new()
    {
        ["front"] = "/",
        ["search"] = "/search?q=attention",
        ["post"] = "/post/diffusion-models",
        ["paper"] = "/paper/1706.03762",
        ["topic"] = "/topic/transformer",
        ["health"] = "/health",
        ["map"] = "/map",
        ["table"] = "/map?table=1",
        ["path"] = "/path",
    };

    public static TheoryData<string, ColorScheme, int> Cases()
    {
        var cases = new TheoryData<string, ColorScheme, int>();
        foreach (var view in Views.Keys)
        {
            cases.Add(view, ColorScheme.Light, 360);
            cases.Add(view, ColorScheme.Dark, 1400);
        }

        return cases;
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task A_view_has_no_fault_and_fits(string view, ColorScheme scheme, int width)
    {
        await using var window = await demo.OpenAsync(Views[view], new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme });
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText("Loading …")).ToHaveCountAsync(0);
        await window.PhotographAsync($"{view}-{scheme}-{width}");

        var found = await window.Page.RunAxe(Rules);

        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
