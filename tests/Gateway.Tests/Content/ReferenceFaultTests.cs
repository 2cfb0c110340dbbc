using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

public class ReferenceFaultTests
{
    [Fact]
    public async Task An_entry_that_the_text_never_cites_is_reported_at_its_place()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            As Okafor et al. (2019) show.

            ## References
            [1] Okafor et al. "Tides in shallow harbours." 2019.

            [2] Lindgren. "Tide tables at scale." 2020.
            """);

        var fault = reading.Diagnostic(DiagnosticCode.UncitedReference);
        Assert.Equal("The text never cites \"Tide tables at scale\". Cite it where it is used, or remove it.", fault.Message);
        Assert.Equal((6, 1), (fault.Location.Line, fault.Location.Column));
    }

    [Fact]
    public async Task A_list_that_the_text_never_points_to_is_for_reading_and_has_no_uncited_entries()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n\n## References\n1. Okafor. \"Tides in shallow harbours.\" 2019.\n2. Lindgren. \"Tide tables at scale.\" 2020.\n");

        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Theory]
    [InlineData("Lindgren et al. (2021) say more.", "Lindgren et al. (2021)", "Did you mean 2020?")]
    [InlineData("Others disagree (Vogt & Hart, 1999).", "Vogt & Hart, 1999", "Add the entry, or mend the names or the year.")]
    public async Task A_callout_that_fits_no_entry_is_reported_at_its_place(string text, string callout, string hint)
    {
        var reading = await Reading.OfAsync($"-- a.md --\nAs Okafor et al. (2019) and Lindgren et al. (2020) show.\n{text}\n\n{Bibliography}");

        var fault = reading.Diagnostic(DiagnosticCode.MissingReference);
        Assert.Equal($"The bibliography has no entry for {callout}. {hint}", fault.Message);
        Assert.Equal((2, text.IndexOf(callout, StringComparison.Ordinal) + 1), (fault.Location.Line, fault.Location.Column));
    }

    [Theory]
    [InlineData("In May 2021, Paris and London 2012, Windows 2000, Section 2019.")]
    [InlineData("Linked [Vogt et al. 2021](https://example.org/vogt.pdf), `Vogt et al. 2021`.")]
    public async Task What_may_be_no_callout_is_not_reported(string text)
    {
        var reading = await Reading.OfAsync($"-- a.md --\nAs Okafor et al. (2019) and Lindgren et al. (2020) show.\n{text}\n\n{Bibliography}");

        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task Names_and_years_are_not_asked_of_a_text_that_cites_by_number()
    {
        var reading = await Reading.OfAsync("-- a.md --\nAs in [1, 2]. Vogt et al. (1999) is an aside.\n\n" + Bibliography);

        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task An_entry_that_names_no_work_is_reported_at_its_place()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n\n## References\n1. Okafor. \"Tides in shallow harbours.\" 2019.\n2. My notes.\n");

        var fault = reading.Diagnostic(DiagnosticCode.UnidentifiedReference);
        Assert.Equal((5, 4), (fault.Location.Line, fault.Location.Column));
        Assert.Null(reading.Post("a").References[1].Paper);
    }

    [Fact]
    public async Task An_entry_whose_link_names_another_work_than_its_text_is_reported_at_its_place()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n\n## References\n1. Okafor. [\"Tides in shallow harbours.\"](https://arxiv.org/abs/1904.01234) arXiv:1904.01243, 2019.\n");

        var fault = reading.Diagnostic(DiagnosticCode.ReferenceMismatch);
        Assert.Equal("This entry prints arXiv:1904.01243 and links to https://arxiv.org/abs/1904.01234. Correct one of them.", fault.Message);
        Assert.Equal((4, 4), (fault.Location.Line, fault.Location.Column));
        Assert.Equal("1904.01234", Assert.Single(reading.Snapshot.Papers).ArxivId?.Value);
    }

    private const string Bibliography = """
        ## References

        [1] Okafor et al. "Tides in shallow harbours." 2019.

        [2] Lindgren et al. "Tide tables at scale." 2020.
        """;
}
