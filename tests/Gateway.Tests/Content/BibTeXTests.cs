using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>How .bib files are read: entries, values, macros and crossref.</summary>
public partial class BibTeXTests
{
    private static readonly string[] OneAndTwo = ["one", "two"];

    [Theory]
    [InlineData("@article{key, title = {A Title}}")]
    [InlineData("@article(key, title = {A Title})")]
    [InlineData("@ARTICLE { key , TITLE=\"A Title\" , }")]
    [InlineData("@article{key, title = {A} # { } # \"Title\"}")]
    [InlineData("@article{key, title = \"{A} Title\"}")]
    [InlineData("@article{key,\r\n\ttitle = {A\r\n\t\tTitle},\r\n}")]
    [InlineData("@article{% comment\nkey\n% comment\n, title = {A Title}}")]
    [InlineData("@article{key, % the key\n  % year = 1999,\n title = {A Title} % the title\n}")]
    [InlineData("@string{t = \"A Title\"} @article{key, title = T}")]
    [InlineData("@string(t = {Title}) @article{key, title = \"A \" # t}")]
    [InlineData("@string{a = {A}} @string{t = a # \" Title\"} @article{key, title = t}")]
    [InlineData("\uFEFF---\n---\n@article{key, title = {A Title}}")]
    [InlineData("@article{key, title\u00A0=\u00A0{A Title}}")]
    [InlineData("@article{key,, title = {A Title},,}")]
    public void Every_way_to_write_a_field_gives_its_value(string text)
    {
        var bibliography = Bibliography.Read(text);

        var entry = Assert.Single(bibliography.Entries);
        Assert.Equal(("article", "key", "A Title"), (entry.Type, entry.Key, entry.Title));
        Assert.Empty(bibliography.Faults);
    }

    [Theory]
    [InlineData("Vaswani2017")]
    [InlineData("DBLP:journals/corr/VaswaniSPUJGKP17")]
    [InlineData("https://doi.org/10.1016/s0022-5371(72)80049-5")]
    [InlineData("d'oro_2022+a.b-c*d&e!f?g")]
    [InlineData("Öztürk.2020")]
    [InlineData("张三2021")]
    [InlineData("10%better")]
    [InlineData("a=b")]
    [InlineData("title")]
    [InlineData("user@host")]
    public void A_key_holds_any_character_but_white_space_comma_and_brace(string key) =>
        Assert.Equal([key, "next"], Keys($"@misc{{{key},\n title = {{A}}}}\n@misc{{{key}x}} @misc{{next, title = {{B}}}}").Where(x => x != key + "x"));

    [Fact]
    public void Braces_and_quotation_marks_nest_in_values()
    {
        var entry = Assert.Single(Read("@book{k, title = {A {B {C}} \"D\" E, F = G @ H}, publisher = \"An {\"}inner{\"} {Press, Inc.}\", year = 1999}"));

        Assert.Equal("A B C \"D\" E, F = G @ H", entry.Title);
        Assert.Equal("An \"inner\" Press, Inc.", entry.Venue);
        Assert.Equal(1999, entry.Year);
    }

    [Fact]
    public void What_stands_between_entries_is_left_out() =>
        Assert.Equal(OneAndTwo, Keys(
            """
            Written to me@example.org, see {this}.
            @preamble{ "\newcommand{\x}{y} @misc{no, }" # t }
            @misc{one, title = {A}}
            @comment{ jabref-meta: @misc{no, title = {B}} {nested} }
            % @misc{no, title = {B}}
            @comment
            @Comment{
            @misc{no, title = {B}}
            }
            @misc{two, title = {B}} trailing }
            """));

    [Fact]
    public void An_entry_knows_its_place()
    {
        const string Text = "text @misc{one}\n\n@string{a = \"b\"}@book{two, year = 2000\n}";

        Assert.Equal(["@misc{one}", "@book{two, year = 2000\n}"], Read(Text).Select(x => Text[x.Span.Start..x.Span.End]));
    }

    [Fact]
    public void Months_need_no_definition() =>
        Assert.Empty(Bibliography.Read("@misc{k, month = 10 # \"~\" # JAN # dec}").Faults);

    [Fact]
    public void A_macro_can_be_defined_anew()
    {
        var entries = Read("@string{v = {A}} @article{a, journal = v} @string{V = {B}} @article{b, journal = v}");

        Assert.Equal(["A", "B"], entries.Select(x => x.Venue));
    }

    [Fact]
    public void An_entry_takes_from_its_crossref_what_it_does_not_say_itself()
    {
        var entries = Read(
            """
            @inproceedings{paper, author = {Doe, Jane}, title = {A Paper}, crossref = {conference}}
            @inproceedings{other, author = {Roe, John}, title = {Another}, year = 2001, booktitle = {Elsewhere}, crossref = "conference"}
            @proceedings{conference, title = {Proceedings of It}, editor = {Poe, Edgar}, year = 2000, doi = {10.1000/all}, url = {https://example.org/all}}
            """);

        Assert.Equal(("A Paper", "Proceedings of It", 2000), (entries[0].Title, entries[0].Venue, entries[0].Year!.Value));
        Assert.Equal(("Another", "Elsewhere", 2001), (entries[1].Title, entries[1].Venue, entries[1].Year!.Value));
        Assert.All(entries.Take(2), x => Assert.Equal((null, null), (x.Doi, x.Url)));
    }

    [Fact]
    public void A_crossref_may_lead_on_to_another()
    {
        var entries = Read("@incollection{a, title = {A}, crossref = b} @book{b, title = {B}, crossref = c} @book{c, title = {C}, publisher = {P}, year = 1990}".Replace("= b}", "= {b}}", StringComparison.Ordinal).Replace("= c}", "= {c}}", StringComparison.Ordinal));

        Assert.Equal(("A", "B", 1990), (entries[0].Title, entries[0].Venue, entries[0].Year!.Value));
    }

    private static IReadOnlyList<BibEntry> Read(string text) => Bibliography.Read(text).Entries;

    private static IEnumerable<string?> Keys(string text) => Read(text).Select(x => x.Key);
}
