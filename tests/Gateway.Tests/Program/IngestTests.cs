using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Store;
using Gateway.Store.Reading;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Program;

public sealed partial class IngestTests : ProgramTest
{
    [Fact]
    public async Task Summary_counts_what_was_read()
    {
        WritePost("blog", "one", "## First\n\nSee [two](/posts/two/) and [none](/posts/none/).\n\n### Deeper\n");
        WritePost("blog", "two", "Cites [Vaswani et al. 2017](https://arxiv.org/abs/1706.03762).");
        var blog = WritePost("blog", "hidden", frontMatter: "draft: true");

        var (exitCode, output, error) = await GatewayProcess.RunAsync("ingest", blog, "--db", Database, "--base-url", "https://example.org/");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal("2", Row(output, "Posts"));
        Assert.Equal("2", Row(output, "Sections"));
        Assert.Equal("1 resolved, 1 broken", Row(output, "Links"));
        Assert.Equal("1", Row(output, "Papers"));
        Assert.Equal("1 error, 0 warning, 0 info", Row(output, "Diagnostics"));
        Assert.Equal(Database, Row(output, "Database"));
    }

    [Fact]
    public async Task Drafts_are_read_when_asked_for()
    {
        var blog = WritePost("blog", "hidden", frontMatter: "draft: true");

        var (_, output, _) = await GatewayProcess.RunAsync("ingest", blog, "--db", Database, "--drafts");

        Assert.Equal("1", Row(output, "Posts"));
    }

    [Fact]
    public async Task Unchanged_content_is_noticed()
    {
        var blog = WritePost("blog", "one");
        var (_, first, _) = await GatewayProcess.RunAsync("ingest", blog, "--db", Database);
        var (_, second, _) = await GatewayProcess.RunAsync("ingest", blog, "--db", Database);

        Assert.DoesNotContain("unchanged", first, StringComparison.Ordinal);
        Assert.Contains("content unchanged", Row(second, "Seconds"), StringComparison.Ordinal);
        Assert.Equal("1", Row(second, "Posts"));
    }

    [Fact]
    public async Task Interrupted_ingest_ends_with_130_and_leaves_the_content_as_it_was()
    {
        var blog = WritePost("blog", "first");
        await GatewayProcess.RunAsync("ingest", blog, "--db", Database);
        var text = string.Concat(Enumerable.Range(0, 200).Select(number => $"## Part {number}\n\nWords, and [a link](/posts/first/).\n\n"));
        for (var number = 0; number < 2_000; number++)
            WritePost("blog", $"post-{number.ToString(CultureInfo.InvariantCulture)}", text);

        await using var gateway = GatewayProcess.Start("ingest", blog, "--db", Database);
        await gateway.WaitForOutputAsync(ProgressLine());
        await gateway.InterruptAsync();

        Assert.Equal(130, await gateway.WaitForExitAsync());
        Assert.Equal("Stopped.\n", gateway.Error);
        Assert.DoesNotContain("Seconds", gateway.Output, StringComparison.Ordinal);
        Assert.Equal(1, await CountPostsAsync());
    }

    private async Task<int?> CountPostsAsync()
    {
        await using var services = new ServiceCollection().AddGatewayStore(Database).BuildServiceProvider();
        var page = await services.GetRequiredService<PostReader>().ListAsync(null, [], new PageRequest(1, null, null, null), withTotal: true, default);
        return page.Total;
    }

    private static string Row(string output, string name) =>
        Regex.Match(output, $@"^\s*{name}\s+(?<value>\S.*?)\s*$", RegexOptions.Multiline).Groups["value"].Value;

    [GeneratedRegex(@"Reading \d+ files")]
    private static partial Regex ProgressLine();
}
