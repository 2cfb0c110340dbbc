using CsCheck;
using Gateway.Content.Parsing.BibTeX;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What holds of any text.</summary>
public partial class BibTeXTests
{
    private const string Valid =
        """
        @string{jmlr = "Journal of " # {Machine Learning}}
        @article{a, author = {G{\"o}del, Kurt and van der Maaten, L. and others}, title = "An {\'E}tude -- $x^2$", journal = jmlr, year = 1999, month = jan}
        @inproceedings(b, title = {B}, crossref = {c}, url = "https://example.org/~b")
        % comment
        @comment{x}
        @proceedings{c, title = {Proceedings, \emph{volume} 1}, editor = {A and B}, year = {2001}}
        """;

    private static readonly string[] Fragments =
    [
        "@", "{", "}", "(", ")", "\"", "#", "=", ",", "%", "\\", "$", "~", "\n", " ", "@misc{", "@string{", "@comment{", "k", "title", "author", "year = 2000", "{a}", "\"b\"",
        " and ", "\\'", "\\c", "\\url{", "\\href{", "--", "crossref = {k}", "\n@misc{k,", "é", "字", "\uD83E", "\uDD16", "\0", "\u00A0", "arXiv:1706.03762", "https://a",
    ];

    private static readonly Gen<string> Arbitrary = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Fragments.Length - 1].Select(x => Fragments[x]).List[0, 60].Select(string.Concat));

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Valid.Length], Gen.Int[0, 40], Gen.Int[0, Fragments.Length - 1])
        .List[1, 4]
        .Select(edits => edits.Aggregate(Valid, (text, edit) =>
        {
            var start = Math.Min(edit.Item1, text.Length);
            return string.Concat(text.AsSpan(0, start), Fragments[edit.Item3], text.AsSpan(Math.Min(start + edit.Item2, text.Length)));
        }));

    [Fact]
    public void Any_text_is_read_and_every_place_lies_in_it() =>
        Gen.OneOf(Arbitrary, Mutated).Sample(
            text =>
            {
                var bibliography = Bibliography.Read(text);
                Assert.All(bibliography.Faults, x => Assert.InRange(x.Offset, 0, Math.Max(0, text.Length - 1)));
                Assert.All(bibliography.Entries, x => Assert.Equal('@', text[x.Span.Start]));
                Assert.All(bibliography.Entries, x => Assert.InRange(x.Span.End, x.Span.Start + 1, text.Length));
                Assert.Equal(bibliography.Faults, bibliography.Faults.OrderBy(x => x.Offset));
            },
            iter: 3_000);

    [Fact]
    public void An_entry_that_loses_a_character_takes_no_other_with_it() =>
        Gen.Int[Valid.IndexOf("@article", StringComparison.Ordinal), Valid.IndexOf("@inproceedings", StringComparison.Ordinal) - 2].Sample(
            place => Assert.Equal(["b", "c"], Keys(Valid.Remove(place, 1)).TakeLast(2)),
            iter: 300);

    [Theory]
    [InlineData("@misc{k, title = ", "{", "}")]
    [InlineData("", "@misc{k, title = {", "")]
    [InlineData("@misc{k, title = {", "\\emph{", "}")]
    [InlineData("@misc{k, author = {", "{\\", "}")]
    [InlineData("@misc{k, title = ", "\"{", "}\"")]
    [InlineData("@misc{k, title = {", "\\'", "e")]
    [InlineData("@misc{k, title = {", "$", "")]
    [InlineData("", "@string{a = a # a}\n", "")]
    [InlineData("", "\n@misc{k, crossref = {k}", "")]
    public void Endless_nesting_needs_neither_stack_nor_patience(string before, string open, string close)
    {
        var text = before + string.Concat(Enumerable.Repeat(open, 50_000)) + string.Concat(Enumerable.Repeat(close, 50_000));

        Assert.Equal("last", Keys(text + "}}}\n@misc{last,\n}").Last());
    }
}
