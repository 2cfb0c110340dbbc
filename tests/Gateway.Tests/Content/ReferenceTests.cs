using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class ReferenceTests
{
    [Fact]
    public async Task An_entry_is_read_into_its_fields()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            Text.
            ## References
            [1] Ada Lovelace, Charles Babbage, and Luigi Menabrea. ["On the Analytical Engine."](https://arxiv.org/abs/1801.00001v2) Journal of Engines 3.2 (1843): 10-20.

            [2] Turing, Alan M., et al. "Computing machinery." https://doi.org/10.1093/MIND/LIX.236.433 Mind 1950.
            """);

        var (first, second) = (reading.Post("a").References[0], reading.Post("a").References[1]);
        Assert.Equal(("[1]", "On the Analytical Engine", 1843), (first.Label, first.Title, first.Year));
        Assert.Equal(["Ada Lovelace", "Charles Babbage", "Luigi Menabrea"], first.Authors);
        Assert.Equal("1801.00001", first.ArxivId?.Value);
        Assert.Equal("Journal of Engines", first.Venue);
        Assert.Equal(["Turing, Alan M."], second.Authors);
        Assert.Equal("10.1093/mind/lix.236.433", second.Doi?.Value);
    }

    [Fact]
    public async Task A_work_that_two_posts_cite_in_different_ways_is_one_paper()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            By [Vaswani et al. 2017](https://arxiv.org/pdf/1706.03762.pdf).
            -- b.md --
            ## References
            [1] Ashish Vaswani, et al. ["Attention is all you need."](http://arxiv.org/abs/1706.03762v5) NIPS 2017.
            -- c.md --
            ## References
            1. Ashish Vaswani et al. "Attention Is All You Need". NIPS 2017.
            """);

        var paper = Assert.Single(reading.Snapshot.Papers);
        Assert.Equal(("1706.03762", 2017), (paper.ArxivId?.Value, paper.Year));
        Assert.All(["b", "c"], slug => Assert.Equal(paper.Key, reading.Post(slug).References[0].Paper));
        Assert.Equal(paper.Key, reading.Post("a").Citations[0].Paper);
    }

    [Fact]
    public async Task Callouts_are_tied_to_entries_by_address_by_name_and_by_number()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ## Body
            One [Lee 2013](https://example.org/lee.pdf). Two (Zoph & Le, 2017). Three [2, 3]. In math $[1, 2]$ and `[1]` nothing.
            ## References
            [1] Dong-Hyun Lee. ["Pseudo-label for networks."](https://example.org/lee.pdf) ICML 2013.

            [2] Barret Zoph and Quoc V. Le. "Architecture search." ICLR 2017.

            [3] Some One. "Another title here." 2018.
            """);

        Assert.Equal(
            [("Lee 2013", 0), ("Zoph & Le, 2017", 1), ("[2, 3]", 1), ("[2, 3]", 2)],
            reading.Post("a").Citations.Select(x => (x.Marker.TrimEnd(')'), x.Reference!.Value)));
        Assert.Equal("Two (Zoph & Le, 2017).", reading.Content("a").Contexts[reading.Post("a").Citations[1].Context].Sentence);
    }

    [Theory]
    [InlineData("[Updated on 2023-01-24: add a section.]", "2023-01-24", "add a section.")]
    [InlineData("[Updated on 2022-06-10]: a shorter version.", "2022-06-10", "a shorter version.")]
    [InlineData("[Update May 3, 2021: new link].", "2021-05-03", "new link")]
    public async Task Update_notes_are_read_in_several_spellings(string note, string date, string text)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{note}\n\nThe text goes on.\n");

        var update = Assert.Single(reading.Content("a").Updates);
        Assert.Equal((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), text), (update.Date, update.Text));
    }

    [Fact]
    public async Task Update_notes_in_a_row_stay_apart_and_an_unclosed_one_is_reported()
    {
        var reading = await Reading.OfAsync("-- a.md --\n[Updated on 2020-02-03: first part.\n[Updated on 2020-02-04: second [x] part.]\n");

        Assert.Equal(["first part.", "second [x] part."], reading.Content("a").Updates.Select(x => x.Text));
        Assert.Equal("This update note is never closed. Put a ] after it.", reading.Diagnostic(DiagnosticCode.MalformedUpdateNote).Message);
    }

    [Fact]
    public async Task Notes_callouts_and_entries_know_their_own_line_and_column()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            [Updated on 2020-01-01: one.]<br/>
            [Updated on 2020-01-02: two.]

            Text and *more* (Doe, 2001).

            ## References
            1. Jane Doe. "The first title of all." 2001.
            2. Some One. "The second title of all." 2002.
            """);

        var post = reading.Post("a");
        Assert.Equal([(1, 1), (2, 1)], reading.Content(post.Key).Updates.Select(x => (x.Location.Line, x.Location.Column)));
        Assert.Equal((4, 18), (post.Citations[0].Location.Line, post.Citations[0].Location.Column));
        Assert.Equal([(7, 4), (8, 4)], post.References.Select(x => (x.Location.Line, x.Location.Column)));
    }

    [Theory]
    [InlineData("Ashish Vaswani et al. Attention Is All You Need. https://arxiv.org/pdf/1706.03762v5.pdf, 2017.", "Ashish Vaswani", "Attention Is All You Need", 2017, null)]
    [InlineData("Smith & Jones. \"A title that is long enough.\" EMNLP 2020 [[code](https://example.org/code)]", "Smith|Jones", "A title that is long enough", 2020, "EMNLP")]
    [InlineData("Amin and Singh. \"A title that is long enough.\" NeurIPS 2017. arXiv:1706.03762", "Amin|Singh", "A title that is long enough", 2017, "NeurIPS")]
    [InlineData("Good, I. J. \"A title that is long enough.\" Advances in Computers, 1965.", "Good, I. J.", "A title that is long enough", 1965, "Advances in Computers")]
    public async Task Entries_in_other_forms_are_read_into_their_fields(string entry, string authors, string title, int year, string? venue)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## References\n[1] {entry}\n");

        var reference = Assert.Single(reading.Post("a").References);
        Assert.Equal((authors, title, year, venue), (string.Join('|', reference.Authors), reference.Title, reference.Year, reference.Venue));
    }

    [Fact]
    public async Task Footnotes_are_no_references_and_their_marks_no_links()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText[^1] goes on.\n\n## References\n[1] A. Doe. \"The first title of all.\" 2001.\n\n[^1]: A footnote on arXiv:1706.03762.\n");

        Assert.Single(reading.Post("a").References);
        Assert.Empty(reading.Snapshot.Links);
        Assert.Contains("Text goes on.", reading.Contents["a.md"].Body.Text, StringComparison.Ordinal);
    }
}
