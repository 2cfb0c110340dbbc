using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Graph;
using Gateway.Graph.Prerequisites;
using Gateway.Testing;
using Gateway.Tests.Content;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class PrerequisiteTests
{
    // Something else to read, so that a word is not in all posts.
    private const string Others = """
        -- bread.md --
        ---
        title: Sourdough
        date: 2020-03-01
        ---
        Flour, water and salt rest over night before the oven is lit.
        -- boats.md --
        ---
        title: Sailing
        date: 2020-04-01
        ---
        The wind fills canvas while the keel holds the course.
        """;

    [Theory]
    [InlineData("[locks]")]
    [InlineData("[\"Locks\"]")]
    [InlineData("[locks.md]")]
    [InlineData("[\"[[locks]]\"]")]
    public async Task What_front_matter_names_is_required_by_its_author(string names)
    {
        var found = await InAsync($"""
            -- queues.md --
            ---
            title: Queues
            prerequisites: {names}
            ---
            One waits behind another.
            -- locks.md --
            ---
            title: Locks
            ---
            One at a time.
            """);

        var prerequisite = found["queues", "locks"];
        Assert.True(prerequisite.IsAuthored);
        Assert.Equal((1.0, PrerequisiteStrength.Required, ProvenanceMethod.FrontMatter), (prerequisite.Confidence, prerequisite.Strength, prerequisite.Method));
        Assert.Equal(ReasonKind.AuthorStatement, prerequisite.Reasons[0].Kind);
    }

    [Fact]
    public async Task Words_that_tell_to_read_another_post_first_are_its_authors_statement()
    {
        var found = await InAsync(Pair("Please read [the post on locks](locks.md) first if you have not."));

        var prerequisite = found["queues", "locks"];
        Assert.True(prerequisite.IsAuthored);
        Assert.Equal(ProvenanceMethod.Phrase, prerequisite.Method);
        Assert.Equal("the post on locks", found.AnchorTextOf(Assert.Single(prerequisite.Reasons[0].Links)));
    }

    [Fact]
    public async Task The_more_and_the_earlier_a_post_links_to_another_the_surer_it_needs_it()
    {
        var often = await InAsync(Pair("Take a [lock](locks.md), release the [lock](locks.md), then take the [lock](locks.md) again."));
        var once = await InAsync(Pair("Take a [lock](locks.md)."));
        var late = await InAsync(Pair("A queue is a line.\n\n## Order\n\nFirst in, first out.\n\n## Asides\n\nTake a [lock](locks.md)."));

        Assert.True(often["queues", "locks"].Confidence > once["queues", "locks"].Confidence);
        Assert.True(once["queues", "locks"].Confidence > late["queues", "locks"].Confidence);
        Assert.False(once["queues", "locks"].IsAuthored);
        Assert.Null(once.Find("locks", "queues"));
    }

    [Fact]
    public async Task Contributions_of_reasons_add_up_to_the_confidence()
    {
        var found = await InAsync(Pair("This builds on what I wrote [earlier](locks.md): a [lock](locks.md#fair) is taken by one."));

        Assert.NotEmpty(found.All);
        foreach (var prerequisite in found.All)
        {
            Assert.Equal(prerequisite.Confidence, prerequisite.Reasons.Sum(reason => reason.Contribution), 9);
            Assert.All(prerequisite.Reasons, reason => Assert.True(reason.Contribution > 0, reason.Summary));
            Assert.Equal(prerequisite.Reasons.OrderByDescending(reason => reason.Contribution), prerequisite.Reasons);
        }
    }

    [Fact]
    public async Task Where_all_links_lead_to_sections_these_suffice()
    {
        var sections = await InAsync(Pair("Take a [fair](locks.md#fair) one, see [fair locks](locks.md#tickets)."));
        var whole = await InAsync(Pair("Take a [fair](locks.md#fair) one, as [all about locks](locks.md) has it."));

        // The second stands within the first.
        Assert.Equal([0], sections["queues", "locks"].Sections);
        Assert.Empty(whole["queues", "locks"].Sections);
    }

    [Fact]
    public async Task The_part_before_is_needed_and_the_part_after_is_not()
    {
        var found = await InAsync(Others + "\n" + """
            -- one.md --
            ---
            title: "Locks Part 1: Mutexes"
            date: 2020-01-01
            ---
            Links to all parts: [Part 1](one.md), [Part 2](two.md).
            -- two.md --
            ---
            title: "Locks Part 2: Semaphores"
            date: 2020-02-01
            ---
            Links to all parts: [Part 1](one.md), [Part 2](two.md).
            """);

        Assert.Contains(found["two", "one"].Reasons, reason => reason.Kind == ReasonKind.SeriesOrder);
        Assert.True(found["two", "one"].Confidence > 0.5);
        Assert.True((found.Find("one", "two")?.Confidence ?? 0) < 0.2);
    }

    [Fact]
    public async Task A_post_does_not_need_what_it_replaces()
    {
        var found = await InAsync(Others + "\n" + """
            -- old.md --
            ---
            title: A Guide to Locks
            date: 2020-01-01
            ---
            This is outdated; [the new guide](new.md) replaces it.
            -- new.md --
            ---
            title: A Guide to Locks, again
            date: 2021-01-01
            ---
            Replaces [my old guide](old.md), which had less on locks than [the old guide](old.md) should.
            """);

        Assert.Null(found.Find("new", "old"));
        Assert.Null(found.Find("old", "new"));
    }

    [Fact]
    public async Task A_concept_that_a_text_names_without_a_link_may_be_needed()
    {
        var found = await InAsync("""
            -- mutex.md --
            ---
            title: Mutual exclusion
            ---
            One thread at a time enters.
            -- monitor.md --
            ---
            title: Monitors with mutual exclusion
            ---
            A monitor is an object whose methods run under mutual exclusion; threads wait on conditions.
            -- semaphore.md --
            ---
            title: Semaphores
            ---
            A counter that threads wait for; with one permit it gives mutual exclusion.
            """ + "\n" + Others);

        Assert.Contains(found["monitor", "mutex"].Reasons, reason => reason is { Kind: ReasonKind.TopicAssumed, Summary: "names it twice without a link" });
        Assert.True(found["monitor", "mutex"].Confidence > (found.Find("mutex", "monitor")?.Confidence ?? 0));
    }

    [Fact]
    public async Task Posts_whose_titles_no_text_holds_name_each_other_nowhere()
    {
        var found = await InAsync("""
            -- quiet-river.md --
            ---
            title: Zebra
            ---
            Rain falls on the river.
            -- loud-river.md --
            ---
            title: Quokka
            ---
            The river carries rain to the sea.
            -- a-wet-year.md --
            ---
            title: Walrus
            ---
            A year of rain, and the river rose.
            -- dry-summers.md --
            ---
            title: Ibis
            ---
            No rain, no river.
            """);

        Assert.DoesNotContain(found.All.SelectMany(x => x.Reasons), reason => reason.Summary.StartsWith("names it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_call_a_section_is_no_name_of_its_post()
    {
        var found = await InAsync("""
            -- tuning.md --
            ---
            title: Controllable Text Generation
            ---
            ## Feedback

            Rewards steer the words.
            -- one.md --
            ---
            title: Sentiment
            ---
            Words are rated with [human feedback](tuning.md#feedback).
            -- two.md --
            ---
            title: Safety
            ---
            Words are judged with [human feedback](tuning.md#feedback).
            -- three.md --
            ---
            title: Hacking
            ---
            Human feedback is hacked; human feedback fails; human feedback wears off.
            """ + "\n" + Others);

        Assert.DoesNotContain(found.Find("three", "tuning")?.Reasons ?? [], reason => reason.Summary.StartsWith("names it", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_of_another_source_is_not_named_by_its_title()
    {
        const string Monitors = """
            -- monitor.md --
            ---
            title: Monitors
            ---
            A monitor is an object under mutual exclusion; mutual exclusion makes threads wait.
            """;
        const string Exclusion = """
            -- mutex.md --
            ---
            title: Mutual exclusion
            ---
            One thread at a time enters.
            """;

        var apart = await InAsync(World.Of(("one", Monitors), ("other", Exclusion)));
        var together = await InAsync($"{Monitors}\n{Exclusion}");

        Assert.False(IsNamed(apart));
        Assert.True(IsNamed(together));

        static bool IsNamed(Found found) => found.All.Any(x => x.Reasons.Any(reason => reason.Summary.StartsWith("names it", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_else_speaks_for_a_need_stands_beside_the_order_of_the_parts()
    {
        var found = await InAsync(Others + "\n" + """
            -- one.md --
            ---
            title: Mutexes
            series: Locks
            series_order: 1
            ---
            A mutex lets one thread in.
            -- two.md --
            ---
            title: Semaphores
            series: Locks
            series_order: 2
            ---
            A semaphore counts where a [mutex](one.md) does not; the [mutex](one.md) of the last part is one that counts to one.
            """);

        var reasons = found["two", "one"].Reasons;
        Assert.Equal((0.9, ReasonKind.SeriesOrder), (found["two", "one"].Confidence, reasons[0].Kind));
        Assert.Contains(reasons, reason => reason.Summary.StartsWith("links to it", StringComparison.Ordinal));
        Assert.Equal(0.9, reasons.Sum(reason => reason.Contribution), 4);
        Assert.True(reasons[0].Contribution >= 0.45);
    }

    [Fact]
    public async Task Numbers_that_front_matter_gives_parts_are_the_authors_order()
    {
        var found = await InAsync(Part("a", 1, "Flour") + Part("b", 2, "Wind") + Part("d", 4, "Paper"));

        var step = found["d", "b"];
        Assert.Equal((true, ProvenanceMethod.FrontMatter, ReasonKind.SeriesOrder), (step.IsAuthored, step.Method, step.Reasons[0].Kind));
        Assert.Equal("part 2 of \"Mills\", this is part 4", step.Reasons[0].Summary);
        Assert.True(found["b", "a"].IsAuthored);
        Assert.True((found.Find("a", "b")?.Confidence ?? 0) < 0.5);

        static string Part(string slug, int number, string word) => $"-- {slug}.md --\n---\ntitle: {word}\nseries: Mills\nseries_order: {number}\n---\n{word} is what this mill turns out, slowly.\n";
    }

    [Fact]
    public async Task What_nobody_can_be_told_a_reason_for_is_left_out() =>
        Assert.All((await InAsync(Pair("Wait in line."))).All, prerequisite => Assert.NotEmpty(prerequisite.Reasons));

    [Fact]
    public async Task What_is_more_general_is_no_naming()
    {
        var found = await InAsync(Pair("A queue is a line. ") + "\n-- long.md --\n---\ntitle: Bread\n---\n" + string.Concat(Enumerable.Repeat("Flour, water and salt rest over night. ", 40)));

        Assert.All(
            found.All.Where(x => x.Method == ProvenanceMethod.NameMention),
            prerequisite => Assert.Contains(prerequisite.Reasons, reason => reason.Summary.StartsWith("names it", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Posts_without_words_have_no_prerequisites_and_do_no_harm() =>
        Assert.Empty((await InAsync("-- a.md --\n---\ntitle: \"?\"\n---\n-- b.md --\n---\ntitle: \"!\"\n---\n")).All);

    private static string Pair(string text) => $"""
        -- queues.md --
        ---
        title: Queues
        date: 2021-01-01
        ---
        {text}
        -- locks.md --
        ---
        title: Locks
        date: 2020-01-01
        ---
        One at a time.

        ## Fair

        In turn.

        ### Tickets

        Take a number.

        {Others}
        """;

    private static Task<Found> InAsync(string files) => InAsync(World.Of(files));

    private static async Task<Found> InAsync(World files)
    {
        using var world = files;
        var reader = new CorpusReader();
        var snapshot = await ContentPipeline.RunAsync(world.Sources, new ContentPipelineOptions(Reading.Now), Identities.None, reader, null, CancellationToken.None);
        return new Found(snapshot, PrerequisiteFinder.In(reader.Finish(snapshot), CancellationToken.None));
    }

    private sealed record Found(Snapshot Snapshot, IReadOnlyList<Prerequisite> All)
    {
        public Prerequisite this[string post, string needed] => Find(post, needed) ?? throw new InvalidOperationException($"{post} does not need {needed}.");

        public Prerequisite? Find(string post, string needed) => All.SingleOrDefault(x => x.Post == Key(post) && x.Needs == Key(needed));

        public string AnchorTextOf(ContentKey link) => Snapshot.Links.Single(x => x.Key == link).AnchorText;

        private ContentKey Key(string slug) => Snapshot.Posts.Single(post => post.Slug.Value == slug).Key;
    }
}
