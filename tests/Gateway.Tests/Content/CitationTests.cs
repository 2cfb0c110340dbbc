using Xunit;

namespace Gateway.Tests.Content;

public class CitationTests
{
    private const string Bibliography = """
        ## References

        [1] Stanley, Kenneth O., and Risto Miikkulainen. "Evolving networks through topologies." EC 2002.

        [2] Barret Zoph and Quoc V. Le. "Search for architectures with learning." ICLR 2017.

        [3] Baker et al. "Designing architectures with learning agents." ICLR 2017.

        [4] van den Oord et al. "Coding by contrast and prediction." 2018a.

        [5] van den Oord et al. "Distilling waves in parallel, fast." 2018b.

        [6] B. Schölkopf, A. Smola, and K.-R. Müller. "Components by kernels." 1998.

        [7] OpenAI. "Robots that solve a cube by hand." 2019.

        """;

    [Theory]
    [InlineData("The idea is old (Stanley & Miikkulainen, 2002).", "Stanley & Miikkulainen, 2002=1")]
    [InlineData("The pioneering work by Zoph & Le 2017 and Baker et al. 2017 drew attention.", "Zoph & Le 2017=2|Baker et al. 2017=3")]
    [InlineData("In recent years, the pioneering work by Zoph & Le 2017 and Baker et al.", "Zoph & Le 2017=2")]
    [InlineData("As (Zoph and Le, 2017; Baker et al. 2017) show.", "Zoph and Le, 2017=2|Baker et al. 2017=3")]
    [InlineData("Baker et al. (2017) search.", "Baker et al. (2017)=3")]
    [InlineData("Baker, et al. [2017] search.", "Baker, et al. [2017]=3")]
    [InlineData("By van den Oord et al. (2018a) and, later, by Van den Oord et al., 2018b.", "van den Oord et al. (2018a)=4|Van den Oord et al., 2018b=5")]
    [InlineData("In Oord et al. (2018a, 2018b).", "Oord et al. (2018a=4|2018b=5")]
    [InlineData("Kernels (Scholkopf, Smola & Muller, 1998).", "Scholkopf, Smola & Muller, 1998=6")]
    [InlineData("OpenAI (2019) did; so did Recent Work OpenAI 2019.", "OpenAI (2019)=7|OpenAI 2019=7")]
    [InlineData("Baker’s (2017) agents.", "Baker’s (2017)=3")]
    public async Task Names_and_years_without_link_lead_to_their_entry(string text, string expected) => Assert.Equal(expected, await CitationsAsync(text));

    [Theory]
    [InlineData("By van den Oord et al. (2018), whichever.")]
    [InlineData("Zoph & Baker (2017) wrote nothing together, and Smola (1998) is not the first author.")]
    [InlineData("In May 2017 and in Paris 2002; `Baker et al. 2017` is code, $Baker et al. 2017$ is math.")]
    [InlineData("The challenge is in inference (Pope et al.")]
    public async Task Names_that_fit_no_entry_or_several_are_no_callouts(string text) => Assert.Equal("", await CitationsAsync(text));

    [Theory]
    [InlineData("First [1], then [2, 3], then [4-6] and [7].", "[1]=1|[2, 3]=2|[2, 3]=3|[4-6]=4|[4-6]=5|[4-6]=6|[7]=7")]
    [InlineData("Directly behind a word[2], or several [1][3].", "[2]=2|[1]=1|[3]=3")]
    [InlineData("An interval [0, 1], an index x[1] and a[2][3], math $[1, 2]$, code `[3]`, an assignment y = [1, 2], a link [4](https://example.org), [9].", "")]
    public async Task Numbers_in_brackets_are_told_from_intervals_and_indices(string text, string expected) => Assert.Equal(expected, await CitationsAsync(text));

    [Fact]
    public async Task Labels_of_letters_are_callouts_if_the_bibliography_has_them()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            As in [Oka19] and [Oka19; LVH20], but not in [TODO].

            ## References
            [Oka19] N. Okafor. Tides in shallow harbours. 2019.

