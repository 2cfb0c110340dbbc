using System.Text;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>A blog whose posts are the summaries of a listing page, in their authors' spelling, cut short where the page cuts them.</summary>
public class SeedListingTests
{
    private const string Family = "The Transformer Family";
    private const string NewFamily = "The Transformer Family Version 2.0";

    [SkippableFact]
    public async Task A_superset_of_the_old_version_replaces_it_though_no_link_says_so()
    {
        var reading = await ReadAsync();

        Assert.Equal([Titled(reading, Family).Key], Titled(reading, NewFamily).Supersedes);
        Assert.Equal(Titled(reading, NewFamily).Key, Titled(reading, Family).LatestVersion);
    }

    [SkippableFact]
    public async Task Please_refer_to_that_post_is_a_statement_of_the_old_one()
    {
        var reading = await ReadAsync();

        var link = Assert.Single(reading.Snapshot.Links, x => x.From == Titled(reading, Family).Key && x.Kind == LinkKind.SupersededBy);
        Assert.Equal((NewFamily, ProvenanceMethod.UpdateNote, null), (link.AnchorText, link.Method, link.Href));
        Assert.Contains("enhanced version", reading.ContextOf(link).Sentence, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Three_parts_are_a_series_in_order()
    {
        var reading = await ReadAsync();

        var series = Assert.Single(reading.Snapshot.Series);
        Assert.Equal(
            [(1, "Semi-Supervised Learning"), (2, "Active Learning"), (3, "Data Generation")],
            series.Entries.Select(x => (x.Position, reading.Snapshot.Posts.Single(y => y.Key == x.Post).Title.Split(": ")[1])));
        Assert.DoesNotContain(reading.Snapshot.Diagnostics, x => x.Code == DiagnosticCode.SeriesGap);
    }

    [SkippableFact]
    public async Task Previous_parts_that_are_linked_are_parts_of_the_series()
    {
        var reading = await ReadAsync(text => text.Replace("(Previous: Part 1 and Part 2)", "(Previous: [Part 1](p7.md) and [Part 2](p6.md))", StringComparison.Ordinal));

        Assert.Equal([LinkKind.InSeries, LinkKind.InSeries], reading.Snapshot.Links.Where(x => x.AnchorText is "Part 1" or "Part 2").Select(x => x.Kind));
    }

    [SkippableFact]
    public async Task A_section_that_became_a_full_post_has_moved_there()
    {
        var reading = await ReadAsync();

        var link = Assert.Single(reading.Snapshot.Links, x => x.Kind == LinkKind.MovedTo);
        Assert.Equal(
            (Titled(reading, "Self-Supervised Representation Learning").Key, Titled(reading, "Contrastive Representation Learning").Key), (link.From, link.To));
    }

    [SkippableTheory]
    [InlineData("Neural Architecture Search", "Stanley, Miikkulainen. Evolving networks through topologies. 2002.", "Stanley & Miikkulainen, 2002")]
    [InlineData("Neural Architecture Search", "Zoph, Le. Searching for architectures. 2017.", "Zoph & Le 2017")]
    [InlineData("Some Math behind Neural Tangent Kernel", "Jacot et al. The kernel of wide networks. 2018.", "Jacot et al. 2018")]
    public async Task Names_and_a_year_without_link_cite_the_entry(string title, string entry, string marker)
    {
        var reading = await ReadAsync(bibliography: $"## References\n\n[1] {entry}\n");

        var post = Titled(reading, title);
        Assert.Equal((marker, 0), (Assert.Single(post.Citations).Marker, post.Citations[0].Reference));
    }

    [SkippableTheory]
    [InlineData("Large Transformer Model Inference Optimization", "Pope et al. Scaling inference. 2022.")]
    [InlineData("Neural Architecture Search", "Baker et al. Designing networks. 2017.")]
    public async Task A_callout_that_is_cut_before_its_year_cites_nothing(string title, string entry)
    {
        var reading = await ReadAsync(bibliography: $"## References\n\n[1] {entry}\n");

        Assert.Empty(Titled(reading, title).Citations);
    }

    [SkippableTheory]
    [InlineData("Learning with not Enough Data Part 2: Active Learning", @"$(\mathbf{x}^l, y) \sim \mathcal{X}, y \in \{0, 1\}^K$")]
    [InlineData("Evolution Strategies", @"$f(x): \mathbb{R}^n \to \mathbb{R}$")]
    [InlineData("How to Build an Open-Domain Question Answering System?", "an AI assistant🤖.")]
    [InlineData(NewFamily, "Notations Symbol Meaning $d$ The model size / hidden state dimension")]
    public async Task Formulas_and_emoji_stay_as_they_are_written(string title, string words)
    {
        var reading = await ReadAsync();

        Assert.Contains(words, reading.Contents[Titled(reading, title).Path].Body.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_version_published_elsewhere_is_told_by_its_note()
    {
        var reading = await ReadAsync();

        var notes = reading.Contents[Titled(reading, "How to Train Really Large Models on Many GPUs?").Path].Updates;
        Assert.Equal([new DateOnly(2022, 3, 13), new DateOnly(2022, 6, 10)], notes.Select(x => x.Date));
        Assert.Contains("published on OpenAI Blog", notes[1].Text, StringComparison.Ordinal);
    }

    private static Post Titled(Reading reading, string title) => reading.Snapshot.Posts.Single(x => x.Title == title);

    /// <param name="bibliography">Stands below every summary.</param>
    private static async Task<Reading> ReadAsync(Func<string, string>? edit = null, string bibliography = "")
    {
        var lines = await File.ReadAllLinesAsync(Shared.PathOf("seed", "listing.txt"));
        var world = new StringBuilder();
        // The first line is another blog's; then come titles and summaries by turns.
        foreach (var (index, post) in lines.Skip(1).Chunk(2).Where(x => x.Length == 2).Index())
            world.Append("-- p").Append(index).Append(".md --\n---\ntitle: \"").Append(post[0]).Append("\"\n---\n").Append(post[1]).Append("\n\n").Append(bibliography).Append('\n');
        return await Reading.OfAsync(edit?.Invoke(world.ToString()) ?? world.ToString());
    }
}
