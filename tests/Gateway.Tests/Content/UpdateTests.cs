using System.Globalization;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class UpdateTests
{
    /// <summary>Entries of the listing, each with the dates of its notes and what stands right after the text of each.</summary>
    public static TheoryData<string, string[]> Listing { get; } = new()
    {
        { "Large Transformer Model Inference Optimization", ["2023-01-24", "]"] },
        { "How to Train Really Large Models on Many GPUs?", ["2022-03-13", "]", "2022-06-10", " In recent"] },
        { "What are Diffusion Models?", ["2021-09-19", "]", "2022-08-27", " [", "2022-08-31", " So far"] },
        { "Controllable Neural Text Generation", ["2021-02-01", "]", "2021-05-26", "]", "2021-09-19", "]"] },
        { "How to Build an Open-Domain Question Answering System?", ["2020-11-12", " A model"] },
        { "Exploration Strategies in Deep Reinforcement Learning", ["2020-06-17", " Exploitation"] },
        { "The Transformer Family", ["2023-01-27", "]"] },
        { "Curriculum for Reinforcement Learning", ["2020-02-03", " [", "2020-02-04", " It sounds"] },
        { "Self-Supervised Representation Learning", ["2020-01-09", "]", "2020-04-13", "]", "2020-07-08", "]", "2020-09-12", "]", "2021-05-31", "]"] },
        { "Evolution Strategies", [] },
    };

    [SkippableTheory]
    [MemberData(nameof(Listing))]
    public async Task Notes_of_a_listing_are_read_as_their_authors_wrote_them(string title, string[] datesAndEnds)
    {
        var lines = await File.ReadAllLinesAsync(Shared.PathOf("seed", "listing.txt"));
        var summary = lines[Array.IndexOf(lines, title) + 1];

        var reading = await Reading.OfAsync($"-- a.md --\n{summary}\n");

        var expected = datesAndEnds.Chunk(2).Select(x => (Day(x[0]), TextAfter(summary, x[0], x[1])));
        Assert.Equal(expected, reading.Content("a").Updates.Select(x => (x.Date, x.Text)));
    }

    [Theory]
    [InlineData("[Updated on 2023-01-24: add a section.]", "2023-01-24", "add a section.")]
    [InlineData("[Updated on 2023-01-24]: add a section.", "2023-01-24", "add a section.")]
    [InlineData("[Update (2023-01-24): add a section.]", "2023-01-24", "add a section.")]
    [InlineData("[Update, Jan 2022] New figures.", "2022-01-01", "New figures.")]
    [InlineData("Update (May 3, 2021): the bug is fixed. Nothing else changes.", "2021-05-03", "the bug is fixed. Nothing else changes.")]
    [InlineData("**Update 2021-05-03**: the bug is fixed.", "2021-05-03", "the bug is fixed.")]
    [InlineData("**UPDATE (3 May 2021):** the bug is fixed.", "2021-05-03", "the bug is fixed.")]
    [InlineData("*(Update 2021-05-03: the bug is fixed.)*", "2021-05-03", "the bug is fixed.")]
    [InlineData("EDIT 3/2021: the bug is fixed.", "2021-03-01", "the bug is fixed.")]
    [InlineData("Edit 2 (3.5.2021): the bug is fixed.", "2021-05-03", "the bug is fixed.")]
    [InlineData("_Last updated: 12 March 2020_", "2020-03-12", "")]
    [InlineData("Updated: 12 March 2020", "2020-03-12", "")]
    [InlineData("Last modified on March 12th, 2020.", "2020-03-12", "")]
    [InlineData("Posted 2 January 2020. Updated 12 March 2020.", "2020-03-12", "")]
    [InlineData("Published on January 2, 2020 (updated March 12, 2020)", "2020-03-12", "")]
    [InlineData("Updated 2020-03-12 at 21:30 UTC to add a table.", "2020-03-12", "to add a table.")]
    [InlineData("2020-03-12 update: a table.", "2020-03-12", "a table.")]
    [InlineData("(Updated 12 March 2020 to add a table.)", "2020-03-12", "to add a table.")]
    [InlineData("[March 2020 update] A table.", "2020-03-01", "A table.")]
    [InlineData("Correction, 12 March 2020: the table was wrong.", "2020-03-12", "the table was wrong.")]
    [InlineData("Addendum (2020-03-12): a table.", "2020-03-12", "a table.")]
    [InlineData("Note added 2020-03-12: a table.", "2020-03-12", "a table.")]
    [InlineData("The old text. UPDATE 2020-03-12: a table.", "2020-03-12", "a table.")]
    [InlineData("更新于 2020年3月12日：加了一张表。", "2020-03-12", "加了一张表。")]
    [InlineData("~~[Updated on 2020-03-12: a table.]~~", "2020-03-12", "a table.")]
    [InlineData("<span class=\"update\">2020-03-12: a table.</span>", "2020-03-12", "a table.")]
    [InlineData("## Update (2020-03-12)\n\nA table.", "2020-03-12", "A table.")]
    [InlineData("**Update (2020-03-12):**\n\n- A table.\n- A figure.", "2020-03-12", "A table. A figure.")]
    [InlineData("## Changelog\n\n- 2020-03-12: a table.", "2020-03-12", "a table.")]
    [InlineData("## Change log\n\n### 12 March 2020\n\nA table.\n\nA figure.", "2020-03-12", "A table. A figure.")]
    [InlineData("## Revision history\n\n| Date | What |\n|---|---|\n| 2020-03-12 | A table. |", "2020-03-12", "A table.")]
    [InlineData("Updates:\n\n- **March 12, 2020**: a table.", "2020-03-12", "a table.")]
    public async Task Notes_are_read_in_every_way_of_writing_them(string note, string date, string text)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: A\n---\n{note}\n");

        Assert.Equal((Day(date), text), Assert.Single(reading.Content("a").Updates.Select(x => (x.Date, x.Text))));
        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Theory]
    [InlineData("UPDATE: the bug is fixed.", "the bug is fixed.", "This update note has no date. Write one after its first word, as yyyy-MM-dd.")]
    [InlineData("[Edit: the bug is fixed.]", "the bug is fixed.", "This update note has no date. Write one after its first word, as yyyy-MM-dd.")]
    [InlineData("[Update 2021: the bug is fixed.]", "the bug is fixed.", "The date 2021 of this update note cannot be read. Write it as yyyy-MM-dd.")]
    [InlineData("Update (3/5/2021): the bug is fixed.", "the bug is fixed.", "The date 3/5/2021 of this update note cannot be read. Write it as yyyy-MM-dd.")]
    [InlineData("[Updated last week: the bug is fixed.]", "the bug is fixed.", "The date last week of this update note cannot be read. Write it as yyyy-MM-dd.")]
    [InlineData("Update two days ago: the bug is fixed.", "the bug is fixed.", "The date two days ago of this update note cannot be read. Write it as yyyy-MM-dd.")]
    [InlineData("[Updated on 2021-15-99: the bug is fixed.]", "the bug is fixed.", "The date 2021-15-99 of this update note cannot be read. Write it as yyyy-MM-dd.")]
    public async Task A_note_without_a_day_is_kept_and_reported(string note, string text, string message)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{note}\n");

        Assert.Equal((null, text), Assert.Single(reading.Content("a").Updates.Select(x => (x.Date, x.Text))));
        var diagnostic = reading.Diagnostic(DiagnosticCode.MalformedUpdateNote);
        Assert.Equal((message, 1, 1), (diagnostic.Message, diagnostic.Location.Line, diagnostic.Location.Column));
    }

    [Theory]
    [InlineData("The library was updated on 2021-05-03 and works again.")]
    [InlineData("- Update: changes an entity.\n- Delete: removes it.")]
    [InlineData("Updates to the 2021 edition are free.")]
    [InlineData("The data set (updated 2021-05-03) is large enough.")]
    [InlineData("[Update rule](x.md) of the weights.")]
    [InlineData("Update 2021 brings new features.")]
    [InlineData("`[Updated on 2021-05-03: code]`")]
    [InlineData("## Schedule\n\n- 2021-05-03: first lecture.")]
    [InlineData("<span class=\"update\">Special thanks to everybody who helped.</span>")]
    [InlineData("In March 2021 we edited the text.")]
    [InlineData("We updated last week the servers of all.")]
    [InlineData("See the docs (updated 5 May 2021 to mention the API) for more.")]
    public async Task What_only_looks_like_a_note_is_none(string text)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n---\ntitle: A\n---\n{text}\n\n-- x.md --\n---\ntitle: X\n---\nText.\n");

        Assert.Empty(reading.Content("a").Updates);
    }

    [Fact]
    public async Task A_second_note_may_begin_within_a_line_of_a_wrapped_paragraph()
    {
        var reading = await Reading.OfAsync("-- a.md --\nUpdate: the first\nbug is fixed. Update: the second\nbug is fixed.\n");

        Assert.Equal(["the first bug is fixed.", "the second bug is fixed."], reading.Content("a").Updates.Select(x => x.Text));
    }

    [Fact]
    public async Task A_note_that_is_never_closed_ends_with_its_sentence()
    {
        var reading = await Reading.OfAsync("-- a.md --\n[Updated on 2020-02-04: add a table (see below). Fixed the figure. Tables are old. They hold numbers.\n");

        Assert.Equal("add a table (see below). Fixed the figure.", Assert.Single(reading.Content("a").Updates).Text);
        Assert.Equal("This update note is never closed. Put a ] after it.", reading.Diagnostic(DiagnosticCode.MalformedUpdateNote).Message);
    }

    [Fact]
    public async Task A_note_names_sections_by_links_quotation_marks_and_headings()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ---
            title: A
            ---
            [Updated on 2020-01-01: add [two locks](#fair-locks) and a figure in the “waiting” section.]

            [Updated on 2020-01-02: rewrote Memory Barriers, and the summary section; Waiting rooms are gone.]

            [Updated on 2020-01-03: removed the section on “Spinning”.]

            ## Waiting
            ## Fair locks
            ## 3. Memory Barriers
            ## Memory
            ## Summary
            """);

        var post = reading.Content("a");
        Assert.Equal(
            [["Fair locks", "Waiting"], ["3. Memory Barriers", "Summary"], []],
            post.Updates.Select(x => x.Sections.Select(section => post.Sections[section].Title).ToArray()));
    }

    [Fact]
    public async Task Every_entry_of_a_list_of_changes_is_a_note_at_its_place()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n\n## Updates\n\n- 2021-05-03 – a table.\n- May 4, 2021: a figure.\n- Thanks!\n\n## Next\n\n- 2021-05-05: no note.\n");

        Assert.Equal([(5, "a table."), (6, "a figure.")], reading.Content("a").Updates.Select(x => (x.Location.Line, x.Text)).Order());
    }

    private static DateOnly? Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string TextAfter(string summary, string date, string end)
    {
        var rest = summary[(summary.IndexOf(date, StringComparison.Ordinal) + date.Length)..].TrimStart(']', ':', ' ');
        return rest[..rest.IndexOf(end, StringComparison.Ordinal)].Trim();
    }
}
