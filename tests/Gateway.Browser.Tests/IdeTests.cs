using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

public sealed class IdeTests(DemoInChromium demo) : IClassFixture<DemoInChromium>
{
    [SkippableFact]
    public async Task Ide_loads_the_schema_and_runs_an_example_query_without_leaving_the_machine()
    {
        await using var window = await demo.OpenAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 } });
        await window.Page.GotoAsync(new Uri(demo.Address, "/graphql/").ToString());
        await window.Page.GetByText("Create Document").ClickAsync();
        await window.Page.WaitForTimeoutAsync(6000);
        await window.PhotographAsync("ide");
        await File.WriteAllTextAsync("/tmp/ide.html", await window.Page.ContentAsync());
        await File.WriteAllLinesAsync("/tmp/ide.log", [.. window.Complaints, .. window.Hosts]);
    }
}
