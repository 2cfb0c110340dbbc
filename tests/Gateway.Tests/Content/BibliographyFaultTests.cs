using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

public class BibliographyFaultTests
{
    [Fact]
    public async Task Faults_of_a_bib_file_are_reported_at_their_places_and_not_without_end()
    {
        var entries = string.Concat(Enumerable.Range(0, 30).Select(_ => "@misc{a, title={A title}}\n"));
        var reading = await Reading.OfAsync($"-- a.md --\nSee [@a].\n-- refs.bib --\n{entries}");

        var faults = reading.Snapshot.Diagnostics;
        Assert.All(faults, x => Assert.Equal((DiagnosticCode.InvalidBibliography, "refs.bib"), (x.Code, x.Path)));
        Assert.Equal(Enumerable.Range(2, 20), faults.Select(x => x.Location.Line));
        Assert.EndsWith("There are 9 more faults in this file.", faults[^1].Message, StringComparison.Ordinal);
        Assert.Equal(20, faults.Select(x => x.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_bib_file_that_nobody_cites_from_is_not_judged()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n-- refs.bib --\n@misc{a, title={A}}\n@misc{a, title={A}}\n");

        Assert.Empty(reading.Snapshot.Diagnostics);
    }

    [Fact]
    public async Task An_unknown_key_is_reported_with_what_was_meant()
    {
        var reading = await Reading.OfAsync("-- a.md --\nText.\n\nSee <d-cite key=\"okafor2018\"></d-cite>.\n-- refs.bib --\n@misc{okafor2019, title={Tides}}\n");

        var fault = reading.Diagnostic(DiagnosticCode.MissingReference);
        Assert.Equal((3, 5, "okafor2019"), (fault.Location.Line, fault.Location.Column, fault.Suggestion));
    }

    [Fact]
    public async Task Keys_may_stand_in_bibliographies_that_are_not_read()
    {
        var reading = await Reading.OfAsync("-- a.md --\n---\nbibliography: refs.json\n---\nSee <d-cite key=\"okafor2018\"></d-cite> and [@okafor2018].\n");

        Assert.Empty(reading.Snapshot.Diagnostics);
        Assert.Null(Assert.Single(reading.Post("a").Citations).Reference);
    }

    [Fact]
    public async Task Works_cited_by_key_and_by_link_are_one_paper()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            See [@okafor2019].
            -- b.md --
            See [Okafor et al. 2019](https://arxiv.org/abs/1904.01234).
            -- refs.bib --
            @misc{okafor2019, title={Tides in shallow harbours}, author={Okafor, B.}, year=2019, eprint={1904.01234}, archivePrefix={arXiv}}
            """);

        Assert.Equal("Tides in shallow harbours", Assert.Single(reading.Snapshot.Papers).Title);
    }

    [Fact]
    public async Task A_change_of_a_bib_file_is_a_change_of_the_content()
    {
        using var world = World.Of("-- a.md --\nSee [@a].\n-- refs.bib --\n@misc{a, title={A}}\n");
        var options = new ContentPipelineOptions(Reading.Now);
        var before = await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None);
        world.Write("blog/refs.bib", "@misc{a, title={B}}\n");
        var after = await ContentPipeline.SurveyAsync(world.Sources, options, CancellationToken.None);

        Assert.NotEqual(before.Fingerprint, after.Fingerprint);
    }
}