            [LVH20] T. Lindgren, A. Vogt, and P. Hart. Tide tables at scale. 2020.
            """);

        Assert.Equal([("[Oka19]", 0), ("[Oka19; LVH20]", 0), ("[Oka19; LVH20]", 1)], reading.Post("a").Citations.Select(x => (x.Marker, x.Reference!.Value)));
    }

    [Fact]
    public async Task A_number_above_the_line_counts_where_it_links_to_the_bibliography()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            ## Body
            Tides rise<sup>[2](#ref2)</sup>, x<sup>2</sup> does not; see [2](#body).

            ## References
            1. <a id="ref1"></a>N. Okafor. "Tides in shallow harbours." 2019.
            2. <a id="ref2"></a>T. Lindgren. "Tide tables at scale." 2020.
            """);

        Assert.Equal([("2", 1)], reading.Post("a").Citations.Select(x => (x.Marker, x.Reference!.Value)));
    }

    [Fact]
    public async Task A_linked_callout_cites_what_its_address_names()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            Plain [Okafor et al. 2019](https://arxiv.org/abs/1904.01234), by year Okafor et al. ([2019](https://example.org/mirror.pdf)),
            another work [Okafor et al. 2019](https://arxiv.org/abs/1912.00001), a page [here](https://openreview.net/forum?id=Abc-1), no work [there](https://example.org/).

            ## References
            1. Okafor et al. ["Tides in shallow harbours."](https://arxiv.org/pdf/1904.01234v3.pdf) 2019.
            """);

        Assert.Equal(
            [("Okafor et al. 2019", 0), ("2019", 0), ("Okafor et al. 2019", null), ("here", (int?)null)],
            reading.Post("a").Citations.Select(x => (x.Marker, x.Reference)));
        Assert.Equal(3, reading.Snapshot.Papers.Count);
    }

    [Theory]
    [InlineData("See [Rust 2018](https://example.org/edition), [May 2025](https://example.org/news) and Rust ([2021](https://example.org/edition)).", "")]
    [InlineData("See [Okafor 2019](https://example.org/t.pdf), [Okafor, 2019](https://example.org/t), Okafor et al. ([2019](https://example.org/t)).", "Okafor 2019|Okafor, 2019|2019")]
    public async Task A_name_and_a_year_without_entry_cite_only_where_they_can_be_nothing_else(string text, string expected)
    {
        var reading = await Reading.OfAsync($"-- a.md --\n{text}\n");

        Assert.Equal(expected, string.Join('|', reading.Post("a").Citations.Select(x => x.Marker)));
    }

    [Fact]
    public async Task Of_two_entries_with_one_address_the_one_that_is_named_is_cited()
    {
        var reading = await Reading.OfAsync("""
            -- a.md --
            By [Lindgren 2020](https://example.org/book).

            ## References
            1. Okafor. ["Tides in shallow harbours."](https://example.org/book) 2019.
            2. Lindgren. ["Tide tables at scale."](https://example.org/book) 2020.
            """);

        Assert.Equal(1, Assert.Single(reading.Post("a").Citations).Reference);
    }

    [Fact]
    public async Task A_callout_keeps_its_sentence_and_its_place()
    {
        var reading = await Reading.OfAsync($"-- a.md --\nBefore, e.g. this. The idea is old (Zoph & Le, 2017). After!\n\n{Bibliography}");

        var citation = Assert.Single(reading.Post("a").Citations);
        var context = reading.Content("a").Contexts[citation.Context];
        Assert.Equal(("Before, e.g. this.", "The idea is old (Zoph & Le, 2017).", "After!"), (context.Before, context.Sentence, context.After));
        Assert.Equal((1, 37), (citation.Location.Line, citation.Location.Column));
    }

    private static async Task<string> CitationsAsync(string text)
    {
        var post = (await Reading.OfAsync($"-- a.md --\n{text}\n\n{Bibliography}")).Post("a");
        return string.Join('|', post.Citations.Select(x => $"{x.Marker}={post.References[x.Reference!.Value].Position}"));
    }
}
