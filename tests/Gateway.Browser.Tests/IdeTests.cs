using Microsoft.Playwright;
using Xunit;

namespace Gateway.Browser.Tests;

[Collection(OneBrowser.Name)]
public sealed class IdeTests(DemoInChromium demo)
{
    [SkippableFact]
    public async Task Ide_loads_the_schema_and_runs_an_example_query_without_leaving_the_machine()
    {
        await using var window = await demo.OpenAsync(new()
        {
            ViewportSize = new() { Width = 1400, Height = 900 },
            // It reloads the page once it has cached the files, which may be just between two clicks.
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        await window.Page.GotoAsync(new Uri(demo.Address, "/graphql/").ToString());
        await window.Page.GetByText("Create Document").ClickAsync();
        await Assertions.Expect(window.Page.GetByText("Schema available")).ToBeVisibleAsync();
        var answer = await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.GetByText("Run", new() { Exact = true }).ClickAsync(),
            response => response.Request.Method == "POST");
        var text = await answer.TextAsync();
        Assert.True(text.Contains("\"posts\"", StringComparison.Ordinal), $"{answer.Request.PostData} was answered by {answer.Status}: {text}");
        var posts = (await answer.JsonAsync())!.Value.GetProperty("data").GetProperty("posts");
        await Assertions.Expect(window.Page.GetByText("Learned Image Denoising")).ToBeVisibleAsync();
        // Off the button, whose tooltip covers the query.
        await window.Page.Mouse.MoveAsync(0, 0);
        await Assertions.Expect(window.Page.GetByText("Run Operation")).ToHaveCountAsync(0);
        await window.PhotographAsync("ide");

        Assert.Equal(22, posts.GetProperty("totalCount").GetInt32());
        Assert.DoesNotContain(window.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Equal([demo.Address.Host], window.Hosts);
    }
}
