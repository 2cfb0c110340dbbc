using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class ObsidianTests
{
    private const string Vault = """
        -- .obsidian/app.json --
        {}
        -- Notes/Target Note.md --
        ---
        aliases: [Other Name, "TCP/IP"]
        ---
        ## First part
        A claim worth naming. ^claim

        ### Details
        ## Second part: what's _new_?
        ### Details
        - one
        - two

        ^the-list

        """;

    [Theory]
    [InlineData("[[Target Note]]", "Target Note", "Target-Note")]
    [InlineData("[[target note]]", "target note", "Target-Note")]
    [InlineData("[[Target Note.md]]", "Target Note.md", "Target-Note")]
    [InlineData("[[Notes/Target Note|text]]", "text", "Target-Note")]
    [InlineData("[[/Notes/Target Note]]", "/Notes/Target Note", "Target-Note")]
    [InlineData("[[./Notes/Target Note]]", "./Notes/Target Note", "Target-Note")]
    [InlineData("[[target-note]]", "target-note", "Target-Note")]
    [InlineData("[[Target%20Note]]", "Target%20Note", "Target-Note")]
    [InlineData("[[other name]]", "other name", "Target-Note")]
    [InlineData("[[TCP/IP]]", "TCP/IP", "Target-Note")]
    [InlineData("[[Target Note#First part]]", "Target Note > First part", "Target-Note#first-part")]
    [InlineData("[[Target Note#FIRST PART|text]]", "text", "Target-Note#first-part")]
    [InlineData("[[Target Note#Second part what's new]]", "Target Note > Second part what's new", "Target-Note#second-part-whats-new")]
    [InlineData("[[Target Note#Second part: what's _new_?]]", "Target Note > Second part: what's _new_?", "Target-Note#second-part-whats-new")]
    [InlineData("[[Target Note#second-part-whats-new]]", "Target Note > second-part-whats-new", "Target-Note#second-part-whats-new")]
    [InlineData("[[Target Note#Details]]", "Target Note > Details", "Target-Note#details")]
    [InlineData("[[Target Note#First part#Details]]", "Target Note > First part > Details", "Target-Note#details")]
    [InlineData("[[Target Note#Second part: what's new?#Details|text]]", "text", "Target-Note#details-1")]
    [InlineData("[[Target Note#^claim]]", "Target Note > ^claim", "Target-Note#first-part")]
    [InlineData("[[Target Note#^the-list|text]]", "text", "Target-Note#details-1")]
    [InlineData("![[Target Note#First part]]", "Target Note > First part", "Target-Note#first-part")]
    [InlineData("[[#Own part]]", "Own part", "from#own-part")]
    [InlineData("[text](<Notes/Target Note.md>)", "text", "Target-Note")]
    [InlineData("[text](Notes/Target%20Note.md#Second%20part%20what's%20new)", "text", "Target-Note#second-part-whats-new")]
    [InlineData("[text](Target%20Note)", "text", "Target-Note")]
    [InlineData("[text](/Notes/Target%20Note#first-part)", "text", "Target-Note#first-part")]
    [InlineData("[text](https://notes.example/Notes/Target%20Note)", "text", "Target-Note")]
    [InlineData("[text](https://notes.example/Notes/Target-Note#^claim)", "text", "Target-Note#first-part")]
    public async Task A_note_and_its_parts_are_found_in_every_way_of_naming_them(string written, string text, string target)
    {
        var reading = await ReadAsync($"{Vault}-- from.md --\nSee {written}.\n# Own part\n");

        var link = reading.Link(text);
        Assert.Equal(LinkStatus.Resolved, link.Status);
        Assert.Equal(target, reading.TargetOf(link));
        Assert.Equal(new SourceSpan(1, 5, 1, 5 + written.Length), link.Location);
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Theory]
    [InlineData("from.md", "x.md")]
    [InlineData("c/from.md", "x.md")]
    [InlineData("a/from.md", "a/x.md")]
    [InlineData("b/from.md", "b/x.md")]
    [InlineData("b/c/d/from.md", "b/c/d/e/x.md")]
    public async Task Of_notes_with_one_name_the_nearest_is_meant(string from, string target)
    {
        // A path from the vault's root comes before all others, so that only folders without a note of that name at the root show the rest.
        string[] notes = target == "x.md" ? ["x.md", "a/x.md", "b/x.md"] : ["a/x.md", "b/x.md", "b/c/d/e/x.md"];
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n" + string.Concat(notes.Select(x => $"-- {x} --\nText.\n")) + $"-- {from} --\n[[x]]\n");

        Assert.Equal(target, PathOf(reading, reading.Link("x").To));
    }

    [Fact]
    public async Task A_name_that_fits_several_notes_equally_is_reported_with_all_of_them()
    {
        var reading = await ReadAsync("-- .foam/a.md --\n\n-- a/todo.md --\nA.\n-- b/todo.md --\nB.\n-- c/from.md --\n# Plans\nSee [[todo#Now|the list]] and [[b/todo]].\n");

        var link = reading.Link("the list");
        Assert.Equal((LinkStatus.Ambiguous, null), (link.Status, link.To));
        Assert.Equal("b/todo.md", PathOf(reading, reading.Link("b/todo").To));
        var diagnostic = reading.Diagnostic(DiagnosticCode.AmbiguousLink);
        Assert.Equal("Several notes are called todo: a/todo.md, b/todo.md. Write the path of the one that is meant.", diagnostic.Message);
        Assert.Equal(("c/from.md", 2, 5), (diagnostic.Path, diagnostic.Location.Line, diagnostic.Location.Column));
    }

    [Fact]
    public async Task Letter_case_decides_where_nothing_else_does()
    {
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n-- a/SAT.md --\nA.\n-- b/Sat.md --\nB.\n-- from.md --\n[[Sat]]\n");

        Assert.Equal("b/Sat.md", PathOf(reading, reading.Link("Sat").To));
    }

    [Fact]
    public async Task A_note_that_does_not_exist_may_be_one_to_be_written()
    {
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n-- Attention.md --\nText.\n-- from.md --\n[[Atention]], [[v1.2]], [[A/B]] and [Markdown](../outside.md)\n");

        Assert.All(reading.Snapshot.Links, x => Assert.Equal(LinkStatus.BrokenPost, x.Status));
        Assert.Equal(["Atention", "v1.2", "A/B", "../outside.md"], reading.Snapshot.Links.Select(x => x.Href));
        Assert.Equal(
            [
                "There is no note Atention; it may be one that is still to be written. Did you mean Attention?",
                "There is no note v1.2; it may be one that is still to be written.",
                "There is no note A/B; it may be one that is still to be written.",
                "There is no note ../outside.md; it may be one that is still to be written.",
            ],
            reading.Snapshot.Diagnostics.Select(x => x.Message));
    }

    [Theory]
    [InlineData("[[Target Note#Third part]]", "third-part")]
    [InlineData("[[Target Note#Details#First part]]", "first-part")]
    [InlineData("[[Target Note#^nothing]]", "^nothing")]
    [InlineData("[[#Nowhere]]", "nowhere")]
    public async Task A_heading_or_block_that_does_not_exist_is_reported(string written, string anchor)
    {
        var reading = await ReadAsync($"{Vault}-- from.md --\nSee {written}.\n");

        var link = Assert.Single(reading.Snapshot.Links);
        Assert.Equal((LinkStatus.BrokenAnchor, anchor), (link.Status, link.ToAnchor));
        Assert.Equal(5, reading.Diagnostic(DiagnosticCode.BrokenAnchor).Location.Column);
    }

    [Fact]
    public async Task A_comment_leaves_no_trace_wherever_it_stands()
    {
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n-- a.md --\n%%to do%% Text %%later%%\ngoes on. %% Over\n\nlines %% End.\n## Title %%why%%\n");

        var content = reading.Content("a");
        Assert.Equal("Text goes on.\nEnd.\nTitle\n", content.Body.Text);
        Assert.Equal("title", content.Sections[0].Anchor);
        Assert.DoesNotContain("<br>", content.Body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_blocks_are_anchors_and_no_text()
    {
        var reading = await ReadAsync("""
            -- .obsidian/app.json --
            {}
            -- a.md --
            # One
            A paragraph. ^p1

            - item ^li
            - last
            ^list

            > quoted
            > ^quote
            ## Two ^two
            | a | b |
            |---|---|
            | 1 | 2 |

            ^table

            | c |
            |---|
            | 3 |
            ^row
            ```
            x
            ^code
            ```
            ^fence

            ### Three
            ^three

            2^10 is no name, nor is x ^ y.
            -- b.md --
            [[a#^p1|1]] [[a#^li|2]] [[a#^list|3]] [[a#^quote|4]] [[a#^two|5]] [[a#^table|6]] [[a#^row|7]] [[a#^fence|8]] [[a#^three|9]]
            """);

        Assert.Equal(["a#one", "a#one", "a#one", "a#one", "a#two", "a#two", "a#two", "a#two", "a#three"], Enumerable.Range(1, 9).Select(x => reading.TargetOf(reading.Link($"{x}"))));
        Assert.Equal("One\nA paragraph.\nitem\nlast\nquoted\nTwo\na\nb\n1\n2\nc\n3\nx\n^code\nThree\n2^10 is no name, nor is x ^ y.\n", reading.Content("a").Body.Text);
    }

    [Theory]
    [InlineData("Some Note.md", "/Some-Note")]
    [InlineData("a b/Q&A, 100% sure?.md", "/a-b/Q-and-A,-100-percent-sure")]
    [InlineData("a/index.md", "/a/")]
    [InlineData("a/_index.md", "/a/")]
    [InlineData("a/README.md", "/a/")]
    [InlineData("index.md", "/")]
    public async Task A_note_stands_at_the_address_that_Quartz_gives_it(string path, string address)
    {
        var reading = await ReadAsync($"-- .obsidian/app.json --\n{{}}\n-- {path} --\nText.\n");

        Assert.Equal("https://notes.example" + address, Assert.Single(reading.Snapshot.Posts).Url);
    }

    [Theory]
    [InlineData("-- .obsidian/app.json --\n{}\n-- a.md --\nText.\n", SourceKind.Obsidian)]
    [InlineData("-- .foam/a.css --\n\n-- _config.yml --\ntitle: T\n-- a.md --\nText.\n", SourceKind.Obsidian)]
    [InlineData("-- quartz.config.yaml --\nconfiguration:\n  pageTitle: T\n-- content/a.md --\nText.\n", SourceKind.Obsidian)]
    [InlineData("-- a.md --\nSee [[B note|it]].\n-- sub/b note.md --\nText.\n", SourceKind.Obsidian)]
    [InlineData("-- content/index.md --\n![[a]]\n-- content/a.md --\nText.\n", SourceKind.Obsidian)]
    [InlineData("-- a.md --\n`[[b]]` and [[1]] and [[c]].\n-- b.md --\n```\n[[a]]\n```\n", SourceKind.Markdown)]
    [InlineData("-- hugo.toml --\n\n-- content/a.md --\n[[b]]\n-- content/b.md --\nText.\n", SourceKind.Hugo)]
    [InlineData("-- .obsidian/app.json --\n{}\n-- _posts/2024-01-01-a.md --\n[[a]]\n", SourceKind.Jekyll)]
    public async Task A_vault_is_known_by_its_settings_or_by_links_between_its_notes(string files, SourceKind kind)
    {
        var reading = await ReadAsync(files);

        Assert.Equal(kind, reading.Snapshot.Sources[0].Kind);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_are_reported_and_the_notes_are_read()
    {
        var reading = await ReadAsync("-- quartz.config.yaml --\nconfiguration: [\n-- content/a.md --\nText.\n");

        Assert.Equal("https://notes.example/a", Assert.Single(reading.Snapshot.Posts).Url);
        Assert.Equal("quartz.config.yaml", reading.Diagnostic(DiagnosticCode.InvalidFrontMatter).Path);
    }

    [Fact]
    public async Task Brackets_bars_and_signs_without_end_are_read_in_one_go()
    {
        string[] pieces = ["[[", "![[", "[[a|", "]]", "#a ", "#", " ^a", "%%", "> [!", "[[a]]("];
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n" + string.Concat(pieces.Index().Select(x => $"-- {x.Index}.md --\n{string.Concat(Enumerable.Repeat(x.Item, 20_000))}\n")));

        // The parser of Markdown does not nest as deep as some of these.
        Assert.Equal(pieces.Length, reading.Snapshot.Posts.Count + reading.Snapshot.Diagnostics.Count(x => x.Code == DiagnosticCode.UnreadableFile));
    }

    [Fact]
    public async Task Links_by_name_survive_beside_raw_HTML()
    {
        var reading = await ReadAsync("-- .obsidian/app.json --\n{}\n-- a/x.md --\nA.\n-- b/x.md --\nB.\n-- from.md --\n<b>Bold</b> [[x]] and [[a/x|that]] #tag ^id\n");

        Assert.Equal([LinkStatus.Ambiguous, LinkStatus.Resolved], reading.Snapshot.Links.Select(x => x.Status));
        Assert.Contains("a/x.md, b/x.md", reading.Diagnostic(DiagnosticCode.AmbiguousLink).Message, StringComparison.Ordinal);
        Assert.Equal(["tag"], reading.Post("from").Tags);
        Assert.Equal("Bold x and that #tag\n", reading.Content("from").Body.Text);
    }

    private static async Task<Reading> ReadAsync(string files, string? baseUrl = "https://notes.example/")
    {
        using var world = World.Of(files);
        return await Reading.OfAsync([world.Sources[0] with { BaseUrl = baseUrl }]);
    }

    private static string? PathOf(Reading reading, ContentKey? post) => reading.Snapshot.Posts.SingleOrDefault(x => x.Key == post)?.Path;
}
