using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>Where a bibliography is, and where its entries begin and end.</summary>
public class ReferenceListTests
{
    [Theory]
    [InlineData("## References")]
    [InlineData("## 7. Reference:")]
    [InlineData("### Papers mentioned")]
    [InlineData("## Papers Mentioned in This Post")]
    [InlineData("# 📚 Bibliography and further reading")]
    [InlineData("## References & Links")]
    [InlineData("## Further reading and references")]
    [InlineData("## 参考文献")]
    [InlineData("## Literaturverzeichnis")]
    [InlineData("## References\n\n### Papers")]
    [InlineData("**References**")]
    public async Task A_heading_or_a_line_that_names_a_bibliography_opens_it(string heading)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## Body\n\nText.\n\n{heading}\n\n1. Okafor. \"Tides in shallow harbours.\" 2019.\n");

        Assert.Equal("Tides in shallow harbours", Assert.Single(reading.Post("a").References).Title);
    }

    [Theory]
    [InlineData("## Reference counting")]
    [InlineData("## Related work")]
    [InlineData("## Citation")]
    [InlineData("## Preferences")]
    public async Task Other_headings_do_not(string heading)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{heading}\n\n1. Okafor. \"Tides in shallow harbours.\" 2019.\n");

        Assert.Empty(reading.Post("a").References);
    }

    [Fact]
    public async Task Labels_may_lack_a_bracket_skip_a_number_or_share_a_paragraph()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ## References

            [1] Okafor. "Tides in shallow harbours." 2019. [2] Lindgren. "Tide tables at scale, see [1]." 2020.<br/>
            [4 Vogt. "Waves and walls of the north." 2018.

            5] Hart. "Harbours that were forgotten." 2017.

            (7) Lund. "Ships that were never built." 2016.

            A remark on these.
            """);

        Assert.Equal(
            [("[1]", 2019), ("[2]", 2020), ("[4", 2018), ("5]", 2017), ("(7)", 2016)],
            reading.Post("a").References.Select(x => (x.Label, x.Year!.Value)));
        Assert.Equal("[4 Vogt. \"Waves and walls of the north.\" 2018.", reading.Post("a").References[2].Text);
    }

    [Fact]
    public async Task A_stop_behind_a_label_belongs_to_it()
    {
        var reading = await Reading.OfAsync("-- a.md --\n## References\n\n[5]. Evans, E. \"Fifth tide of the year.\" 2005.\n");

        var reference = Assert.Single(reading.Post("a").References);
        Assert.Equal(("Evans, E.", "Fifth tide of the year"), (reference.Authors[0], reference.Title));
    }

    [Theory]
    [InlineData("[1] 周志华. 机器学习[M]. 北京: 清华大学出版社, 2016.")]
    [InlineData("[1] Okafor. \"Deep tides.\" 2019.")]
    public async Task A_short_title_with_an_author_names_a_work(string entry)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n## References\n\n{entry}\n");

        Assert.NotNull(Assert.Single(reading.Post("a").References).Paper);
        Assert.DoesNotContain(reading.Snapshot.Diagnostics, x => x.Code == DiagnosticCode.UnidentifiedReference);
    }

    [Fact]
    public async Task A_row_of_a_table_is_an_entry_where_its_cell_has_a_label()
    {
        var reading = await Reading.OfAsync("""
            -- _posts/2020-01-01-a.md --
            ## References

            [1] Okafor. "Tides in shallow harbours." 2019.

            [2] Larsen. "Currents." 2020. | [code](https://example.org/currents)

            | [3] | remark |
            """);

        Assert.Equal([(1, "Tides in shallow harbours"), (2, "Currents")], reading.Post("a").References.Select(x => (x.Position, x.Title!)));
    }

    [Fact]
    public async Task Of_a_list_a_paragraph_beside_it_is_no_entry()
    {
        var reading = await Reading.OfAsync("-- a.md --\n## References\n\nThese were of help:\n\n- Okafor. \"Tides in shallow harbours.\" 2019.\n- Lindgren. \"Tide tables at scale.\" 2020.\n\nThanks to all.\n");

        Assert.Equal([2019, 2020], reading.Post("a").References.Select(x => x.Year!.Value));
    }

    [Fact]
    public async Task An_entry_that_two_posts_print_alike_is_read_with_the_links_of_each()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ## References
            1. Okafor. ["Tides in shallow harbours."](https://example.org/a.pdf) 2019.
            -- b.md --
            ## References
            1. Okafor. ["Tides in shallow harbours."](https://example.org/b.pdf) 2019.
            -- c.md --
            ## References
            1. Okafor. ["Tides in shallow harbours."](https://example.org/a.pdf) 2019.
            """);

        Assert.Equal("https://example.org/a.pdf", reading.Post("a").References[0].Url);
        Assert.Equal("https://example.org/b.pdf", reading.Post("b").References[0].Url);
        Assert.Equal("https://example.org/a.pdf", reading.Post("c").References[0].Url);
        Assert.Same(reading.Post("a").References[0].Authors, reading.Post("c").References[0].Authors);
    }

    [Theory]
    [InlineData("Aab, ")]
    [InlineData("A. ")]
    [InlineData("Aab et al. 2017 ")]
    [InlineData("“a” ")]
    [InlineData("[1] ")]
    [InlineData("by Aab Cde, ")]
    public async Task An_endless_entry_is_read_in_one_go(string repeated)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 50_000));
        var reading = await Reading.OfAsync($"-- a.md --\n{text}\n\n## References\n\nOkafor. \"Tides in shallow harbours.\" 2019.\n\n{text}\n");

        Assert.NotEmpty(Assert.Single(reading.Snapshot.Posts).References);
    }
}
