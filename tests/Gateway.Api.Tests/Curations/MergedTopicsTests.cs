using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>Decisions about topics of which one was merged into another, or came to bear another's name.</summary>
public sealed class MergedTopicsTests : IAsyncLifetime
{
    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(World.Of("""
        -- bread.md --
        ---
        title: Bread
        tags: [baking, yeast]
        ---
        Words about dough.
        -- stew.md --
        ---
        title: Stew
        tags: [meat, baking, fermentation]
        ---
        Words about pots.
        """));

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Theory]
    [InlineData("MENTIONS")]
    [InlineData(null)]
    public async Task What_a_post_does_with_the_topic_that_stays_is_as_its_curator_said(string? role)
    {
        var bread = await curator.PostAsync("bread");
        await DecideAsync("baking", new { setRole = new { post = bread, role } });
        await DecideAsync("yeast", new { setRole = new { post = bread, role = "INTRODUCES" } });

        await DecideAsync("yeast", new { mergeInto = await curator.TopicAsync("baking") });

        Assert.Equal(role is null ? [] : [$"baking {role}"], await RolesAsync());
        Assert.Equal(["INVALID_CURATION"], await curator.FindingsAsync());
        curator.World.Write("blog/stew.md", "---\ntitle: Stew\ntags: [meat, baking, fermentation]\n---\nOther words about pots.\n");
        await curator.Gateway.IngestAsync();
        Assert.Equal(role is null ? [] : [$"baking {role}"], await RolesAsync());
    }

    [Fact]
    public async Task A_topic_is_not_put_under_another_again_by_a_merge()
    {
        var fermentation = await curator.TopicAsync("fermentation");
        await DecideAsync("baking", new { removeBroader = fermentation });
        await DecideAsync("yeast", new { addBroader = fermentation });

        await DecideAsync("yeast", new { mergeInto = await curator.TopicAsync("baking") });

        Assert.Empty((await curator.AskAsync("""{ topic(by: { label: "baking" }) { broader { prefLabel } } }""")).Data("topic.broader").EnumerateArray());
    }

    [Fact]
    public async Task What_is_decided_of_the_topic_that_stays_holds_and_what_was_decided_of_the_other_waits()
    {
        var meat = await curator.TopicAsync("meat");
        await curator.DecideAsync("CuratePrerequisite", new { subject = meat, prerequisite = await curator.TopicAsync("baking"), isNeeded = false });
        await curator.DecideAsync("CuratePrerequisite", new { subject = meat, prerequisite = await curator.TopicAsync("yeast"), isNeeded = true });

        var merge = await DecideAsync("yeast", new { mergeInto = await curator.TopicAsync("baking") });

        Assert.Empty(await NeedsAsync());
        Assert.Equal(["IN_FORCE", "SUSPENDED", "IN_FORCE"], await StatesAsync());
        await curator.WithdrawAsync(merge);
        Assert.Equal(["yeast"], await NeedsAsync());
        Assert.Equal("“yeast” is part of “baking”.", (await curator.AskAsync("{ curations(includePast: true, first: 1) { nodes { summary } } }")).Data("curations.nodes").Texts("summary")[0]);
        Assert.Equal(["IN_FORCE", "IN_FORCE"], await StatesAsync());

        async Task<string[]> NeedsAsync() =>
            [.. (await curator.AskAsync("""{ topic(by: { label: "meat" }) { prerequisites { prerequisite { prefLabel } } } }""")).Data("topic.prerequisites").EnumerateArray().Select(edge => edge.At("prerequisite.prefLabel").GetString()!)];
        async Task<string[]> StatesAsync() => (await curator.AskAsync("{ curations { nodes { state } } }")).Data("curations.nodes").Texts("state");
    }

    [Fact]
    public async Task A_later_decision_about_the_topic_that_stays_has_the_earlier_one_about_the_other_wait_at_once()
    {
        var bread = await curator.PostAsync("bread");
        await DecideAsync("yeast", new { setRole = new { post = bread, role = "INTRODUCES" } });
        await DecideAsync("yeast", new { mergeInto = await curator.TopicAsync("baking") });
        Assert.Equal(["baking INTRODUCES"], await RolesAsync());

        await DecideAsync("baking", new { setRole = new { post = bread, role = "MENTIONS" } });

        Assert.Equal(["baking MENTIONS"], await RolesAsync());
        Assert.Equal(["INVALID_CURATION"], await curator.FindingsAsync());
    }

    [Fact]
    public async Task A_merge_is_refused_where_it_would_close_a_circle_with_what_was_decided()
    {
        var (baking, yeast, meat) = (await curator.TopicAsync("baking"), await curator.TopicAsync("yeast"), await curator.TopicAsync("meat"));
        await curator.DecideAsync("CuratePrerequisite", new { subject = meat, prerequisite = yeast, isNeeded = true });
        await curator.DecideAsync("CuratePrerequisite", new { subject = baking, prerequisite = meat, isNeeded = true });

        var refused = await curator.TryAsync("CurateTopic", new { topic = yeast, decision = new { mergeInto = baking } });

        Assert.Equal("CYCLE", refused.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Empty(await curator.FindingsAsync());
    }

    [Fact]
    public async Task Decisions_go_on_when_authors_come_to_call_a_topic_as_its_curator_does()
    {
        await DecideAsync("yeast", new { rename = "Sourdough" });
        await DecideAsync("Sourdough", new { setRole = new { post = await curator.PostAsync("stew"), role = "INTRODUCES" } });
        await DecideAsync("Sourdough", new { addBroader = await curator.TopicAsync("fermentation") });

        curator.World.Write("blog/bread.md", "---\ntitle: Bread\ntags: [baking, Sourdough]\n---\nWords about dough.\n");
        await curator.Gateway.IngestAsync();

        Assert.Empty(await curator.FindingsAsync());
        var topic = (await curator.AskAsync("""{ topic(by: { label: "Sourdough" }) { broader { prefLabel } introducedIn { post { slug } } } }""")).Data("topic");
        Assert.Equal(["fermentation"], topic.GetProperty("broader").Texts("prefLabel"));
        Assert.Equal("stew", topic.At("introducedIn.post.slug").GetString());
    }

    [Fact]
    public async Task A_file_and_a_merge_come_out_the_same_in_either_order()
    {
        curator.World.Write("blog/curation.yml", "- about: role\n  topic: baking\n  post: bread\n  role: NONE\n");
        await curator.Gateway.IngestAsync();
        await DecideAsync("yeast", new { mergeInto = await curator.TopicAsync("baking") });
        Assert.Empty(await RolesAsync());

        curator.World.Write("blog/stew.md", "---\ntitle: Stew\ntags: [meat, baking, fermentation]\n---\nOther words about pots.\n");
        await curator.Gateway.IngestAsync();

        Assert.Empty(await RolesAsync());
    }

    private async Task<JsonElement> DecideAsync(string topic, object decision) => await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync(topic), decision });

    private async Task<string[]> RolesAsync() =>
        [.. (await curator.AskAsync("""{ post(by: { slug: "bread" }) { topics(minConfidence: 0) { topic { prefLabel } role } } }""")).Data("post.topics").EnumerateArray()
            .Select(edge => $"{edge.At("topic.prefLabel").GetString()} {edge.GetProperty("role").GetString()}")];
}
