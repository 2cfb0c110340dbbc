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

        var decision = await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("two"), part = (int?)null });

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
        var post = (await curator.AskAsync("""{ post(by: { slug: "two" }) { seriesEntries { position } refused: seriesEntries(refused: true) { position } } }""")).Data("post");
        Assert.Equal((0, 1), (post.GetProperty("seriesEntries").GetArrayLength(), post.GetProperty("refused").GetArrayLength()));

        await curator.WithdrawAsync(decision);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_post_becomes_a_part_and_is_read_between_its_neighbours()
    {
        var decision = await curator.DecideAsync("CurateSeries", new { series = await SeriesAsync(), post = await curator.PostAsync("extra"), part = 4 });

        Assert.Equal("“Extra” is part 4 of “Course”.", decision.At("curation.summary").GetString());
        Assert.Equal(["one", "two", "three", "extra"], (await EntriesAsync()).Select(entry => entry.At("post.slug").GetString()));
        Assert.Contains("three", await NeedsAsync("extra"));
        var path = await curator.AskAsync("query($goal: ID!) { learningPath(goals: [$goal]) { steps { post { slug } } } }", new { goal = await curator.PostAsync("extra") });
        Assert.Equal(["one", "two", "three", "extra"], Slugs(path.Data("learningPath.steps")));
    }

    [Fact]
    public async Task A_part_moves_and_a_place_that_is_taken_is_refused()
    {
        var (series, two) = (await SeriesAsync(), await curator.PostAsync("two"));

        var taken = await curator.TryAsync("CurateSeries", new { series, post = two, part = 3 });
        var absurd = await curator.TryAsync("CurateSeries", new { series, post = two, part = 2_000_000_000 });
        await curator.DecideAsync("CurateSeries", new { series, post = two, part = 4 });

        Assert.Equal("DUPLICATE", taken.At("errors")[0].GetProperty("code").GetString());
        Assert.Equal("INVALID_VALUE", absurd.At("errors")[0].GetProperty("code").GetString());
        Assert.Equal([("one", 1), ("three", 3), ("two", 4)], (await EntriesAsync()).Select(entry => (entry.At("post.slug").GetString(), entry.GetProperty("position").GetInt32())));
        Assert.Contains("three", await NeedsAsync("two"));
        Assert.DoesNotContain("one", await NeedsAsync("two"));
    }

    private static IEnumerable<string?> Slugs(JsonElement list) => list.EnumerateArray().Select(item => item.At("post.slug").GetString());

    private async Task<string?> SeriesAsync() => (await curator.AskAsync("""{ series(slug: "course") { id } }""")).Data("series.id").GetString();

    private async Task<IEnumerable<JsonElement>> EntriesAsync() =>
        (await curator.AskAsync("""{ series(slug: "course") { entries { position post { slug } } } }""")).Data("series.entries").EnumerateArray();

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
