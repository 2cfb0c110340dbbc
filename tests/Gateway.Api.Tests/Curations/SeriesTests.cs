using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>What a curator says of a post's place in a series.</summary>
public sealed class SeriesTests : IAsyncLifetime
{
    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(World.Of("""
        -- one.md --
        ---
        title: Beginning
        series: Course
        series_order: 1
        ---
        How a lathe is set up.
        -- two.md --
        ---
        title: Middle
        series: Course
        series_order: 2
        ---
        How wood is chosen.
        -- three.md --
        ---
        title: End
        series: Course
        series_order: 3
        ---
        How a bowl is turned.
        -- extra.md --
        ---
        title: Extra
        ---
        How tools are sharpened.
        """));

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Fact]
    public async Task A_post_that_is_no_part_leaves_a_gap_and_is_shown_as_refused_until_the_decision_is_taken_back()
    {
        var before = await StateAsync();

        var decision = await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("two"), decision = TakeOut });

        Assert.Equal("“Middle” is no part of “Course”.", decision.At("curation.summary").GetString());
        var series = (await curator.AskAsync("""
            { series(slug: "course") { missingParts entries { position post { slug } previous { slug } next { slug } } refused: entries(refused: true) { position post { slug } } } }
            """)).Data("series");
        Assert.Equal(["one", "three"], Slugs(series.GetProperty("entries")));
        Assert.Equal(("three", "one"), (series.At("entries")[0].At("next.slug").GetString(), series.At("entries")[1].At("previous.slug").GetString()));
        Assert.Equal(2, series.At("missingParts")[0].GetInt32());
        Assert.Equal(("two", 2), (series.At("refused")[0].At("post.slug").GetString(), series.At("refused")[0].GetProperty("position").GetInt32()));
        Assert.Equal(["\"Course\" has no part 2 before this part 3. Publish it, or change the number."], await GapsAsync());
        Assert.DoesNotContain("one", await NeedsAsync("two"));
        Assert.Contains("one", await NeedsAsync("three"));
        var post = (await curator.AskAsync("""{ post(by: { slug: "two" }) { seriesEntries { position } refused: seriesEntries(refused: true) { position } } }""")).Data("post");
        Assert.Equal((0, 1), (post.GetProperty("seriesEntries").GetArrayLength(), post.GetProperty("refused").GetArrayLength()));

        await curator.WithdrawAsync(decision);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_post_becomes_a_part_and_is_read_between_its_neighbours()
    {
        var decision = await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("extra"), decision = At(4) });

        Assert.Equal("“Extra” is part 4 of “Course”.", decision.At("curation.summary").GetString());
        Assert.Equal(["one", "two", "three", "extra"], (await EntriesAsync()).Select(entry => entry.At("post.slug").GetString()));
        Assert.Equal(["AUTHORED", "AUTHORED", "AUTHORED", "CURATED"], (await EntriesAsync()).Select(entry => entry.At("provenance.origin").GetString()));
        Assert.Contains("three", await NeedsAsync("extra"));
        var path = await curator.AskAsync("query($goal: ID!) { learningPath(goals: [$goal]) { steps { post { slug } } } }", new { goal = await curator.PostAsync("extra") });
        Assert.Equal(["one", "two", "three", "extra"], Slugs(path.Data("learningPath.steps")));
    }

    [Fact]
    public async Task Two_parts_are_exchanged_and_two_posts_with_one_number_are_told_of_meanwhile()
    {
        var (series, two, three) = (await SeriesAsync(), await curator.PostAsync("two"), await curator.PostAsync("three"));

        await curator.DecideAsync("CurateSeries", new { series, post = two, decision = At(3) });
        var meanwhile = await GapsAsync();
        await curator.DecideAsync("CurateSeries", new { series, post = three, decision = At(2) });

        Assert.Contains("\"Course\" has two posts with the number 3: this one and three.md. Change one of the numbers.", meanwhile);
        Assert.Empty(await GapsAsync());
        Assert.Equal([("one", 1), ("three", 2), ("two", 3)], (await EntriesAsync()).Select(entry => (entry.At("post.slug").GetString(), entry.GetProperty("position").GetInt32())));
        Assert.Contains("three", await NeedsAsync("two"));
        Assert.Contains("one", await NeedsAsync("three"));
        Assert.DoesNotContain("two", await NeedsAsync("three"));
    }

    [Fact]
    public async Task A_place_that_a_curator_gave_to_another_post_is_refused_and_a_number_that_is_none()
    {
        var (series, two, extra) = (await SeriesAsync(), await curator.PostAsync("two"), await curator.PostAsync("extra"));
        await curator.DecideAsync("CurateSeries", new { series, post = two, decision = At(4) });
        await curator.DecideAsync("CurateSeries", new { series, post = extra, decision = At(2) });

        var taken = await curator.TryAsync("CurateSeries", new { series, post = two, decision = At(2) });
        var absurd = await curator.TryAsync("CurateSeries", new { series, post = two, decision = At(2_000_000_000) });
        var unclear = await curator.TryAsync("CurateSeries", new { series, post = two, decision = new { takeOut = false } });

        Assert.Equal(("DUPLICATE", extra), (taken.At("errors")[0].GetProperty("code").GetString(), taken.At("errors")[0].GetProperty("objects")[0].GetProperty("id").GetString()));
        Assert.Equal("There is no part 2000000000: parts are counted from 1 to 999.", absurd.At("errors")[0].GetProperty("message").GetString());
        Assert.Equal("INVALID_VALUE", unclear.At("errors")[0].GetProperty("code").GetString());
        Assert.Equal(["one", "extra", "three", "two"], (await EntriesAsync()).Select(entry => entry.At("post.slug").GetString()));
    }

    [Fact]
    public async Task A_curators_place_holds_though_the_author_comes_to_number_another_post_so()
    {
        await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("extra"), decision = At(4) });
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "four.md"), "---\ntitle: More\nseries: Course\nseries_order: 4\n---\nHow a spoon is carved.\n");
        await curator.Gateway.IngestAsync();

        Assert.Equal(["extra", "four", "one", "three", "two"], (await EntriesAsync()).Select(entry => entry.At("post.slug").GetString()).Order());
        Assert.Empty(await curator.FindingsAsync());
        Assert.Single(await GapsAsync());
    }

    [Fact]
    public async Task A_decision_follows_its_series_through_another_title()
    {
        await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("two"), decision = TakeOut });
        foreach (var name in new[] { "one", "two", "three" })
        {
            var file = Path.Combine(curator.World.Folder, "blog", $"{name}.md");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("series: Course", "series: Turning", StringComparison.Ordinal));
        }

        await curator.Gateway.IngestAsync();

        var entries = (await curator.AskAsync("""{ series(slug: "turning") { entries { post { slug } provenance { origin } } } }""")).Data("series.entries");
        Assert.Equal(["one", "three"], Slugs(entries));
        Assert.All(entries.EnumerateArray(), entry => Assert.Equal("AUTHORED", entry.At("provenance.origin").GetString()));
        Assert.Empty(await curator.FindingsAsync());

        var series = (await curator.AskAsync("""{ series(slug: "turning") { id } }""")).Data("series.id").GetString();
        await curator.DecideAsync("CurateSeries", new { series, post = await curator.PostAsync("two"), decision = At(2) });
        Assert.Equal(["IN_FORCE", "REPLACED"], (await curator.AskAsync("{ curations(includePast: true) { nodes { state } } }")).Data("curations.nodes").Texts("state").Order());
    }

    [Fact]
    public async Task What_is_decided_of_two_posts_themselves_outlives_their_places()
    {
        var (three, extra) = (await curator.PostAsync("three"), await curator.PostAsync("extra"));
        await curator.DecideAsync("CuratePrerequisite", new { subject = extra, prerequisite = three, isNeeded = false });

        await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = extra, decision = At(4) });

        Assert.DoesNotContain("three", await NeedsAsync("extra"));
    }

    [Fact]
    public async Task What_the_text_says_of_two_parts_outlives_their_order()
    {
        await using var linked = await Curator.OfAsync(World.Of("""
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
            -- three.md --
            ---
            title: Monitors
            series: Locks
            series_order: 3
            ---
            Bread rises overnight.
            """));
        const string Needs = """{ series(slug: "locks") { id } post(by: { slug: "two" }) { id prerequisites(minConfidence: 0) { edges { provenance { origin } reasons { kind } node { slug } } } } }""";
        var before = await NeedAsync();

        await linked.DecideAsync("CurateSeries", new { series = before.Series, post = before.Post, decision = TakeOut });

        var after = await NeedAsync();
        Assert.Equal(("SERIES_ORDER", true), (before.Kinds[0], before.IsAuthored));
        Assert.Equal((string.Join(' ', before.Kinds[1..]), false), (string.Join(' ', after.Kinds), after.IsAuthored));
        Assert.Contains("DIRECT_LINK", after.Kinds);

        async Task<(string? Series, string? Post, string?[] Kinds, bool IsAuthored)> NeedAsync()
        {
            var answer = await linked.AskAsync(Needs);
            var edge = answer.Data("post.prerequisites.edges").EnumerateArray().Single(edge => edge.At("node.slug").GetString() == "one");
            return (answer.Data("series.id").GetString(), answer.Data("post.id").GetString(), edge.GetProperty("reasons").Texts("kind"), edge.At("provenance.origin").GetString() == "AUTHORED");
        }
    }

    [Fact]
    public async Task Posts_of_two_series_have_the_other_one_in_common_when_one_leaves()
    {
        await using var twice = await Curator.OfAsync(World.Of("""
            -- one.md --
            ---
            title: Oak
            series: [Wood, Autumn]
            ---
            How an oak is felled, sawn and dried for the bench.
            -- two.md --
            ---
            title: Ash
            series: [Wood, Autumn]
            ---
            How an ash is felled, sawn and dried for the bench.
            """));
        const string Why = """{ series(slug: "wood") { id } post(by: { slug: "one" }) { id relatedPosts(minScore: 0) { edges { reasons { kind summary } } } } }""";
        var before = await twice.AskAsync(Why);

        await twice.DecideAsync("CurateSeries", new { series = before.Data("series.id").GetString(), post = before.Data("post.id").GetString(), decision = TakeOut });

        Assert.Equal(("both belong to Autumn and Wood", "both belong to Autumn"), (Company(before), Company(await twice.AskAsync(Why))));

        static string? Company(JsonElement answer) => answer.Data("post.relatedPosts.edges")[0].GetProperty("reasons").EnumerateArray()
            .Single(reason => reason.GetProperty("kind").GetString() == "SERIES_ORDER").GetProperty("summary").GetString();
    }

    [Fact]
    public async Task Reasons_name_the_parts_as_they_are_counted_when_one_is_taken_out()
    {
        await using var walks = await Curator.OfAsync(World.Of("""
            -- one.md --
            ---
            title: Harbour
            date: 2020-01-01
            series: Walks
            ---
            Along the quay.
            -- two.md --
            ---
            title: Castle
            date: 2020-02-01
            series: Walks
            ---
            Up the hill, from where the [harbour walk](one.md) ends.
            -- three.md --
            ---
            title: Forest
            date: 2020-03-01
            series: Walks
            ---
            Down the hill, from where the [castle walk](two.md) ends, and the [castle walk](two.md) is steep.
            """));
        var ids = await walks.AskAsync("""{ series(slug: "walks") { id } post(by: { slug: "one" }) { id } }""");
        Assert.Contains("part 2 of \"Walks\", this is part 3", await ReasonsAsync());

        await walks.DecideAsync("CurateSeries", new { series = ids.Data("series.id").GetString(), post = ids.Data("post.id").GetString(), decision = TakeOut });

        Assert.Contains("part 1 of \"Walks\", this is part 2", await ReasonsAsync());

        async Task<IEnumerable<string?>> ReasonsAsync() =>
            (await walks.AskAsync("""{ post(by: { slug: "three" }) { prerequisites(minConfidence: 0) { edges { reasons { summary } } } } }""")).Data("post.prerequisites.edges").EnumerateArray()
                .SelectMany(edge => edge.GetProperty("reasons").Texts("summary"));
    }

    [Fact]
    public async Task The_series_of_another_source_that_is_called_so_too_is_left_alone()
    {
        await using var two = await Curator.OfAsync(World.Of(
            ("blog", """
                -- 1.md --
                ---
                title: A
                series: Tea
                series_order: 1
                ---
                Leaves.
                """),
            ("other", """
                -- 1.md --
                ---
                title: B
                series: Tea
                series_order: 2
                ---
                Pots.
                -- 2.md --
                ---
                title: C
                ---
                Cups.
                -- curation.yml --
                - about: series
                  series: tea
                  post: "2"
                  part: 3
                """)));

        var answer = await two.AskAsync("{ allSeries { nodes { slug missingParts entries { post { title } } } } }");

        Assert.Equal(
            ["other-tea: B, C", "tea: A"],
            answer.Data("allSeries.nodes").EnumerateArray()
                .Select(series => $"{series.GetProperty("slug")}: {string.Join(", ", series.GetProperty("entries").EnumerateArray().Select(entry => entry.At("post.title").GetString()))}").Order());
    }

    private static readonly object TakeOut = new { takeOut = true };

    private static object At(int part) => new { place = part };

    private static IEnumerable<string?> Slugs(JsonElement list) => list.EnumerateArray().Select(item => item.At("post.slug").GetString());

    private async Task<string?> SeriesAsync() => (await curator.AskAsync("""{ series(slug: "course") { id } }""")).Data("series.id").GetString();

    private async Task<IEnumerable<JsonElement>> EntriesAsync() =>
        (await curator.AskAsync("""{ series(slug: "course") { entries { position post { slug } provenance { origin } } } }""")).Data("series.entries").EnumerateArray();

    private async Task<string[]> GapsAsync() => (await curator.AskAsync("{ diagnostics(where: { code: { eq: SERIES_GAP } }) { nodes { message } } }")).Data("diagnostics.nodes").Texts("message");

    private async Task<string[]> NeedsAsync(string slug) =>
        (await curator.AskAsync("query($slug: String!) { post(by: { slug: $slug }) { prerequisites(minConfidence: 0.7) { nodes { slug } } } }", new { slug })).Data("post.prerequisites.nodes").Texts("slug");

    private async Task<string> StateAsync() => (await curator.AskAsync("""
        {
          series(slug: "course") { title missingParts timeToRead entries { position label previous { slug } next { slug } post { slug prerequisites(minConfidence: 0, first: 5) { nodes { slug } } relatedPosts(minScore: 0, first: 5) { nodes { slug } } } } }
          diagnostics(first: 20) { nodes { code message } }
        }
        """)).GetProperty("data").ToString();
}
