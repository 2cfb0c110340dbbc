using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What is wrong in a .bib file is said with its place, and costs nothing that can still be read.</summary>
public partial class BibTeXTests
{
    [Theory]
    [InlineData("@misc{a, title = {A} year = 2000}", "year = 2000", "A comma is missing before \"year\".")]
    [InlineData("@misc{a title = {A}, year = 2000}", "title = {A}", "A comma is missing before \"title\".")]
    [InlineData("@misc{a, title = {A}, note = , year = 2000}", "note = ", "\"note\" has no value.")]
    [InlineData("@misc{a, title = {A}, year = 2000, note = }", "note = }", "\"note\" has no value.")]
    [InlineData("@misc{a, title = {A}, note {B}, year = 2000}", "note {B}", "\"note {B}\" is no field.")]
    [InlineData("@misc{a, title = {A}, year = 2000, note = Two words}", "words}", "\"words\" is no field.")]
    [InlineData("@misc{a, title = {A}, year = 2000, note = \"B\" # }", "# }", "\"#\" is no field.")]
    [InlineData("@misc{a, title = \"A\", year = 2000, note = \"B }", "\"B }", "The value of \"note\" is never closed.")]
    [InlineData("@misc{a, title = {A}, year = 2000, note = {{B }", "@misc{a", "The entry \"a\" is never closed.")]
    [InlineData("@misc{a, title = {A}, year = 2000, note = {{B}", "{{B", "The value of \"note\" is never closed.")]
    [InlineData("@misc{a, title = {A}, year = 2000", "@misc{a", "The entry \"a\" is never closed.")]
    [InlineData("@misc{a, title = {A}, year = 2000,", "@misc{a", "The entry \"a\" is never closed.")]
    [InlineData("@misc{a, title = {A}, year = 2000, year = 2001}", "year = 2001", "\"year\" stands twice in this entry;")]
    [InlineData("@misc{a, title = {A}, year = 2000, Title = {B}}", "Title = {B}", "\"Title\" stands twice in this entry;")]
    [InlineData("@misc{a, title = {A}, year = 2000, month = janvier}", "janvier", "No @string defines \"janvier\".")]
    [InlineData("@misc{a, title = {A}, year = 2000, crossref = {b}}", "@misc{a", "The crossref of this entry names \"b\", which is no key of this file.")]
    [InlineData("@misc{a, title = {A}, year = 2000, crossref = {a}}", "@misc{a", "The crossref of this entry leads back to itself.")]
    public void A_fault_in_an_entry_is_reported_and_the_rest_is_read(string entry, string place, string message)
    {
        var text = $"@misc{{before}}\n{entry}\n@misc{{after, title = {{B}}}}\n";

        var bibliography = Bibliography.Read(text);

        var fault = Assert.Single(bibliography.Faults, x => x.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.StartsWith(place, text[fault.Offset..], StringComparison.Ordinal);
        Assert.Equal(["before", "a", "after"], bibliography.Entries.Select(x => x.Key));
        Assert.Equal(("A", 2000, "B"), (bibliography.Entries[1].Title, bibliography.Entries[1].Year!.Value, bibliography.Entries[2].Title));
    }

    [Fact]
    public void A_quotation_mark_that_is_missing_costs_no_more_than_the_fields_it_stands_between()
    {
        var bibliography = Bibliography.Read("@misc{a, title = \"A,\n year = \"2000\",\n author = {Jane Doe}}\n@misc{b}");

        Assert.NotEmpty(bibliography.Faults);
        Assert.Equal(["a", "b"], bibliography.Entries.Select(x => x.Key));
        Assert.Equal("Jane Doe", Assert.Single(bibliography.Entries[0].Authors).Display);
    }

    [Fact]
    public void A_brace_that_is_closed_in_a_later_entry_does_not_swallow_the_entries_between()
    {
        const string Text = "@misc{a, title = {A {B, year = 2000\n@misc{b, title = {B}}\n@misc{c, title = {C}}}}\n@misc{d}";

        var bibliography = Bibliography.Read(Text);

        Assert.Equal(["a", "b", "c", "d"], bibliography.Entries.Select(x => x.Key));
        Assert.Equal(["{A {B", "@misc{a"], bibliography.Faults.OrderByDescending(x => x.Offset).Select(x => Text[x.Offset..][..(x.Offset > 0 ? 5 : 7)]));
    }

    [Fact]
    public void Of_two_entries_with_one_key_the_first_counts()
    {
        const string Text = "@misc{a, title = {First}}\n@misc{A, title = {Other}}\n@misc{a, title = {Second}}";

        var bibliography = Bibliography.Read(Text);

        Assert.Equal(["First", "Other"], bibliography.Entries.Select(x => x.Title));
        var fault = Assert.Single(bibliography.Faults);
        Assert.Equal("The key \"a\" stands twice in this file; the first entry counts. Remove this one, or give it a key of its own.", fault.Message);
        Assert.Equal(Text.LastIndexOf('@'), fault.Offset);
    }

    [Theory]
    [InlineData("@misc{title = {A}, year = 2000}")]
    [InlineData("@misc{, title = {A}, year = 2000}")]
    [InlineData("@misc{\n  title={A},\n  year=2000\n}")]
    public void An_entry_without_key_is_read_and_reported(string text)
    {
        var bibliography = Bibliography.Read(text);

        Assert.Equal((null, "A", 2000), (Assert.Single(bibliography.Entries).Key, bibliography.Entries[0].Title, bibliography.Entries[0].Year!.Value));
        Assert.Equal("This entry has no key, so that nothing can cite it. Write a key and a comma after @misc{.", Assert.Single(bibliography.Faults).Message);
    }

    [Fact]
    public void A_key_with_spaces_is_kept_and_reported()
    {
        var bibliography = Bibliography.Read("@misc{Smith  et al 2000, title = {A}}");

        Assert.Equal(("Smith et al 2000", "A"), (Assert.Single(bibliography.Entries).Key, bibliography.Entries[0].Title));
        Assert.StartsWith("The key \"Smith  et al 2000\" holds spaces", Assert.Single(bibliography.Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  @article key, title = {A}}", "@article key", "The entry \"@article\" cannot be read: its opening brace is missing.")]
    [InlineData("@articlekey, title = {A}}", "@articlekey", "The entry \"@articlekey\" cannot be read: its opening brace is missing.")]
    [InlineData("article{key, title = {A}}", "article{key", "This entry cannot be read: its @ is missing.")]
    public void An_entry_that_cannot_be_told_from_the_text_around_it_is_reported(string entry, string place, string message)
    {
        var text = $"See {{this}}, ask me @article or @home.\n@misc{{a}}\n{entry}\n@misc{{b}}";

        var bibliography = Bibliography.Read(text);

        Assert.Equal(["a", "b"], bibliography.Entries.Select(x => x.Key));
        var fault = Assert.Single(bibliography.Faults);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith(place, text[fault.Offset..], StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_macro_stands_for_its_name() =>
        Assert.Equal("jmlr", Assert.Single(Read("@article{a, journal = jmlr}")).Venue);

    [Fact]
    public void Crossrefs_that_go_in_circles_come_to_an_end()
    {
        var bibliography = Bibliography.Read("@book{a, crossref = {b}} @book{b, crossref = {c}} @book{c, crossref = {a}} @book{d, crossref = {a}}");

        Assert.Equal(4, bibliography.Entries.Count);
        Assert.Equal(3, bibliography.Faults.Count);
    }

    [Fact]
    public void Macros_that_double_with_every_line_are_left_out()
    {
        var doubling = string.Concat(Enumerable.Range(1, 60).Select(x => $"@string{{m{x} = m{x - 1} # m{x - 1}}}\n"));

        var bibliography = Bibliography.Read($"@string{{m0 = {{xxxxxxxxxx}}}}\n{doubling}@misc{{a, title = m60}}\n@misc{{b}}");

        Assert.Equal(["a", "b"], bibliography.Entries.Select(x => x.Key));
        Assert.Contains(bibliography.Faults, x => x.Message.Contains("grow beyond all measure", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_thousands_of_entries_refer_to_is_not_read_thousands_of_times()
    {
        var entries = string.Concat(Enumerable.Range(0, 5_000).Select(x => $"@misc{{k{x}, crossref = {{p}}}}\n"));

        var bibliography = Bibliography.Read($"{entries}@misc{{p, title = {{{new string('x', 1_000_000)}}}}}");

        Assert.Equal(5_001, bibliography.Entries.Count);
        Assert.InRange(bibliography.Entries.Sum(x => (x.Title ?? "").Length), 1_000_000, 50_000_000);
    }
}
