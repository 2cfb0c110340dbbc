using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Curation;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>What is told of the content follows what curators decide, and a decision is one and the same however it is sent.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(World.Of("""
        -- first.md --
        ---
        title: First Edition
        tags: [start, beginning]
        ---
        Words about words.
        -- second.md --
        ---
        title: Second Edition
        ---
        Other words. They go on from [the first](first.md).
        -- reader.md --
        ---
        title: A Reader
        ---
        It says all that [the first](first.md) says.
        -- alone.md --
        ---
        title: Alone
        ---
        Nothing of the kind.
        """));

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Fact]
    public async Task Links_to_a_post_that_a_curator_calls_replaced_are_told_of_until_that_is_taken_back()
    {
        Assert.Empty(await ToldAsync("LINK_TO_SUPERSEDED"));

        var decision = await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = await curator.PostAsync("second"), to = await curator.PostAsync("first"), kind = "SUPERSEDES" } } });

        Assert.Equal(["reader.md:4: \"First Edition\" has been replaced by \"Second Edition\". Link to that instead."], await ToldAsync("LINK_TO_SUPERSEDED"));
        await curator.WithdrawAsync(decision);
        Assert.Empty(await ToldAsync("LINK_TO_SUPERSEDED"));
    }

    [Fact]
    public async Task A_link_that_a_curator_adds_ends_the_finding_that_nobody_links_to_a_post_and_a_refused_one_begins_it()
    {
        Assert.Equal(["alone.md:1: No other post links here, and this one links to no other."], await ToldAsync("ORPHAN_POST"));

        var decision = await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = await curator.PostAsync("alone"), to = await curator.PostAsync("first"), kind = "MENTIONS" } } });
        Assert.Empty(await ToldAsync("ORPHAN_POST"));
        await curator.WithdrawAsync(decision);
        Assert.Single(await ToldAsync("ORPHAN_POST"));

        var link = (await curator.AskAsync("""{ post(by: { slug: "reader" }) { crossLinks { nodes { id } } } }""")).Data("post.crossLinks.nodes")[0].GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { reject = link } });
        Assert.Equal(2, (await ToldAsync("ORPHAN_POST")).Length);
    }

    [Fact]
    public async Task What_a_link_requires_is_needed_no_more_when_it_is_of_another_kind_or_refused()
    {
        var (reader, alone) = (await curator.PostAsync("reader"), await curator.PostAsync("alone"));
        var created = await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = reader, to = alone, kind = "REQUIRES" } } });
        Assert.Equal(["Alone"], await NeededAsync());

        var refused = await curator.DecideAsync("CurateLink", new { decision = new { reject = created.At("crossLink.id").GetString() } });
        Assert.Empty(await NeededAsync());
        await curator.WithdrawAsync(refused);
        Assert.Equal(["Alone"], await NeededAsync());

        await curator.DecideAsync("CurateLink", new { decision = new { changeKind = new { crossLink = created.At("crossLink.id").GetString(), kind = "MENTIONS" } } });
        Assert.Empty(await NeededAsync());

        async Task<string[]> NeededAsync() => (await curator.AskAsync("""{ post(by: { slug: "reader" }) { prerequisites(minConfidence: 0.9) { nodes { title } } } }""")).Data("post.prerequisites.nodes").Texts("title");
    }

    [Fact]
    public async Task Sections_of_posts_that_are_not_related_are_not_either()
    {
        foreach (var slug in new[] { "box", "delta" })
            await File.WriteAllTextAsync(
                Path.Combine(curator.World.Folder, "blog", $"{slug}.md"), $"---\ntitle: {slug}\n---\n## Knots of the {slug}\n\nA bowline holds the bridle of a kite; a lark's head ties the flying line to it, and a sheet bend joins two lines of unequal thickness. The tail hangs from a reef knot, spars are lashed with waxed thread, and the winder keeps tension while the sail climbs over beach and dunes against gusts. This {slug} needs them all.\n");
        await curator.Gateway.IngestAsync();
        Assert.Equal(["delta"], await OthersAsync());

        var decision = await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("box"), related = await curator.PostAsync("delta"), isRelated = false });
        Assert.Empty(await OthersAsync());
        await curator.WithdrawAsync(decision);
        Assert.Equal(["delta"], await OthersAsync());

        async Task<IEnumerable<string?>> OthersAsync() =>
            (await curator.AskAsync("""{ post(by: { slug: "box" }) { sections { relatedSections { nodes { post { slug } } } } } }""")).Data("post.sections").EnumerateArray()
                .SelectMany(section => section.At("relatedSections.nodes").EnumerateArray()).Select(section => section.At("post.slug").GetString()).Distinct();
    }

    [Fact]
    public async Task A_refused_link_takes_nothing_from_what_another_one_says()
    {
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "late.md"), """
            ---
            title: Late
            ---
            This post builds on [First Edition](first.md). Its words are those of [First Edition](first.md) too.
            """);
        await curator.Gateway.IngestAsync();
        var links = (await curator.AskAsync("""{ post(by: { slug: "late" }) { crossLinks { nodes { id kind } } } }""")).Data("post.crossLinks.nodes").EnumerateArray().ToList();
        Assert.Contains("builds on it, as the text says", await ReasonsAsync());

        await curator.DecideAsync("CurateLink", new { decision = new { reject = links.Single(link => link.GetProperty("kind").GetString() != "BUILDS_ON").GetProperty("id").GetString() } });
        Assert.Contains("builds on it, as the text says", await ReasonsAsync());
        await curator.DecideAsync("CurateLink", new { decision = new { reject = links.Single(link => link.GetProperty("kind").GetString() == "BUILDS_ON").GetProperty("id").GetString() } });
        Assert.DoesNotContain("builds on it, as the text says", await ReasonsAsync());

        async Task<IEnumerable<string?>> ReasonsAsync() =>
            (await curator.AskAsync("""{ post(by: { slug: "late" }) { prerequisites(minConfidence: 0) { edges { node { slug } reasons { summary } } } } }""")).Data("post.prerequisites.edges").EnumerateArray()
                .Where(edge => edge.At("node.slug").GetString() == "first").SelectMany(edge => edge.GetProperty("reasons").Texts("summary"));
    }

    [Fact]
    public async Task A_decision_that_comes_to_contradict_the_author_is_not_laid_on_in_part()
    {
        var (reader, alone) = (await curator.PostAsync("reader"), await curator.PostAsync("alone"));
        await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = reader, to = alone, kind = "REQUIRES" } } });

        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "alone.md"), "---\ntitle: Alone\nprerequisites: [reader]\n---\nNothing of the kind.\n");
        await curator.Gateway.IngestAsync();

        Assert.Equal(["PREREQUISITE_CYCLE"], await curator.FindingsAsync());
        Assert.Empty((await curator.AskAsync("{ crossLinks(where: { origin: { eq: CURATED } }) { nodes { id } } }")).Data("crossLinks.nodes").EnumerateArray());
    }

    [Fact]
    public async Task What_posts_are_both_about_goes_by_the_names_of_topics_and_by_the_posts_that_have_them()
    {
        foreach (var slug in new[] { "box", "delta" })
            await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", $"{slug}.md"), $"---\ntitle: {slug}\ntags: [kites, winds]\n---\nThe {slug} flies on a long line over the beach.\n");
        await curator.Gateway.IngestAsync();
        var (kites, winds, start) = (await curator.TopicAsync("kites"), await curator.TopicAsync("winds"), await curator.TopicAsync("start"));
        var before = await SharedAsync();
        Assert.Equal("both are about kites and winds", before.GetProperty("summary").GetString());

        await curator.DecideAsync("CurateTopic", new { topic = winds, decision = new { rename = "Breezes" } });
        Assert.Equal("both are about kites and Breezes", (await SharedAsync()).GetProperty("summary").GetString());
        var merged = await curator.DecideAsync("CurateTopic", new { topic = kites, decision = new { mergeInto = start } });
        Assert.Equal("both are about start and Breezes", (await SharedAsync()).GetProperty("summary").GetString());
        await curator.WithdrawAsync(merged);
        await curator.DecideAsync("CurateTopic", new { topic = kites, decision = new { setRole = new { post = await curator.PostAsync("box"), role = (string?)null } } });

        var after = await SharedAsync();
        Assert.Equal("both are about Breezes", after.GetProperty("summary").GetString());
        Assert.Equal(winds, Assert.Single(after.GetProperty("topics").EnumerateArray()).GetProperty("id").GetString());
        Assert.True(after.GetProperty("contribution").GetDouble() < before.GetProperty("contribution").GetDouble());

        async Task<JsonElement> SharedAsync() =>
            (await curator.AskAsync("""{ post(by: { slug: "delta" }) { relatedPosts(minScore: 0) { edges { node { slug } reasons { kind summary contribution topics { id } } } } } }""")).Data("post.relatedPosts.edges")
                .EnumerateArray().Single(edge => edge.At("node.slug").GetString() == "box").GetProperty("reasons").EnumerateArray().Single(reason => reason.GetProperty("kind").GetString() == "SHARED_TOPICS");
    }

    [Fact]
    public async Task Topics_between_which_others_lie_are_not_merged_and_no_topic_takes_the_name_of_another()
    {
        var (start, beginning) = (await curator.TopicAsync("start"), await curator.TopicAsync("beginning"));
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "more.md"), "---\ntitle: More\ntags: [middle, end]\n---\nWords.\n");
        await curator.Gateway.IngestAsync();
        var (middle, end) = (await curator.TopicAsync("middle"), await curator.TopicAsync("end"));
        await curator.DecideAsync("CurateTopic", new { topic = start, decision = new { addBroader = middle } });
        await curator.DecideAsync("CurateTopic", new { topic = middle, decision = new { addBroader = end } });

        var merged = await curator.TryAsync("CurateTopic", new { topic = end, decision = new { mergeInto = start } });
        await curator.DecideAsync("CurateTopic", new { topic = middle, decision = new { mergeInto = start } });
        var named = await curator.TryAsync("CurateTopic", new { topic = beginning, decision = new { rename = "Middle" } });

        Assert.Equal("CYCLE", merged.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("DUPLICATE", named.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Withdrawing_and_linking_from_a_section_are_stale_where_what_they_are_about_has_changed()
    {
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "parts.md"), "---\ntitle: Parts\n---\n## One\n\nWords.\n");
        await curator.Gateway.IngestAsync();
        var section = (await curator.AskAsync("""{ post(by: { slug: "parts" }) { sections { id } } }""")).Data("post.sections")[0].GetProperty("id").GetString();
        var (parts, alone) = (await curator.PostAsync("parts"), await curator.PostAsync("alone"));
        var decision = await curator.DecideAsync("CurateRelated", new { post = parts, related = alone, isRelated = true });
        var revision = decision.GetProperty("contentRevision").GetString();
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "parts.md"), "---\ntitle: Parts\n---\n## One\n\nOther words.\n");
        await curator.Gateway.IngestAsync();

        var linked = await curator.TryAsync("CurateLink", new { revision, decision = new { create = new { from = section, to = alone, kind = "MENTIONS" } } });
        var withdrawn = await curator.TryAsync("WithdrawCuration", new { revision, curation = decision.At("curation.id").GetString() });

        Assert.Equal(["STALE", "STALE"], new[] { linked, withdrawn }.Select(payload => payload.GetProperty("errors")[0].GetProperty("code").GetString()));
        await curator.WithdrawAsync(decision);
    }

    [Fact]
    public async Task A_topic_that_posts_assume_is_told_of_until_one_introduces_it_which_is_where_to_learn_it()
    {
        var topic = await curator.TopicAsync("start");
        foreach (var slug in new[] { "first", "second", "reader" })
            await SetRoleAsync(slug, "ASSUMES");
        Assert.Single(await ToldAsync("UNCOVERED_TOPIC"));
        await curator.DecideAsync("CurateTopic", new { topic, decision = new { rename = "Commencement" } });
        Assert.Contains("3 posts use \"Commencement\"", Assert.Single(await ToldAsync("UNCOVERED_TOPIC")), StringComparison.Ordinal);

        var introduces = await SetRoleAsync("alone", "INTRODUCES");

        Assert.Empty(await ToldAsync("UNCOVERED_TOPIC"));
        Assert.Equal("alone", (await IntroductionAsync()).At("post.slug").GetString());
        await curator.WithdrawAsync(introduces);
        Assert.Single(await ToldAsync("UNCOVERED_TOPIC"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await IntroductionAsync()).ValueKind);

        async Task<System.Text.Json.JsonElement> SetRoleAsync(string slug, string role) =>
            await curator.DecideAsync("CurateTopic", new { topic, decision = new { setRole = new { post = await curator.PostAsync(slug), role } } });
        async Task<System.Text.Json.JsonElement> IntroductionAsync() =>
            (await curator.AskAsync("""{ topic(by: { label: "start" }) { introducedIn { post { slug } } } }""")).Data("topic.introducedIn");
    }

    [Fact]
    public async Task A_circle_of_what_authors_state_is_told_of_until_one_side_is_refused()
    {
        await WriteAsync("one", "two");
        await WriteAsync("two", "one");
        await curator.Gateway.IngestAsync();
        Assert.Single(await ToldAsync("PREREQUISITE_CYCLE"));

        var refused = await curator.DecideAsync("CuratePrerequisite", new { subject = await curator.PostAsync("one"), prerequisite = await curator.PostAsync("two"), isNeeded = false });

        Assert.Empty(await ToldAsync("PREREQUISITE_CYCLE"));
        await curator.WithdrawAsync(refused);
        Assert.Single(await ToldAsync("PREREQUISITE_CYCLE"));
        var link = (await curator.AskAsync("""{ post(by: { slug: "one" }) { crossLinks { nodes { id kind } } } }""")).Data("post.crossLinks.nodes")[0].GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { changeKind = new { crossLink = link, kind = "MENTIONS" } } });
        Assert.Empty(await ToldAsync("PREREQUISITE_CYCLE"));

        Task WriteAsync(string slug, string needed) =>
            File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", $"{slug}.md"), $"---\ntitle: Text {slug}\nprerequisites: [{needed}]\n---\nWords of {slug}.\n");
    }

    [Fact]
    public async Task Two_posts_are_related_whichever_is_named_first()
    {
        var (first, alone) = (await curator.PostAsync("first"), await curator.PostAsync("alone"));
        await curator.DecideAsync("CurateRelated", new { post = first, related = alone, isRelated = true });

        var turned = await curator.TryAsync("CurateRelated", new { post = alone, related = first, isRelated = true });

        Assert.Equal("DUPLICATE", turned.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_decision_about_a_topic_may_be_sent_again_after_the_topic_was_merged()
    {
        var (start, beginning) = (await curator.TopicAsync("start"), await curator.TopicAsync("beginning"));
        var input = new { topic = beginning, decision = new { setRole = new { post = await curator.PostAsync("alone"), role = "COVERS" } }, clientMutationId = "one" };
        var taken = await curator.DecideAsync("CurateTopic", input);
        var merge = await curator.DecideAsync("CurateTopic", new { topic = beginning, decision = new { mergeInto = start } });

        var again = await curator.DecideAsync("CurateTopic", input);

        Assert.Equal(taken.At("curation.id").GetString(), again.At("curation.id").GetString());
        Assert.Equal("“beginning” is part of “start”.", merge.At("curation.summary").GetString());
    }

    [Fact]
    public async Task A_decision_says_what_a_topic_was_called_and_that_a_post_does_not_supersede_another()
    {
        var renamed = await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("start"), decision = new { rename = "Commencement" } });
        await File.WriteAllTextAsync(Path.Combine(curator.World.Folder, "blog", "third.md"), "---\ntitle: Third Edition\nsupersedes: second\n---\nWords.\n");
        await curator.Gateway.IngestAsync();
        var link = (await curator.AskAsync("{ crossLinks(where: { kind: { eq: SUPERSEDES } }) { nodes { id } } }")).Data("crossLinks.nodes")[0].GetProperty("id").GetString();

        var refused = await curator.DecideAsync("CurateLink", new { decision = new { reject = link } });

        Assert.Equal("The topic “start” is called “Commencement”.", renamed.At("curation.summary").GetString());
        Assert.Equal("“Third Edition” does not supersede “Second Edition”.", refused.At("curation.summary").GetString());
    }

    [Fact]
    public async Task A_decision_about_what_is_gone_is_taken_in_from_a_file_and_waits()
    {
        var stated = new[] { new StatedDecision("newLink", new Dictionary<string, string> { ["from"] = "alone", ["to"] = "key:#00000000000000ff", ["kind"] = "MENTIONS" }, default) };
        var transfer = curator.Gateway.Services.GetRequiredService<CurationTransfer>();

        var imported = await transfer.ImportAsync(stated, default);

        Assert.Equal((1, 0), (imported.Taken, imported.Faults.Count));
        Assert.Equal(["CURATION_TARGET_GONE"], await curator.FindingsAsync());
        Assert.Equal("key:#00000000000000ff", Assert.Single(transfer.Export()).Fields["to"]);
        Assert.Equal(1, (await transfer.ImportAsync(transfer.Export(), default)).Known);
    }

    private async Task<string[]> ToldAsync(string code) =>
        [.. (await curator.AskAsync("query($code: DiagnosticCode!) { diagnostics(where: { code: { eq: $code } }) { nodes { message location { path line } } } }", new { code }))
            .Data("diagnostics.nodes").EnumerateArray().Select(told => $"{told.At("location.path").GetString()}:{told.At("location.line").GetInt32()}: {told.At("message").GetString()}")];
}
