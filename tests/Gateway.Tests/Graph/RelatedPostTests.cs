using Gateway.Graph;
using Gateway.Graph.Related;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class RelatedPostTests
{
    private const string Blog = """
        -- bread.md --
        ---
        title: Sourdough
        tags: [baking]
        ---
        A starter of rye ferments overnight. The dough rises slowly, the crust browns late. See [the oven](oven.md).

        ## References

        [1] Ada Miller. ["Fermentation of rye doughs."](https://arxiv.org/abs/2001.00001) 2020.
        -- rolls.md --
        ---
        title: Rolls
        tags: [baking]
        ---
        A starter ferments the dough; rye keeps the crust soft.

        ## References

        [1] Ada Miller. ["Fermentation of rye doughs."](https://arxiv.org/abs/2001.00001) 2020.
        -- oven.md --
        ---
        title: Stone
        tags: [tools]
        ---
        Heat stays in stone for hours. Bricks were laid by hand.
        -- boats.md --
        ---
        title: Boats
        tags: [tools]
        ---
        Sails, keel and rudder. Planks are bent with steam. A crust of salt stays.
        -- list.md --
        ---
        title: All I like
        ---
        I like [bread](bread.md) and [boats](boats.md).
        """;

    [Fact]
    public async Task Posts_that_share_words_works_and_topics_are_related_and_each_is_a_reason()
    {
        var read = await ReadConclusions.OfAsync(Blog);

        var related = read.RelatedTo("bread")[0];

        Assert.Equal("rolls", read.SlugOf(related.Post));
        Assert.Contains(related.Reasons, x => x.Kind == ReasonKind.SimilarText && x.Summary.Contains("starter", StringComparison.Ordinal));
        Assert.Contains(related.Reasons, x => x is { Kind: ReasonKind.BibliographicCoupling, Summary: "both cite Fermentation of rye doughs", Papers.Count: 1 });
        Assert.Contains(related.Reasons, x => x is { Kind: ReasonKind.SharedTopics, Summary: "both are about baking", Topics.Count: 1 });
    }

    [Fact]
    public async Task Contributions_add_up_to_the_score_and_the_weightiest_comes_first()
    {
        var read = await ReadConclusions.OfAsync(Blog);

        foreach (var related in read.Corpus.Posts.SelectMany((_, post) => read.Related.Posts.Of(post)))
        {
            Assert.InRange(related.Score, 0, 1);
            Assert.Equal(related.Score, related.Reasons.Sum(x => x.Contribution), 9);
            Assert.Equal(related.Reasons.OrderByDescending(x => x.Contribution), related.Reasons);
        }
    }

    [Fact]
    public async Task Direct_link_is_a_reason_and_raises_the_score()
    {
        var (linked, unlinked) = (await ReadConclusions.OfAsync(Blog), await ReadConclusions.OfAsync(Blog.Replace("[the oven](oven.md)", "the oven", StringComparison.Ordinal)));

        var relation = linked.Relation("oven", "bread");

        Assert.Contains(relation.Reasons, x => x is { Kind: ReasonKind.DirectLink, Links.Count: 1 });
        Assert.True(relation.Score > (unlinked.RelatedTo("oven").SingleOrDefault(x => unlinked.SlugOf(x.Post) == "bread")?.Score ?? 0) + 0.05);
    }

    [Fact]
    public async Task A_post_that_is_linked_with_both_is_named()
    {
        var read = await ReadConclusions.OfAsync(Blog);

        var reason = Assert.Single(read.Relation("bread", "boats").Reasons, x => x.Kind == ReasonKind.CoCitation);

        Assert.Equal("All I like is linked with both", reason.Summary);
        Assert.Equal(2, reason.Links.Count);
    }

    [Fact]
    public async Task What_is_measured_of_a_pair_does_not_know_of_its_own_link()
    {
        var (linked, unlinked) = (await ReadConclusions.OfAsync(Blog), await ReadConclusions.OfAsync(Blog.Replace("[the oven](oven.md)", "the oven", StringComparison.Ordinal)));

        var (bread, oven) = (linked.IndexOf("bread"), linked.IndexOf("oven"));
        var signals = SignalsIn(linked.Corpus);
        var without = SignalsIn(unlinked.Corpus);
        without.Candidates(unlinked.IndexOf("bread"));
        signals.Candidates(bread);

        foreach (var (expected, measured) in without.Measure(bread, oven).Zip(signals.MeasureUnlinked(bread, oven)))
            Assert.Equal(expected, measured, 3);
        Assert.NotEqual(without.Measure(bread, oven)[(int)Signal.Walk], Walked(signals, bread, oven));

        static PairSignals SignalsIn(Corpus corpus)
        {
            var spaces = new RelatedSpaces(corpus);
            return new PairSignals(spaces, new RelatedIndexes(spaces));
        }

        static double Walked(PairSignals signals, int post, int other)
        {
            signals.Candidates(post);
            return signals.Measure(post, other)[(int)Signal.Walk];
        }
    }

    [Fact]
    public async Task Texts_that_are_nearly_the_same_are_most_related_though_nothing_else_joins_them()
    {
        const string Text = "Cold dough rests in the cellar while rye sours, and wheat wakes late. The miller's stones turn slowly; bran falls through, and germ stays behind.";
        var read = await ReadConclusions.OfAsync($"{Blog}\n-- one.md --\n---\ntitle: Cellar dough\n---\n{Text}\n-- two.md --\n---\ntitle: Dough in a cellar\n---\n{Text} That is all.\n");

        Assert.Equal("two", read.SlugOf(read.RelatedTo("one")[0].Post));
        Assert.True(read.Relation("one", "two").Score > 0.9, $"The score is {read.Relation("one", "two").Score}.");
    }

    [Fact]
    public async Task Nobody_is_told_that_both_speak_of_words_without_a_subject()
    {
        var read = await ReadConclusions.OfAsync("""
            -- a.md --
            # Apples

            See what you need and use it first; see more, need less.
            -- b.md --
            # Boats

            You need to see it first and use what you need.
            -- c.md --
            # Clouds

            Rain falls on hills and rivers swell.
            """);

        string[] idle = [" see", " See", " need", " use", " first"];
        Assert.DoesNotContain(
            read.RelatedTo("a").SelectMany(x => x.Reasons),
            x => idle.Any(word => x.Summary.Replace("both use the same words", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_front_matter_names_is_no_link_of_the_text()
    {
        var read = await ReadConclusions.OfAsync(Blog.Replace("[the oven](oven.md)", "the oven", StringComparison.Ordinal) + "\n-- pots.md --\n---\ntitle: Pots\nprerequisites: [oven]\n---\nIron keeps heat.\n");

        var reasons = read.Relation("pots", "oven").Reasons;
        Assert.DoesNotContain(reasons, x => x.Kind == ReasonKind.DirectLink);
        Assert.Contains(reasons, x => x is { Kind: ReasonKind.AuthorStatement, Summary: "one names the other, without a link" });
    }

    [Fact]
    public async Task Parts_of_a_series_are_related()
    {
        var read = await ReadConclusions.OfAsync("""
            -- one.md --
            ---
            title: Knots, Part 1
            ---
            Rope is strong.
            -- two.md --
            ---
            title: Knots, Part 2
            ---
            Hitches hold.
            """);

        Assert.Contains(read.Relation("one", "two").Reasons, x => x.Kind == ReasonKind.SeriesOrder);
    }

    [Theory]
    [InlineData("-- only.md --\n# Only\n\nWords.")]
    [InlineData("-- a.md --\n# Apples\n\nGreen fruit.\n-- b.md --\n# Boats\n\nWooden hulls.")]
    [InlineData("-- empty.md --\n-- void.md --\n")]
    public async Task Where_nothing_is_shared_nothing_is_related(string files)
    {
        var read = await ReadConclusions.OfAsync(files);

        Assert.All(read.Corpus.Posts.Index(), post => Assert.Empty(read.Related.Posts.Of(post.Index)));
    }

    [Fact]
    public async Task Sections_are_related_by_their_words_one_of_each_post()
    {
        const string Starter = "The starter of rye and water ferments in a warm jar until bubbles rise, then flour feeds it again, morning and evening, and sour yeast grows strong enough for bread.";
        const string Steam = "Planks bend with steam after an hour in a long box of wood, then clamps hold each plank against the ribs while pitch seals seams below the waterline of the hull.";
        var read = await ReadConclusions.OfAsync($"""
            -- a.md --
            # Bread

            ## Feeding

            {Starter} {Starter}

            ## Shipping

            {Steam} {Steam}
            -- b.md --
            # Sour things

            ## Jar

            {Starter} {Starter}

            ## Jar again

            {Starter} {Starter} Twice.
            -- c.md --
            # Boats

            ## Hull

            {Steam} {Steam}
            """);

        var related = read.Related.Sections.Of(read.IndexOf("a")).ToList();

        var (feeding, shipping) = (read.SectionOf("a", "Feeding"), read.SectionOf("a", "Shipping"));
        Assert.Equal(("b", "c"), (read.SlugOf(related.First(x => x.From == feeding).Post), read.SlugOf(related.First(x => x.From == shipping).Post)));
        Assert.Single(related, x => x.From == feeding && read.SlugOf(x.Post) == "b");
        Assert.All(related, x => Assert.Equal(x.Score, x.Reasons.Sum(y => y.Contribution), 9));
        Assert.StartsWith("both speak of ", related.First(x => x.From == feeding).Reasons[0].Summary, StringComparison.Ordinal);
    }
}
