using CsCheck;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class FaultyFileTests
{
    private static readonly string[] Pieces =
    [
        "# H\n", "## A {#a}\n", "[x](#a)", "[y](/b/#c) ", "---\n", "+++\n", "{", "}", "{{< ref \"b\" >}}", "$x$", "$$\n", "```\n", "<div>", "</p>", "<a href=#q>",
        "| a | b |\n", "\n", "\r\n", "[1] A. \"T.\" 2001.\n", "## References\n", "[Updated on 2020-01-01: x", "]", "字", "\uD83E\uDD16", "\uE002", "<!--", "**", "\0",
        "\u0301", " text ", "1. ", "> ", "[^1]", ": d\n", "&amp;", "\\",
    ];

    [Fact]
    public async Task Broken_front_matter_is_reported_with_its_line_and_the_text_is_still_read()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: \"A\nx: [1\n---\n## Text\n");

        var diagnostic = reading.Diagnostic(DiagnosticCode.InvalidFrontMatter);
        Assert.StartsWith("The front matter cannot be read:", diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Location.Line, 2, 4);
        Assert.Equal("Text", Assert.Single(reading.Post("a").Sections).Title);
    }

    [Fact]
    public async Task One_bad_file_never_stops_the_rest()
    {
        using var world = World.Of("-- good.md --\nText.\n");
        var folder = world.Sources[0].Folder;
        File.WriteAllBytes(Path.Combine(folder, "binary.md"), [1, 2, 0, 3]);
        File.WriteAllBytes(Path.Combine(folder, "latin1.md"), [.. "# Caf"u8, 0xE9, .. " au lait\n"u8]);
        using (var huge = File.Create(Path.Combine(folder, "huge.md")))
            huge.SetLength(50 * 1024 * 1024);

        var reading = await Reading.OfAsync(world.Sources);

        Assert.Equal(["good", "latin1"], reading.Snapshot.Posts.Select(x => x.Slug.Value));
        Assert.Equal(
            [("binary.md", DiagnosticCode.UnreadableFile), ("huge.md", DiagnosticCode.FileTooLarge), ("latin1.md", DiagnosticCode.GarbledText)],
            reading.Snapshot.Diagnostics.Select(x => (x.Path, x.Code)));
        Assert.Equal((1, 6), (reading.Snapshot.Diagnostics[2].Location.Line, reading.Snapshot.Diagnostics[2].Location.Column));
    }

    [Fact]
    public async Task Symbolic_links_that_go_in_circles_or_out_of_the_folder_are_reported()
    {
        using var world = World.Of(("blog", "-- good.md --\nText.\n"), ("other", "-- secret.md --\nSecret.\n"));
        var folder = world.Sources[0].Folder;
        Directory.CreateSymbolicLink(Path.Combine(folder, "round"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "self.md"), Path.Combine(folder, "self.md"));
        File.CreateSymbolicLink(Path.Combine(folder, "out.md"), Path.Combine(world.Sources[1].Folder, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(folder, "inside.md"), Path.Combine(folder, "good.md"));

        var reading = await Reading.OfAsync([world.Sources[0]]);

        Assert.Equal(["good", "inside"], reading.Snapshot.Posts.Select(x => x.Slug.Value));
        Assert.Equal(["out.md", "round", "self.md"], reading.Snapshot.Diagnostics.Select(x => x.Path));
        Assert.All(reading.Snapshot.Diagnostics, x => Assert.Equal(DiagnosticCode.UnreadableFile, x.Code));
    }

    [Fact]
    public void Any_text_is_read_and_every_place_lies_in_it() =>
        Gen.Int[0, Pieces.Length - 1].Select(x => Pieces[x])
            .List[0, 40].Select(parts => string.Concat(parts))
            .Sample(text => ReadAnythingAsync(text).GetAwaiter().GetResult(), iter: 300, threads: 1);

    private static async Task ReadAnythingAsync(string text)
    {
        using var world = World.Of("-- b.md --\n# C\n");
        world.Write("blog/a.md", text);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Length;

        var (snapshot, bodies) = await Reading.OfAsync(world.Sources);
        var again = await Reading.OfAsync(world.Sources);

        Assert.Equal(snapshot.Links.Select(x => x.Key), again.Snapshot.Links.Select(x => x.Key));
        Assert.All(snapshot.Links, x => Assert.InRange(x.Location.Line, 1, lines));
        Assert.All(snapshot.Posts, post => Assert.All(post.Sections, section =>
        {
            Assert.InRange(section.Html.End, section.Html.Start, bodies[post.Path].Html.Length);
            Assert.InRange(section.Text.End, section.Text.Start, bodies[post.Path].Text.Length);
        }));
    }
}
