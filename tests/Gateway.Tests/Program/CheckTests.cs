using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class CheckTests : ProgramTest
{
    private const string DeadLink = "See\n[two](/posts/tow/).";

    [Fact]
    public async Task Fault_is_told_with_its_place_number_and_proposal()
    {
        WritePost("blog", "two", "[One](/posts/one/)");
        var blog = WritePost("blog", "one", DeadLink);

        var (exitCode, output, error) = await GatewayProcess.RunAsync("check", blog);

        Assert.Equal((2, ""), (exitCode, error));
        Assert.Equal(
            $"{blog}/posts/one.md:6:1  error GW1001  No post stands at /posts/tow/. Mend or remove the link.\n1 error, 0 warnings and 0 infos in 2 posts\n", output);
    }

    [Fact]
    public async Task File_below_the_working_directory_is_named_from_there()
    {
        WritePost("blog", "one", DeadLink);

        var (_, output, _) = await GatewayProcess.RunInAsync(PathOf("blog"), [], "check", "content");

        Assert.StartsWith("content/posts/one.md:6:1  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_that_cannot_hold_are_told_with_their_lines()
    {
        var blog = WritePost("blog", "one");
        await File.WriteAllTextAsync(Path.Combine(PathOf("blog"), "curation.yml"), "- about: related\n  post: one\n  other: nowhere\n  verdict: accepted\n- about: related\n  post: one\n  other: one\n  verdict: perhaps\n");

        var (exitCode, output, _) = await GatewayProcess.RunAsync("check", PathOf("blog"));

        Assert.Equal(2, exitCode);
        Assert.Contains("curation.yml:1:3  warning GW7001  ", output, StringComparison.Ordinal);
        Assert.Contains("curation.yml:5:3  warning GW7002  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_decision_in_a_file_mends_is_no_fault_and_what_it_brings_about_is_one()
    {
        Directory.CreateDirectory(PathOf("blog"));
        foreach (var (name, part) in new[] { ("one", 1), ("three", 3) })
            await File.WriteAllTextAsync(Path.Combine(PathOf("blog"), $"{name}.md"), $"---\ntitle: {name}\nseries: Course\nseries_order: {part}\n---\nSee [one](one.md) and [three](three.md).\n");
        var before = await GatewayProcess.RunAsync("check", PathOf("blog"));
        await DecideAsync(part: 2);

        var mended = await GatewayProcess.RunAsync("check", PathOf("blog"));
        await DecideAsync(part: 5);
        var broken = await GatewayProcess.RunAsync("check", PathOf("blog"));

        Assert.Contains("\"Course\" has no part 2 before this part 3.", before.Output, StringComparison.Ordinal);
        Assert.Equal(0, mended.ExitCode);
        Assert.DoesNotContain("GW1006", mended.Output, StringComparison.Ordinal);
        Assert.Contains("\"Course\" has no parts 2 to 4 before this part 5.", broken.Output, StringComparison.Ordinal);

        Task DecideAsync(int part) => File.WriteAllTextAsync(Path.Combine(PathOf("blog"), "curation.yml"), $"- about: series\n  series: course\n  post: three\n  part: {part}\n");
    }

    [Fact]
    public async Task Blog_without_faults_passes()
    {
        var (exitCode, output, _) = await GatewayProcess.RunAsync("check", WritePost("blog", "one"));

        Assert.Equal((0, "0 errors, 0 warnings and 0 infos in 1 post\n"), (exitCode, output));
    }

    [Theory]
    [InlineData("## Same {#same}\n\n## Other {#same}", "error", 0)]
    [InlineData("## Same {#same}\n\n## Other {#same}", "warning", 2)]
    [InlineData(DeadLink, "error", 2)]
    [InlineData(DeadLink, "never", 0)]
    [InlineData("[Old](/old/).", "warning", 0)]
    [InlineData("[Old](/old/).", "info", 2)]
    public async Task Severity_decides_whether_it_fails(string text, string failOn, int exitCode)
    {
        WritePost("blog", "aliased", frontMatter: "aliases: [/old/]");

        var result = await GatewayProcess.RunAsync("check", WritePost("blog", "one", text), "--fail-on", failOn);

        Assert.DoesNotContain("0 errors, 0 warnings and 0 infos", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
    }

    [Fact]
    public async Task Json_holds_every_fault_in_the_words_of_the_schema()
    {
        var (exitCode, output, _) = await GatewayProcess.RunAsync("check", $"mine={WritePost("blog", "one", "[x](#none)")}", "--format", "json");

        var fault = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("faults").EnumerateArray());
        Assert.Equal(2, exitCode);
        Assert.Equal(
            ("mine", "posts/one.md", 5, 1, "ERROR", "BROKEN_ANCHOR", "GW1002"),
            (fault.GetProperty("source").GetString(), fault.GetProperty("path").GetString(), fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetInt32(),
                fault.GetProperty("severity").GetString(), fault.GetProperty("code").GetString(), fault.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task File_takes_the_faults_and_the_sum_is_printed()
    {
        var (_, output, _) = await GatewayProcess.RunAsync("check", WritePost("blog", "one", DeadLink), "--output", PathOf("faults.txt"));

        Assert.Equal("1 error, 0 warnings and 0 infos in 1 post\n", output);
        Assert.Contains("one.md:6:1  error GW1001", await File.ReadAllTextAsync(PathOf("faults.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_named()
    {
        var (exitCode, _, error) = await GatewayProcess.RunAsync("check", WritePost("blog", "one"), "--output", PathOf("nowhere/faults.txt"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"The file {PathOf("nowhere/faults.txt")} cannot be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_without_posts_never_passes()
    {
        Directory.CreateDirectory(PathOf("empty"));

        var sentence = await FailsAsync(5, "check", PathOf("empty"), "--fail-on", "never");

        Assert.StartsWith("No posts were found", sentence, StringComparison.Ordinal);
    }
}
