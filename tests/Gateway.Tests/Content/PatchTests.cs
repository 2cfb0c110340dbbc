using System.Diagnostics;
using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Repairs;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>Patches as Git and patch take them.</summary>
public sealed class PatchTests : IDisposable
{
    private const string Target = "-- a.md --\n## Setup\nText.\n-- b.md --\n";

    private readonly World world = World.Of(Target);

    [Theory]
    [InlineData("[it](a.md#Setup)\n")]
    [InlineData("[it](a.md#Setup)")]
    [InlineData("1\n2\n3\n4\n5\n[it](a.md#Setup)\n7\n8\n9\n10\n")]
    [InlineData("1\r\n2\r\n[it](a.md#Setup)\r\n4\r\n")]
    [InlineData("1\r\n[it](a.md#Setup)\r\nlast")]
    [InlineData("1\n2\n[it](a.md#Setup)\n4\nlast")]
    [InlineData("\uFEFF[it](a.md#Setup)\n2\n")]
    [InlineData("\uFEFF注意力\n\n機制を[it](a.md#Setup)、見よ。😀 [ü](#none)\n")]
    [InlineData("---\r\ntitle: X\r\n---\r\n\r\n- [it](a.md#Setup)\n- mixed\r\n")]
    public async Task Patch_changes_the_destination_and_nothing_else(string text)
    {
        world.Write("blog/b.md", text);

        var fix = Assert.Single(await FixesAsync());

        foreach (var (program, arguments) in new[] { ("git", "apply -"), ("patch", "-p1 --binary") })
        {
            world.Write("blog/b.md", text);
            await ApplyAsync(program, arguments, fix.Patch);
            Assert.Equal(Encoding.UTF8.GetBytes(text.Replace("#Setup", "#setup", StringComparison.Ordinal)), await File.ReadAllBytesAsync(Path.Combine(world.Folder, "blog", "b.md")));
        }
    }

    [Theory]
    [InlineData("with space.md")]
    [InlineData("注意.md")]
    [InlineData("quo\"te.md")]
    [InlineData("folder/deep/b.md")]
    public async Task Patch_names_its_file_as_Git_does(string path)
    {
        world.Write($"blog/{path}", "[it](/a/#Setup)\n");

        await ApplyAsync("git", "apply -", Assert.Single(await FixesAsync()).Patch);

        Assert.Equal("[it](/a/#setup)\n", await File.ReadAllTextAsync(Path.Combine(world.Folder, "blog", path)));
    }

    [Fact]
    public async Task Two_faults_of_one_line_have_a_patch_each()
    {
        world.Write("blog/b.md", "[it](a.md#Setup), [it](a.md#Setup) and [more](a.md##setup)\n");

        Assert.Equal([6, 24, 47], (await FixesAsync()).Select(x => x.Edit.Column));
    }

    [Fact]
    public async Task Far_and_near_changes_of_a_file_make_one_diff()
    {
        var lines = Enumerable.Range(1, 40).Select(x => x is 2 or 5 or 6 or 30 ? $"[it](a.md#Setup) {x}\n\n" : $"{x}\n\n");
        world.Write("blog/b.md", string.Concat(lines));
        var edits = (await FixesAsync()).Select(x => x.Edit).ToList();
        var file = EditableFile.TryRead(Path.Combine(world.Folder, "blog", "b.md"))!;

        var diff = UnifiedDiff.Of("b.md", file, edits);
        await ApplyAsync("git", "apply -", diff);

        Assert.Equal(4, edits.Count);
        Assert.Equal(2, diff.Split("@@ -").Length - 1);
        Assert.Equal(file.Text.Replace("#Setup", "#setup", StringComparison.Ordinal), await File.ReadAllTextAsync(Path.Combine(world.Folder, "blog", "b.md")));
    }

    [Fact]
    public async Task File_that_is_not_utf8_has_no_patch()
    {
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, "blog", "b.md"), [.. "[it](a.md#Setup) "u8, 0xE9, (byte)'\n']);

        Assert.Empty(await FixesAsync());
    }

    public void Dispose() => world.Dispose();

    private async Task<IReadOnlyList<DiagnosticFix>> FixesAsync()
    {
        var reading = await Reading.OfAsync(world.Sources);
        var finder = new FixFinder(reading.Snapshot.Folders);
        return [.. reading.Snapshot.Diagnostics.Where(x => x.Code == DiagnosticCode.BrokenAnchor).SelectMany(finder.Of)];
    }

    private async Task ApplyAsync(string program, string arguments, string patch)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.Combine(world.Folder, "blog"), RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(patch));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} refused: {output}\n{patch}");
    }
}
