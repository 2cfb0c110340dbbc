using System.Text.RegularExpressions;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class PageTests : ProgramTest
{
    [Fact]
    public async Task Content_cannot_bring_markup_or_scripts_into_the_page()
    {
        var blog = WritePost("blog", "one");
        await File.WriteAllTextAsync(Path.Combine(blog, "two.md"), "---\ntitle: \"<script>alert(1)</script>\"\n---\nWords.\n");
        await File.WriteAllTextAsync(PathOf("blog/hugo.toml"), "title = '<b>bold</b>'\nbaseURL = 'javascript:alert(1)//'\n");
        await using var gateway = await GatewayProcess.ServeAsync("serve", blog, "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<script[^>]*>"), script => script.Value.Contains("src=\"/", StringComparison.Ordinal));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ide_is_served_with_its_settings_and_licence()
    {
        await using var gateway = await GatewayProcess.ServeAsync("serve", WritePost("blog", "one"), "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address, DefaultRequestHeaders = { { "Accept", "text/html" } } };

        using var page = await client.GetAsync(new Uri("/graphql/", UriKind.Relative));

        Assert.Contains("Banana Cake Pop", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("\"disableTelemetry\":true", await client.GetStringAsync("/graphql/bcp-config.json"), StringComparison.Ordinal);
        Assert.Contains("ChilliCream License", await client.GetStringAsync("/graphql/LICENSE"), StringComparison.Ordinal);
    }
}
