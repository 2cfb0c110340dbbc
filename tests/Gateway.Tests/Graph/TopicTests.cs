using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Topics;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class TopicTests
{
    // Two posts on sourdough: one explains the starter, the other uses it.
    private const string Bakery = """
        -- content/posts/starter.md --
        ---
        title: The sourdough starter
        date: 2024-01-01
        tags: [Baking]
        ---
        ## What is a sourdough starter?

        A sourdough starter is a culture of wild yeast and bacteria that lives in flour and water. A sourdough starter wants to be fed every day.

        ## Bulk Fermentation (BF)

        Bulk fermentation is the first rise of the whole dough. During bulk fermentation the dough is folded, and bulk fermentation ends when it has grown by half.

        ## Conclusion

        That is all there is to it.
        -- content/posts/loaf.md --
        ---
        title: A country loaf
        date: 2024-02-01
        tags: [baking, bread]
        ---
        Take your [sourdough starter](/posts/starter/) out of the fridge. Mix the sourdough starter with water. Let BF run for four hours: BF is slow in winter, so check BF by eye.

        ## The Dutch oven

        Heat the Dutch oven. A Dutch oven keeps the steam. Put the loaf into the Dutch oven.

        ## Conclusion

        Let it cool.
        -- content/posts/rye.md --
        ---
        title: Rye bread
        date: 2024-03-01
        tags: [bread]
        ---
        Rye needs more sourdough starter, and the sourdough starter may be older; take all of the sourdough starter. No bulk fermentation here: after bulk fermentation rye would fall, and bulk fermentation adds nothing.
        Some use a Dutch oven.

        ## Conclusion

        Wait a day.
        """;

    [Fact]
    public async Task Tags_keep_their_keys_and_headings_and_abbreviations_become_topics_beside_them()
    {
        var read = await ReadTopics.OfAsync(Bakery);

        Assert.Equal(["Baking", "bread", "Bulk Fermentation", "Dutch oven", "sourdough starter"], read.Labels);
        Assert.Equal(read.Corpus.Snapshot.Topics.Select(tag => tag.Key), new[] { read.Concept("Baking").Key, read.Concept("bread").Key });
        Assert.Contains("BF", read.Concept("Bulk Fermentation").AltLabels);
    }

    [Fact]
    public async Task Post_that_heads_defines_and_comes_first_introduces_and_one_that_only_uses_assumes()
    {
        var read = await ReadTopics.OfAsync(Bakery);

        Assert.Equal(TopicRole.Introduces, read.Role("starter", "sourdough starter"));
        Assert.Equal("starter", read.IntroducedIn("sourdough starter"));
        Assert.Equal("starter#Bulk Fermentation (BF)", read.IntroducedIn("Bulk Fermentation"));
        Assert.Equal("Bulk fermentation is the first rise of the whole dough.", read.Concept("Bulk Fermentation").Definition);
        Assert.Equal(TopicRole.Assumes, read.Role("loaf", "sourdough starter"));
        Assert.Equal(TopicRole.Assumes, read.Role("loaf", "Bulk Fermentation"));
        Assert.Equal(TopicRole.Mentions, read.Role("rye", "Dutch oven"));
        // The link shows where the author thinks it is explained.
        Assert.True(read.Assignment("loaf", "sourdough starter")!.Confidence > read.Assignment("rye", "sourdough starter")!.Confidence);
    }

    [Fact]
    public async Task Tags_are_authored_and_all_else_is_inferred()
    {
        var read = await ReadTopics.OfAsync(Bakery);

        Assert.True(read.Assignment("rye", "bread")!.IsAuthored);
        Assert.Equal(TopicRole.Covers, read.Role("rye", "bread"));
        Assert.False(read.Assignment("rye", "sourdough starter")!.IsAuthored);
    }

    [Fact]
    public async Task Sections_have_the_topics_of_their_own_text_and_the_longest_name_counts()
    {
        var read = await ReadTopics.OfAsync(Bakery + """

            -- content/posts/oven.md --
            ---
            title: Ovens
            date: 2024-04-01
            ---
            ## Dutch oven

            A Dutch oven is a pot with a heavy lid. The Dutch oven came early.

            ### Mini Dutch oven

            A mini Dutch oven fits one roll. The mini Dutch oven heats fast, and a mini Dutch oven is cheap, so buy a mini Dutch oven. Use a mini Dutch oven. Clean the mini Dutch oven.
            The mini Dutch oven is light and the mini Dutch oven is small.
            """);

        Assert.Equal([0], read.Assignment("oven", "Dutch oven")!.Sections.Select(section => section.Section));
        Assert.Equal([1], read.Assignment("oven", "Mini Dutch oven")!.Sections.Select(section => section.Section));
        Assert.Equal(["Dutch oven"], read.LabelsOf(read.Concept("Mini Dutch oven").Broader));
        Assert.Equal(["Mini Dutch oven"], read.LabelsOf(read.Concept("Dutch oven").Narrower));
    }

    [Fact]
    public async Task Name_in_capital_letters_is_not_the_word_that_is_spelt_alike()
    {
        var read = await ReadTopics.OfAsync("""
            -- content/posts/a.md --
            ---
            title: Estimators
            ---
            ## NICE

            NICE is an estimator. NICE is fast, and NICE is small. NICE wins. Use NICE.
            -- content/posts/b.md --
            ---
            title: Weather
            ---
            A nice day, a nice walk and a nice evening: nice.
            """);

        Assert.Equal(TopicRole.Introduces, read.Role("a", "NICE"));
        Assert.Null(read.Role("b", "NICE"));
    }

    [Fact]
    public async Task Topic_that_posts_assume_and_none_treats_is_reported_once_at_the_post_that_uses_it_most()
    {
        const string Uses = "Long Short-Term Memory (LSTM) helps. LSTM is fast, and we use LSTM. The LSTM learns. ";
        string Post(int number, string text) => $"-- content/posts/p{number}.md --\n---\ntitle: Number {number}\ndate: 2024-01-0{number}\n---\n{text}\n";
        var read = await ReadTopics.OfAsync(
            Post(1, "We tried an LSTM, the LSTM failed, an LSTM again. Then came lunch.") + Post(2, "The LSTM is slow. An LSTM forgets. LSTM! Then came lunch.") + Post(3, "LSTM here, LSTM there. LSTM. And another LSTM in the end, one LSTM more.")
            + Post(4, Uses));

        var diagnostic = Assert.Single(read.Graph.Diagnostics);
        Assert.Equal((DiagnosticCode.UncoveredTopic, "content/posts/p3.md"), (diagnostic.Code, diagnostic.Path));
        Assert.StartsWith("3 posts use \"LSTM\"", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_brackets_behind_a_heading_is_treated_there()
    {
        var read = await ReadTopics.OfAsync(Bakery + "\n" + """
            -- content/posts/rise.md --
            ---
            title: How dough rises
            date: 2024-04-01
            ---
            ## A Longer Rise (Cold Retard)

            A cold retard slows the dough. With a cold retard the crust blisters, and a cold retard keeps till noon. Cold retard, then bake.
            -- content/posts/crust.md --
            ---
            title: Crust
            date: 2024-05-01
            ---
            ## Cold Retard

            The cold retard makes blisters; a cold retard again, and another cold retard.
            """);

        Assert.Equal(TopicRole.Introduces, read.Role("rise", "Cold Retard"));
    }

    [Fact]
    public async Task Declared_topic_that_is_a_plain_word_counts_wherever_it_stands()
    {
        var read = await ReadTopics.OfAsync("""
            -- topics.yml --
            - prefLabel: Future
            -- content/posts/a.md --
            ---
            title: Waiting
            ---
            Futures are polled by an executor.
            -- content/posts/b.md --
            ---
            title: Polling
            ---
            What is polled is a future of its own.
            """);

        Assert.NotNull(read.Role("a", "Future"));
        Assert.NotNull(read.Role("b", "Future"));
    }

    [Fact]
    public async Task Label_of_a_tag_is_spelt_as_texts_spell_it()
    {
        var read = await ReadTopics.OfAsync("""
            -- content/posts/a.md --
            ---
            title: Two nets
            tags: [Gan, bread]
            ---
            A GAN has two nets. Each GAN is hard to train; bread is not. A GAN collapses.
            """);

        Assert.Equal(["bread", "GAN"], read.Labels.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_has_been_replaced_introduces_nothing_that_its_successor_treats()
    {
        static string Post(string slug, string date, string front) => $"""
            -- content/posts/{slug}.md --
            ---
            title: The sourdough starter, {slug}
            slug: {slug}
            date: {date}
            {front}
            ---
            ## What is a sourdough starter?

            A sourdough starter is a culture of wild yeast and bacteria that lives in flour and water. A sourdough starter wants to be fed every day; a sourdough starter grows.

            """;
        var read = await ReadTopics.OfAsync(Post("old", "2020-01-01", "superseded_by: new") + Post("new", "2024-01-01", "tags: [bread]"));

        Assert.Equal(TopicRole.Covers, read.Role("old", "sourdough starter"));
        Assert.Equal(TopicRole.Introduces, read.Role("new", "sourdough starter"));
        Assert.StartsWith("new", read.IntroducedIn("sourdough starter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_only_mentions_a_topic_does_not_define_it()
    {
        var read = await ReadTopics.OfAsync(Bakery + "\n" + """
            -- content/posts/glossary.md --
            ---
            title: Odds and ends
            date: 2023-01-01
            ---
            A Dutch oven is a word for many pots that people inherit.
            """);

        Assert.NotEqual("A Dutch oven is a word for many pots that people inherit.", read.Concept("Dutch oven").Definition);
    }

    [Fact]
    public async Task Topic_needs_what_its_introduction_uses_and_another_post_introduced_before()
    {
        var read = await ReadTopics.OfAsync(Bakery + """

            -- content/posts/levain.md --
            ---
            title: Levain
            date: 2024-05-01
            ---
            ## Stiff levain

            A stiff levain is a [sourdough starter](/posts/starter/) with little water. Take sourdough starter, flour and water for the stiff levain, and keep some sourdough starter.
            The stiff levain is sweet. Every stiff levain is firm. Feed the stiff levain. A stiff levain, a stiff levain and a stiff levain.
            """);

        var need = Assert.Single(read.Prerequisites("Stiff levain"));
        Assert.Equal(["sourdough starter"], read.LabelsOf([need.Needs]));
        Assert.Equal(need.Confidence, need.Reasons.Sum(reason => reason.Contribution), 9);
        Assert.Equal([ReasonKind.TopicAssumed, ReasonKind.DirectLink, ReasonKind.TopicAssumed], need.Reasons.Select(reason => reason.Kind));
        Assert.Empty(read.Prerequisites("sourdough starter"));
    }

    [Fact]
    public async Task Vocabulary_of_the_source_wins_over_what_would_be_inferred()
    {
        var read = await ReadTopics.OfAsync(Bakery + """

            -- topics.yml --
            - prefLabel: Loaves
              altLabels: [bread, boule]
              broader: Baking
              definition: What comes out of the oven.
            - prefLabel: Sourdough culture
              altLabels: [sourdough starter]
              related: [Loaves]
            """);

        var loaves = read.Concept("Loaves");
        Assert.DoesNotContain("bread", read.Labels);
        Assert.Equal(Topic.KeyOf("bread"), loaves.Key);
        Assert.Equal("What comes out of the oven.", loaves.Definition);
        Assert.Equal(["Baking"], read.LabelsOf(loaves.Broader));
        Assert.Equal(["Sourdough culture"], read.LabelsOf(loaves.Related));
        Assert.True(read.Assignment("rye", "Loaves")!.IsAuthored);
        Assert.Equal(TopicRole.Introduces, read.Role("starter", "Sourdough culture"));
    }

    [Fact]
    public async Task Text_without_spaces_between_words_has_topics_too()
    {
        var read = await ReadTopics.OfAsync("""
            -- content/posts/a.md --
            ---
            title: 入门
            date: 2024-01-01
            tags: [强化学习]
            lang: zh
            ---
            ## 策略梯度

            策略梯度是一种方法。策略梯度直接优化策略,策略梯度很常用。强化学习需要策略梯度,策略梯度也需要强化学习。我们用策略梯度。策略梯度,策略梯度。
            -- content/posts/b.md --
            ---
            title: 其他
            date: 2024-02-01
            lang: zh
            ---
            这里用策略梯度,还用策略梯度,最后用策略梯度。深度强化学习很好。
            """);

        Assert.Equal(["强化学习", "策略梯度"], read.Labels.Order(StringComparer.Ordinal));
        Assert.Equal(TopicRole.Introduces, read.Role("a", "策略梯度"));
        Assert.Equal(TopicRole.Assumes, read.Role("b", "策略梯度"));
        Assert.Equal(TopicRole.Mentions, read.Role("b", "强化学习"));
    }

    [Fact]
    public async Task Titles_in_a_bibliography_are_no_use_of_their_words()
    {
        var entries = string.Join("\n", Enumerable.Range(1, 4).Select(x => $"[{x}] Ann Author. \"A sourdough starter number {x}.\" Journal of Bread, 20{x}0.\n"));
        var read = await ReadTopics.OfAsync(Bakery + $"\n-- content/posts/list.md --\n---\ntitle: List\n---\nText [1], [2], [3], [4].\n\n## References\n\n{entries}");

        Assert.Null(read.Role("list", "sourdough starter"));
    }

    [Fact]
    public async Task Same_content_leads_to_the_same_topics_whatever_thread_came_first()
    {
        var first = await ReadTopics.OfAsync(Bakery);
        var second = await ReadTopics.OfAsync(Bakery);

        Assert.Equal(Describe(first), Describe(second));

        static IEnumerable<string> Describe(ReadTopics read) => read.Graph.Assignments.SelectMany(x => x).Select(x => $"{read.Graph.Concepts[x.Concept].Key} {x.Role} {x.Weight:R} {x.Confidence:R}");
    }
}
