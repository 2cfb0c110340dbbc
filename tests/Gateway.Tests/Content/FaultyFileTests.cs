using System.Diagnostics;
using System.Net.Sockets;
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

    [Theory]
    [InlineData("[a ", 9_990)]
    [InlineData("*a _b ", 5_000)]
    [InlineData("## [a ", 9_990)]
    public async Task A_text_that_is_nested_too_deeply_is_reported_or_read_and_the_others_are_read(string piece, int times)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{string.Concat(Enumerable.Repeat(piece, times))}\n-- b.md --\nText.\n");

        Assert.Contains(reading.Snapshot.Posts, x => x.Slug.Value == "b");
        Assert.True(reading.Snapshot.Posts.Count == 2 || reading.Diagnostic(DiagnosticCode.UnreadableFile).Path == "a.md");
    }

    [Fact]
    public async Task Broken_front_matter_is_reported_with_its_line_and_the_text_is_still_read()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: \"A\nx: [1\n---\n## Text\n");

        Assert.Equal(["2:8", "3:4"], reading.Snapshot.Diagnostics.Select(x => $"{x.Location.Line}:{x.Location.Column}"));
        Assert.All(reading.Snapshot.Diagnostics, x => Assert.Equal(DiagnosticCode.InvalidFrontMatter, x.Code));
        Assert.Equal("A", reading.Post("a").Title);
        Assert.Equal("Text", Assert.Single(reading.Content("a").Sections).Title);
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
    public async Task An_equation_in_a_paragraph_that_the_parser_adds_by_itself_is_found()
    {
        var reading = await Reading.OfAsync("-- a.html --\n<article><h1>A</h1></p>$$x^2$$</article>");

        Assert.DoesNotContain(reading.Snapshot.Diagnostics, x => x.Code == DiagnosticCode.UnreadableFile);
        Assert.Equal("x^2", Assert.Single(reading.Content("a").Equations).Tex);
    }

    [Fact]
    public async Task A_date_in_a_block_without_a_place_in_the_file_is_no_entry_of_a_list_of_changes()
    {
        var reading = await Reading.OfAsync("-- a.html --\n<article class=\"update\"><h1>A</h1></p>2020-03-12: a table.</article>");

        Assert.DoesNotContain(reading.Snapshot.Diagnostics, x => x.Code == DiagnosticCode.UnreadableFile);
        Assert.Empty(reading.Content("a").Updates);
    }

    [Fact]
    public async Task A_pipe_or_socket_is_reported_and_nobody_waits_for_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var world = World.Of("-- _config.yml --\ntitle: T\n-- _posts/2024-05-01-good.md --\nText.\n-- _posts/2024-05-02-empty.md --\n-- _includes/good.md --\nText.\n");
        var folder = world.Sources[0].Folder;
        string[] pipes = [Path.Combine(folder, "_posts", "2024-05-03-pipe.md"), Path.Combine(folder, "_includes", "pipe.md")];
        using (var make = Process.Start("mkfifo", pipes))
            await make.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(folder, "linked.md"), pipes[0]);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "socket.md")));

        var reading = await Reading.OfAsync(world.Sources).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["good", "empty"], reading.Snapshot.Posts.Select(x => x.Slug.Value));
        var unread = reading.Snapshot.Diagnostics.Where(x => x.Code == DiagnosticCode.UnreadableFile).ToList();
        Assert.Equal(["_includes/pipe.md", "_posts/2024-05-03-pipe.md", "linked.md", "socket.md"], unread.Select(x => x.Path));
        Assert.All(unread, x => Assert.Contains("not a file", x.Message, StringComparison.Ordinal));
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

    [Theory]
    [InlineData("c#.md", "Text.")]
    [InlineData("a.md", "---\nslug: \"c#-notes\"\n---\n")]
    [InlineData("a.md", "---\nurl: \"/a?b=1\"\n---\n")]
    public async Task Odd_names_and_addresses_are_no_reason_to_stop(string path, string text)
    {
        var reading = await Reading.OfAsync($"-- hugo.toml --\nbaseURL = \"https://example.org/\"\n-- content/{path} --\n{text}\n-- content/good.md --\nGood.\n");

        Assert.Equal(2, reading.Snapshot.Posts.Count);
        Assert.All(reading.Snapshot.Posts, x => Assert.Equal("", new Uri(x.Url!).Fragment + new Uri(x.Url!).Query));
    }

    [Fact]
    public async Task Text_that_no_parser_stands_is_reported_and_the_rest_is_read()
    {
        var reading = await Reading.OfAsync($"-- quotes.md --\n{new string('>', 20_000)}\n-- nested.md --\n{string.Concat(Enumerable.Repeat("<div>", 60_000))}\n-- good.md --\nGood.\n");

        Assert.Equal("good", Assert.Single(reading.Snapshot.Posts).Slug.Value);
        Assert.Equal(["nested.md", "quotes.md"], reading.Snapshot.Diagnostics.Select(x => x.Path));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("**a*")]
    [InlineData("[a](")]
    public async Task Brackets_and_emphasis_that_nest_without_end_cost_their_file_alone(string nested)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{string.Concat(Enumerable.Repeat(nested, 40_000))}\n-- good.md --\nGood.\n");

        Assert.Contains(reading.Snapshot.Posts, x => x.Slug.Value == "good");
        Assert.All(reading.Snapshot.Diagnostics, x => Assert.Equal("a.md", x.Path));
    }

    [Theory]
    [InlineData("[a](b.md (T))", "b.md")]
    [InlineData("[a](b.md (a \\( T))", "b.md")]
    [InlineData("[a]( (b(c)) )", "(b(c))")]
    [InlineData("[a](<b (c(d>)", "b (c(d")]
    [InlineData("[a](b.md \"(a (b\")", "b.md")]
    [InlineData("[a](b\\((c))", "b((c)")]
    [InlineData("[a](b.md (a (T))\n\n[a]: c.md", "c.md")]
    [InlineData("[a](b.md (a (T)) and [d](e.md)", "e.md")]
    public async Task Brackets_in_destinations_and_titles_are_read_as_specified(string text, string href)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{text}\n");

        Assert.Equal(href, Uri.UnescapeDataString(Assert.Single(reading.Snapshot.Links).Href!));
    }

    [Fact]
    public async Task A_page_nested_without_end_is_reported_and_the_rest_of_the_site_is_read()
    {
        var reading = await Reading.OfAsync($"-- index.html --\n{string.Concat(Enumerable.Repeat("<div>", 1_000))}\n-- good.html --\n<title>Good</title><article><h1>Good</h1><p>Text.</p></article>\n");

        Assert.Equal("Good", Assert.Single(reading.Snapshot.Posts).Title);
        Assert.Equal(DiagnosticCode.UnreadableFile, Assert.Single(reading.Snapshot.Diagnostics, x => x.Path == "index.html").Code);
    }

    [Theory]
    [InlineData("[](https://example.org/x)")]
    [InlineData("[![2017](a.png)](https://example.org/x)")]
    public async Task A_link_that_shows_no_words_is_no_year(string link)
    {
        var reading = await Reading.OfAsync($"-- a.md --\nSee Doe et al. {link} there.\n");

        Assert.Single(reading.Snapshot.Posts);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Theory]
    [InlineData("See [a](b.md), ")]
    [InlineData("见[a](b.md)，")]
    public async Task The_context_of_a_link_in_an_endless_sentence_is_the_part_around_it(string repeated)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{string.Concat(Enumerable.Repeat(repeated, 2_000))}\n-- b.md --\nText.\n");

        Assert.Equal(2_000, reading.Snapshot.Links.Count);
        Assert.All(reading.Snapshot.Links, link =>
        {
            var context = reading.ContextOf(link);
            Assert.InRange(context.Sentence.Length, 300, 1_000);
            Assert.Equal("a", context.Sentence[context.Start..context.End]);
        });
    }

    [Fact]
    public async Task Sentences_beside_a_link_that_have_no_end_are_cut_to_the_part_next_to_it()
    {
        var endless = string.Concat(Enumerable.Repeat("word and ", 2_000));
        var reading = await Reading.OfAsync($"-- a.md --\nFirst {endless}last. The [link](b.md) is here. Then {endless}end.\n-- b.md --\nText.\n");

        var context = reading.ContextOf(reading.Link("link"));
        Assert.Equal("The link is here.", context.Sentence);
        Assert.EndsWith(" and last.", context.Before, StringComparison.Ordinal);
        Assert.StartsWith("Then word and ", context.After, StringComparison.Ordinal);
        Assert.InRange(context.Before.Length + context.After.Length, 700, 1_000);
    }

    [Fact]
    public async Task A_heading_in_a_footnote_ends_no_section_before_it_begins()
    {
        var content = (await Reading.OfAsync("-- a.md --\n## A\n\ntext[^1]\n\n[^1]: note\n\n    ## In the note\n\n## B\n\nMore.\n")).Content("a");

        Assert.Equal(["A", "B", "In the note"], content.Sections.Select(x => x.Title));
        Assert.Equal(7, content.Sections[2].Location.Line);
        Assert.All(content.Sections, x => Assert.InRange(x.Markdown!.Value.End, x.Markdown.Value.Start, content.Body.Markdown!.Length));
    }

    [Fact]
    public async Task A_link_without_words_before_the_label_of_an_entry_is_no_part_of_it()
    {
        var reading = await Reading.OfAsync("-- a.md --\n## References\n\n[](https://example.org/x)[1] Jane Doe. \"A title that is long enough.\" 2001.\n");

        Assert.Equal("A title that is long enough", Assert.Single(reading.Post("a").References).Title);
    }

    [Fact]
    public async Task Endless_lines_and_lists_of_links_are_read_in_one_go()
    {
        var links = string.Concat(Enumerable.Range(0, 20_000).Select(x => $"[a{x}](#b) "));
        var reading = await Reading.OfAsync(
            $"-- marks.md --\n{string.Concat(Enumerable.Repeat("{{< ", 100_000))}\n-- links.md --\n{links}\n-- names.md --\n{string.Concat(Enumerable.Repeat("Aab, ", 100_000))}\n\n## References\n[1] A. Aab. \"A long enough title.\" 2001.\n");

        Assert.Equal(3, reading.Snapshot.Posts.Count);
        Assert.Equal(20_000, reading.Snapshot.Links.Count);
    }

    [Fact]
    public async Task Aliases_of_aliases_in_yaml_are_refused()
    {
        var aliases = string.Concat(Enumerable.Range(1, 8).Select(x => $"a{x}: &a{x} [{string.Join(", ", Enumerable.Repeat($"*a{x - 1}", 10))}]\n"));

        var reading = await Reading.OfAsync($"-- a.md --\n---\na0: &a0 [x]\n{aliases}---\nText.\n");

        Assert.Equal(DiagnosticCode.InvalidFrontMatter, Assert.Single(reading.Snapshot.Diagnostics).Code);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_reported_at_its_line()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: A\ndate: not-a-date\n---\n");

        Assert.Equal("The field date holds no date that can be read: not-a-date. Write it as yyyy-MM-dd.", reading.Diagnostic(DiagnosticCode.InvalidFrontMatter).Message);
        Assert.Equal(3, reading.Diagnostic(DiagnosticCode.InvalidFrontMatter).Location.Line);
    }

    [Fact]
    public async Task Digits_of_other_scripts_are_text()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\ntitle: \"Digits, Part ٣\"\nseries: [Digits]\n---\nSee [١] and 20٢٠.\n\n## References\n[١] Jane Doe. \"A title that is long enough.\" ٢٠٢٠.\n");

        Assert.Equal("a", Assert.Single(reading.Snapshot.Posts).Slug.Value);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Links_find_files_with_signs_in_their_names()
    {
        var reading = await Reading.OfAsync("-- c#.md --\n## Über\n-- sub dir/deep.md --\n[one](../c%23.md) [two](../c%23.md#über)\n");

        Assert.All(reading.Snapshot.Links, x => Assert.Equal(LinkStatus.Resolved, x.Status));
        Assert.Equal("c#über", reading.TargetOf(reading.Link("two")));
    }

    [Theory]
    [InlineData("my blog")]
    [InlineData("müller")]
    public async Task A_source_may_have_any_name(string name)
    {
        using var world = World.Of((name, "-- a.md --\n[it](b.md) [gone](/nowhere/)\n-- b.md --\nText.\n"));

        var reading = await Reading.OfAsync(world.Sources);

        Assert.Equal("b", reading.TargetOf(reading.Link("it")));
        Assert.DoesNotContain("gateway:", reading.Diagnostic(DiagnosticCode.BrokenPostLink).Message, StringComparison.Ordinal);
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

        var (snapshot, contents) = await Reading.OfAsync(world.Sources);
        var again = await Reading.OfAsync(world.Sources);

        Assert.Equal(snapshot.Links.Select(x => x.Key), again.Snapshot.Links.Select(x => x.Key));
        Assert.All(snapshot.Links, x => Assert.InRange(x.Location.Line, 1, lines));
        Assert.All(snapshot.Posts, post => Assert.All(contents[post.Path].Sections, section =>
        {
            Assert.InRange(section.Html.End, section.Html.Start, contents[post.Path].Body.Html.Length);
            Assert.InRange(section.Text.End, section.Text.Start, contents[post.Path].Body.Text.Length);
        }));
    }
}
