using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public class UsageTests
{
    [Theory]
    [InlineData("--help", "serve", "ingest", "check", "export", "schema", "appsettings.json")]
    [InlineData("serve --help", "--db", "--layout", "--base-url", "--drafts", "--urls")]
    [InlineData("ingest --help", "--db", "--layout", "--base-url", "--language", "--time-zone", "--drafts")]
    [InlineData("export --help", "--db", "--layout", "--format", "--output", "bibtex|csl|ris|graphml|json-ld")]
    [InlineData("check --help", "--layout", "--fail-on", "--format", "--output")]
    public async Task Help_tells_all_words_with_examples_and_exit_codes(string arguments, params string[] words)
    {
        var (exitCode, output, error) = await GatewayProcess.RunAsync(arguments.Split(' '));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(words, word => Assert.Contains(word, output, StringComparison.Ordinal));
        Assert.Contains("Examples:\n  dotnet run --project src/Gateway", output, StringComparison.Ordinal);
        Assert.Contains("130  stopped", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surf", "surf")]
    [InlineData("serve --colour blue", "--colour")]
    [InlineData("serve . --layout wordpress", "wordpress")]
    [InlineData("serve . --base-url example.org", "base URL \"example.org\", which is not absolute")]
    [InlineData("serve . --time-zone Mars/Base", "time zone \"Mars/Base\"")]
    [InlineData("serve . --language english!", "language \"english!\"")]
    [InlineData("check . --fail-on never-ever", "never-ever")]
    [InlineData("check", "check PATH")]
    [InlineData("serve a b --base-url https://example.org/", "--base-url fits one blog only")]
    [InlineData("ingest", "ingest PATH")]
    [InlineData("export .", "--format")]
    [InlineData("export . --format docx", "docx")]
    [InlineData("export --format bibtex", "export PATH, or --db FILE")]
    public async Task Wrong_usage_is_told_and_ends_with_1(string arguments, string reason)
    {
        var (exitCode, output, error) = await GatewayProcess.RunAsync(arguments.Split(' '));

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }
}
