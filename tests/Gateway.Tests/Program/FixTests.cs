using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Fixing;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary><c>check --fix</c> and <c>check --diff</c>.</summary>
public sealed class FixTests : ProgramTest
{
    private const string Text = "See [one](/posts/two/#Setup) and [dead](/posts/twenty/),\n[two](/posts/two/##setup), [old](/posts/two-old/) and [guess](/posts/two/#setting-up).";

    private const string Fixed = "See [one](/posts/two/#setup) and [dead](/posts/twenty/),\n[two](/posts/two/#setup), [old](/posts/two/) and [guess](/posts/two/#setting-up).";

    [Fact]
    public async Task What_is_sure_is_mended_and_the_rest_is_told()
    {
        var (blog, file) = WriteBlog(Text);
        var before = await File.ReadAllTextAsync(file);

        var (exitCode, output, error) = await GatewayProcess.RunAsync("check", blog, "--fix");

        Assert.Equal((2, ""), (exitCode, error));
        Assert.Equal(before.Replace(Text, Fixed, StringComparison.Ordinal), await File.ReadAllTextAsync(file));
        Assert.Equal(
            [
                $"{file}:5:11  /posts/two/#Setup -> /posts/two/#setup",
                $"{file}:6:7  /posts/two/##setup -> /posts/two/#setup",
                $"{file}:6:34  /posts/two-old/ -> /posts/two/",
                "3 links fixed in 1 file",
            ],
            output.Split('\n')[..4]);
        Assert.Contains("one.md:5:34  error GW1001", output, StringComparison.Ordinal);
        Assert.EndsWith("2 errors, 0 warnings and 0 infos in 2 posts\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        var (blog, file) = WriteBlog(Text + " [both](/posts/two-old/#Setup) [far](/Posts/Two#Setup)");
        await GatewayProcess.RunAsync("check", blog, "--fix");
        var after = await File.ReadAllBytesAsync(file);

        var (_, output, _) = await GatewayProcess.RunAsync("check", blog, "--fix");

        Assert.StartsWith("0 links fixed in 0 files\n", output, StringComparison.Ordinal);
        Assert.Equal(after, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Blog_whose_faults_are_all_mended_passes()
    {
        var (blog, _) = WriteBlog("[one](/posts/two/#Setup)");

        Assert.Equal(0, (await GatewayProcess.RunAsync("check", blog, "--fix")).ExitCode);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Mode_mark_and_line_ends_stay()
    {
        var (blog, file) = WriteBlog("");
        var text = "\uFEFF---\r\ntitle: One\r\ndate: 2024-05-01\r\n---\r\n注意 [one](/posts/two/#Setup)\r\nlast\nend";
        await File.WriteAllBytesAsync(file, Encoding.UTF8.GetBytes(text));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute);

        await GatewayProcess.RunAsync("check", blog, "--fix");

        Assert.Equal(Encoding.UTF8.GetBytes(text.Replace("#Setup", "#setup", StringComparison.Ordinal)), await File.ReadAllBytesAsync(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute, File.GetUnixFileMode(file));
        Assert.Equal(["one.md", "two.md"], Directory.EnumerateFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Symbolic_link_stays_one()
    {
        var (blog, file) = WriteBlog("[one](/posts/two/#Setup)");
        var target = Path.Combine(blog, "posts", "real.txt");
        File.Move(file, target);
        File.CreateSymbolicLink(file, target);

        await GatewayProcess.RunAsync("check", blog, "--fix");

        Assert.NotNull(new FileInfo(file).LinkTarget);
        Assert.Contains("#setup", await File.ReadAllTextAsync(target), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_says_the_same_to_Git_and_changes_nothing_itself()
    {
        var (blog, file) = WriteBlog(Text);
        var before = await File.ReadAllTextAsync(file);

        var (exitCode, diff, _) = await GatewayProcess.RunInAsync(PathOf("blog"), [], "check", "content", "--diff");

        Assert.Equal(2, exitCode);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        await File.WriteAllTextAsync(PathOf("fixes.patch"), diff);
        using var git = Process.Start(new ProcessStartInfo("git", ["apply", PathOf("fixes.patch")]) { WorkingDirectory = PathOf("blog") })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
        Assert.Equal(before.Replace(Text, Fixed, StringComparison.Ordinal), await File.ReadAllTextAsync(file));
        Assert.True(Directory.Exists(blog));
    }

    [Fact]
    public async Task File_that_has_changed_since_it_was_read_is_left_alone()
    {
        var (blog, file) = WriteBlog("[one](/posts/two/#Setup)");
        var options = new ContentPipelineOptions(DateTimeOffset.Parse("2026-01-01", CultureInfo.InvariantCulture));
        var snapshot = await ContentPipeline.RunAsync([new SourceOptions("blog", blog)], options, Identities.None, new Nowhere(), null, CancellationToken.None);
        await File.AppendAllTextAsync(file, "More.\n");
        var changed = await File.ReadAllTextAsync(file);

        var (output, error) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var (left, complete) = await FixRun.ApplyAsync(snapshot, output, error);

        Assert.False(complete);
        Assert.Equal(snapshot.Diagnostics, left.Diagnostics);
        Assert.Equal(changed, await File.ReadAllTextAsync(file));
        Assert.Contains("one.md was left as it is: it has changed since it was read; run check again.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definition_that_several_links_share_is_mended_once()
    {
        var (blog, file) = WriteBlog("[a][t] and [b][t]\n\n[t]: /posts/two/#Setup");

        var (exitCode, output, _) = await GatewayProcess.RunAsync("check", blog, "--fix");

        Assert.Equal(0, exitCode);
        Assert.Contains("1 link fixed in 1 file", output, StringComparison.Ordinal);
        Assert.Contains("[t]: /posts/two/#setup\n", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_for_programs_is_not_mixed_with_what_was_changed()
    {
        var (blog, _) = WriteBlog("[one](/posts/two/#Setup)");

        var (_, output, error) = await GatewayProcess.RunAsync("check", blog, "--fix", "--format", "json");

        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.Contains("1 link fixed in 1 file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_and_diff_exclude_each_other()
    {
        var (exitCode, _, error) = await GatewayProcess.RunAsync("check", PathOf("blog"), "--fix", "--diff");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("--fix changes files, --diff only shows how", error, StringComparison.Ordinal);
    }

    private (string Blog, string File) WriteBlog(string text)
    {
        WritePost("blog", "two", "## Setup\n\nWords.", "aliases: [/posts/two-old/]");
        var blog = WritePost("blog", "one", text);
        return (blog, Path.Combine(blog, "posts", "one.md"));
    }

    private sealed class Nowhere : IContentSink
    {
        public Task WriteAsync(PostContent content, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
