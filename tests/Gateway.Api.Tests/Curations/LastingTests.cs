using System.Text.Json;
using Gateway.Content.Sources;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>Decisions outlive what happens to the content, and tell of it when they cannot.</summary>
public sealed class LastingTests : IAsyncLifetime
{
    private const string Guide = """
        -- guide.md --
        ---
        title: A Guide
        ---
        It begins with [the basics](basics.md#first-steps) and goes on.
        """;

    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(World.Of($"""
        {Guide}
        -- basics.md --
        ---
        title: The Basics
        tags: [start, beginning]
        ---
        Words about words.

        ## First steps

        One step, then another.
        -- other.md --
        ---
        title: Another Text
        ---
        Words about words, as in The Basics.
        """));

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Fact]
    public async Task Decisions_and_ids_follow_a_source_whose_folder_is_renamed()
    {
        var (guide, other) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        await curator.DecideAsync("CurateRelated", new { post = guide, related = other, isRelated = true });
        await curator.Gateway.StopAsync();
        Directory.Move(PathOf(""), Path.Combine(curator.World.Folder, "notes"));
        File.AppendAllText(Path.Combine(curator.World.Folder, "notes", "other.md"), "More words.\n");

        await using var renamed = await GatewayServer.StartAsync(GatewayServer.OptionsFor(curator.World) with { Sources = [new SourceOptions("notes", Path.Combine(curator.World.Folder, "notes"))] });

        var answer = await renamed.QueryAsync("""{ post(by: { slug: "guide" }) { id source { name } relatedPosts(minScore: 1) { nodes { id } } } curations { nodes { state } } }""");
        Assert.Equal((guide, "notes"), (answer.Data("post.id").GetString(), answer.Data("post.source.name").GetString()));
        Assert.Equal([other], answer.Data("post.relatedPosts.nodes").Texts("id"));
        Assert.Equal(["IN_FORCE"], answer.Data("curations.nodes").Texts("state"));
    }

    [Fact]
    public async Task A_decision_follows_a_post_whose_file_is_renamed()
    {
        await curator.DecideAsync("CuratePrerequisite", new { subject = await curator.PostAsync("guide"), prerequisite = await curator.PostAsync("other"), isNeeded = true });

        File.Move(PathOf("other.md"), PathOf("renamed.md"));
        await curator.Gateway.IngestAsync();

        Assert.Contains("renamed", await NeededAsync("guide"));
        Assert.Empty(await curator.FindingsAsync());
    }

    [Fact]
    public async Task A_refused_link_stays_away_though_its_address_and_its_heading_are_written_anew()
    {
        await curator.DecideAsync("CurateLink", new { decision = new { reject = await curator.LinkAsync("the basics") } });

        File.WriteAllText(PathOf("basics.md"), File.ReadAllText(PathOf("basics.md")).Replace("## First steps", "## First steps of all", StringComparison.Ordinal));
        File.WriteAllText(PathOf("guide.md"), File.ReadAllText(PathOf("guide.md")).Replace("basics.md#first-steps", "./basics.md#first-steps-of-all", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();

        Assert.Empty((await curator.AskAsync("""{ post(by: { slug: "guide" }) { crossLinks { nodes { href } } } }""")).Data("post.crossLinks.nodes").EnumerateArray());
        var refused = (await curator.AskAsync("""{ post(by: { slug: "guide" }) { crossLinks(refused: true) { nodes { href } } } }""")).Data("post.crossLinks.nodes");
        Assert.Equal(["./basics.md#first-steps-of-all"], refused.Texts("href"));
    }

    [Fact]
    public async Task A_refusal_does_not_pass_to_another_link_between_the_same_posts()
    {
        File.AppendAllText(PathOf("guide.md"), "\n\nMore stands in [the second part](basics.md).\n");
        await curator.Gateway.IngestAsync();
        await curator.DecideAsync("CurateLink", new { decision = new { reject = await curator.LinkAsync("the basics") } });

        File.WriteAllText(PathOf("guide.md"), File.ReadAllText(PathOf("guide.md")).Replace("[the basics](basics.md#first-steps)", "nothing", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();

        Assert.Equal(["basics.md"], (await curator.AskAsync("""{ post(by: { slug: "guide" }) { crossLinks { nodes { href } } } }""")).Data("post.crossLinks.nodes").Texts("href"));
        Assert.Equal(["CURATION_TARGET_GONE"], await curator.FindingsAsync());
    }

    [Fact]
    public async Task A_name_that_another_topic_has_come_to_bear_is_told_of()
    {
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("start"), decision = new { rename = "Commencement" } });

        File.WriteAllText(PathOf("other.md"), "---\ntitle: Another Text\ntags: [Commencement]\n---\nWords.\n");
        await curator.Gateway.IngestAsync();

        Assert.Equal(["INVALID_CURATION"], await curator.FindingsAsync());
    }

    [Fact]
    public async Task An_added_link_keeps_its_place_when_the_anchor_of_its_heading_changes()
    {
        var section = (await curator.AskAsync("""{ post(by: { slug: "basics" }) { sections { id anchor } } }""")).Data("post.sections").EnumerateArray()
            .Single(found => found.GetProperty("anchor").GetString() == "first-steps").GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = await curator.PostAsync("other"), to = section, kind = "RELATED" } } });

        File.WriteAllText(PathOf("basics.md"), File.ReadAllText(PathOf("basics.md")).Replace("## First steps", "## First steps taken", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();

        var link = Assert.Single((await curator.AskAsync("{ crossLinks(where: { origin: { eq: CURATED } }) { nodes { to { section { id anchor } } } } }")).Data("crossLinks.nodes").EnumerateArray());
        Assert.Equal((section, "first-steps-taken"), (link.At("to.section.id").GetString(), link.At("to.section.anchor").GetString()));
    }

    [Fact]
    public async Task A_decision_about_a_post_that_is_gone_waits_for_it_and_is_told_of()
    {
        await curator.DecideAsync("CuratePrerequisite", new { subject = await curator.PostAsync("guide"), prerequisite = await curator.PostAsync("other"), isNeeded = true });
        var text = File.ReadAllText(PathOf("other.md"));

        File.Delete(PathOf("other.md"));
        await curator.Gateway.IngestAsync();

        var gone = (await curator.AskAsync("{ diagnostics(where: { code: { eq: CURATION_TARGET_GONE } }) { nodes { message location { path } subject { ... on Curation { id } } } } curations { nodes { id state summary objects { id } } } }"));
        Assert.Equal(["guide.md"], gone.Data("diagnostics.nodes").EnumerateArray().Select(found => found.At("location.path").GetString()));
        var held = Assert.Single(gone.Data("curations.nodes").EnumerateArray());
        Assert.Equal(("a post that is gone is required before “A Guide”.", "SUSPENDED"), (held.GetProperty("summary").GetString(), held.GetProperty("state").GetString()));
        var told = gone.Data("diagnostics.nodes")[0];
        Assert.Equal(held.GetProperty("id").GetString(), told.At("subject.id").GetString());
        Assert.StartsWith("kit's decision of 20", told.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Single(held.GetProperty("objects").EnumerateArray());

        File.WriteAllText(PathOf("other.md"), text);
        await curator.Gateway.IngestAsync();

        Assert.Contains("other", await NeededAsync("guide"));
        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["IN_FORCE"], (await CurationsAsync(includePast: false)).Texts("state"));
    }

    [Fact]
    public async Task What_did_not_hold_holds_as_soon_as_a_decision_about_something_else_makes_room_for_it()
    {
        var (guide, other, basics) = (await curator.PostAsync("guide"), await curator.PostAsync("other"), await curator.PostAsync("basics"));
        await curator.DecideAsync("CuratePrerequisite", new { subject = basics, prerequisite = other, isNeeded = true });
        var text = File.ReadAllText(PathOf("other.md"));
        // The author comes to state two more sides of the triangle.
        File.WriteAllText(PathOf("other.md"), text.Replace("title:", "prerequisites: [guide]\ntitle:", StringComparison.Ordinal));
        File.WriteAllText(PathOf("guide.md"), File.ReadAllText(PathOf("guide.md")).Replace("title:", "prerequisites: [basics]\ntitle:", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();
        Assert.Equal(["PREREQUISITE_CYCLE"], await curator.FindingsAsync());

        await curator.DecideAsync("CuratePrerequisite", new { subject = other, prerequisite = guide, isNeeded = false });

        Assert.Empty(await curator.FindingsAsync());
        Assert.Contains("other", await NeededAsync("basics"));
    }

    [Fact]
    public async Task What_the_author_comes_to_write_too_is_no_fault()
    {
        await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = await curator.PostAsync("other"), to = await curator.PostAsync("guide"), kind = "MENTIONS" } } });

        File.AppendAllText(PathOf("other.md"), "\n\nThere is also [a guide](guide.md).\n");
        await curator.Gateway.IngestAsync();

        Assert.Single((await curator.AskAsync("""{ post(by: { slug: "guide" }) { backlinks { nodes { id } } } }""")).Data("post.backlinks.nodes").EnumerateArray());
        Assert.Empty(await curator.FindingsAsync());
    }

    [Fact]
    public async Task A_link_that_a_curator_added_comes_back_when_the_authors_own_is_refused_and_when_it_is_added_again()
    {
        var added = new { decision = new { create = new { from = await curator.PostAsync("other"), to = await curator.PostAsync("guide"), kind = "MENTIONS" } } };
        await curator.DecideAsync("CurateLink", added);
        File.AppendAllText(PathOf("other.md"), "\n\nThere is also [a guide](guide.md).\n");
        await curator.Gateway.IngestAsync();

        await curator.DecideAsync("CurateLink", new { decision = new { reject = await curator.LinkAsync("a guide") } });
        var link = Assert.Single(await LinksAsync());
        await curator.DecideAsync("CurateLink", new { decision = new { reject = link } });
        Assert.Empty(await LinksAsync());
        await curator.DecideAsync("CurateLink", added);

        Assert.Equal([link], await LinksAsync());
        Assert.Equal(["IN_FORCE", "IN_FORCE", "REPLACED", "REPLACED"], (await CurationsAsync(includePast: true)).Texts("state").Order());

        async Task<string[]> LinksAsync() => (await curator.AskAsync("""{ post(by: { slug: "guide" }) { backlinks { nodes { id } } } }""")).Data("post.backlinks.nodes").Texts("id");
    }

    [Fact]
    public async Task Decisions_about_topics_hold_after_all_is_read_again()
    {
        var (start, beginning) = (await curator.TopicAsync("start"), await curator.TopicAsync("beginning"));
        await curator.DecideAsync("CurateTopic", new { topic = start, decision = new { rename = "Commencement" } });
        await curator.DecideAsync("CurateTopic", new { topic = beginning, decision = new { mergeInto = start } });

        File.AppendAllText(PathOf("other.md"), "\n\nMore.\n");
        await curator.Gateway.IngestAsync();

        var answer = await curator.AskAsync("""{ topic(by: { label: "beginning" }) { id prefLabel altLabels } search(query: "commencement", kinds: [TOPIC]) { totalCount } }""");
        Assert.Equal((start, "Commencement"), (answer.Data("topic.id").GetString(), answer.Data("topic.prefLabel").GetString()));
        Assert.Equal(1, answer.Data("search.totalCount").GetInt32());
    }

    [Fact]
    public async Task What_is_sent_twice_is_done_once_and_an_id_serves_one_decision()
    {
        var (guide, other) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        var input = new { subject = guide, prerequisite = other, isNeeded = true, clientMutationId = "one" };

        var first = await curator.DecideAsync("CuratePrerequisite", input);
        var again = await curator.DecideAsync("CuratePrerequisite", input);
        var misused = await curator.TryAsync("CuratePrerequisite", input with { isNeeded = false });
        var anew = await curator.TryAsync("CuratePrerequisite", input with { clientMutationId = "two" });

        Assert.Equal(first.At("curation.id").GetString(), again.At("curation.id").GetString());
        Assert.Equal(first.GetProperty("contentRevision").GetString(), again.GetProperty("contentRevision").GetString());
        Assert.Equal("one", again.GetProperty("clientMutationId").GetString());
        Assert.Equal([first.At("curation.id").GetString()!], (await curator.AskAsync("""{ curations(clientMutationId: "one") { nodes { id } } }""")).Data("curations.nodes").Texts("id"));
        Assert.Empty((await curator.AskAsync("""{ curations(clientMutationId: "other") { nodes { id } } }""")).Data("curations.nodes").EnumerateArray());
        Assert.Equal("INVALID_VALUE", CodeOf(misused));
        Assert.Equal("DUPLICATE", CodeOf(anew));
        Assert.Equal(first.At("curation.id").GetString(), anew.GetProperty("errors")[0].GetProperty("objects")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_decision_made_on_an_older_revision_is_refused_if_what_it_is_about_has_changed()
    {
        var (guide, other) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        var revision = (await curator.AskAsync("{ contentRevision }")).Data("contentRevision").GetString();
        var input = new { subject = guide, prerequisite = other, isNeeded = true, revision };

        File.AppendAllText(PathOf("other.md"), "\n\nMore.\n");
        await curator.Gateway.IngestAsync();
        var stale = await curator.TryAsync("CuratePrerequisite", input);
        var unknown = await curator.TryAsync("CuratePrerequisite", input with { revision = "none" });
        // The basics have not changed.
        await curator.DecideAsync("CuratePrerequisite", input with { prerequisite = await curator.PostAsync("basics") });

        Assert.Equal(("STALE", "STALE"), (CodeOf(stale), CodeOf(unknown)));
        Assert.Equal([other], stale.GetProperty("errors")[0].GetProperty("objects").Texts("id"));
    }

    [Fact]
    public async Task A_decision_that_somebody_else_has_taken_meanwhile_is_told_of_though_it_changed_nothing_else()
    {
        var (post, related) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        var revision = (await curator.AskAsync("{ contentRevision }")).Data("contentRevision").GetString();
        var first = await curator.DecideAsync("CurateRelated", new { post, related, isRelated = false, revision });

        var second = await curator.TryAsync("CurateRelated", new { post, related, isRelated = true, revision });

        Assert.Equal("STALE", CodeOf(second));
        Assert.Equal([first.At("curation.id").GetString()!], second.GetProperty("errors")[0].GetProperty("objects").Texts("id"));
        await curator.DecideAsync("CurateRelated", new { post, related, isRelated = true, revision = first.GetProperty("contentRevision").GetString() });
    }

    [Fact]
    public async Task A_withdrawal_is_found_by_what_it_was_sent_with()
    {
        var first = await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("guide"), related = await curator.PostAsync("other"), isRelated = true });
        await curator.DecideAsync("WithdrawCuration", new { curation = first.At("curation.id").GetString(), clientMutationId = "back" });

        await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("guide"), related = await curator.PostAsync("other"), isRelated = true });
        await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("guide"), related = await curator.PostAsync("other"), isRelated = false, clientMutationId = "other" });

        Assert.Single((await curator.AskAsync("""{ curations(includePast: true, clientMutationId: "other") { nodes { id } } }""")).Data("curations.nodes").Texts("id"));
        var found = (await curator.AskAsync("""{ curations(includePast: true, clientMutationId: "back") { nodes { id state } } }""")).Data("curations.nodes");

        Assert.Equal(first.At("curation.id").GetString(), Assert.Single(found.Texts("id")));
    }

    [Fact]
    public async Task Words_of_a_link_are_told_only_as_long_as_both_posts_are_there()
    {
        var link = (await curator.AskAsync("{ crossLinks(first: 1) { nodes { id anchorText from { post { slug } } } } }")).Data("crossLinks.nodes")[0];
        await curator.DecideAsync("CurateLink", new { decision = new { reject = link.GetProperty("id").GetString() } });
        var (text, file) = (link.GetProperty("anchorText").GetString()!, PathOf($"{link.At("from.post.slug").GetString()}.md"));
        Assert.Contains(text, await SummaryAsync(), StringComparison.Ordinal);

        File.WriteAllText(file, File.ReadAllText(file).Replace("---\ntitle", "---\ndraft: true\ntitle", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();

        Assert.DoesNotContain(text, await SummaryAsync(), StringComparison.Ordinal);
        var finding = Assert.Single((await curator.AskAsync("{ diagnostics(where: { code: { eq: CURATION_TARGET_GONE } }) { nodes { location { path } } } }")).Data("diagnostics.nodes").EnumerateArray());
        Assert.DoesNotContain(link.At("from.post.slug").GetString()!, finding.At("location.path").GetString()!, StringComparison.Ordinal);

        async Task<string> SummaryAsync() => Assert.Single((await curator.AskAsync("{ curations { nodes { summary } } }")).Data("curations.nodes").Texts("summary"));
    }

    [Fact]
    public async Task A_later_decision_replaces_an_earlier_one_and_the_journal_keeps_both()
    {
        var (guide, other) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        await curator.DecideAsync("CuratePrerequisite", new { subject = guide, prerequisite = other, isNeeded = true, note = "First thought." });
        var second = await curator.DecideAsync("CuratePrerequisite", new { subject = guide, prerequisite = other, isNeeded = false, note = "Second thought." });

        Assert.Equal(["IN_FORCE"], (await CurationsAsync(includePast: false)).Texts("state"));
        var all = await CurationsAsync(includePast: true);
        Assert.Equal(["IN_FORCE", "REPLACED"], all.Texts("state"));
        Assert.Equal(["Second thought.", "First thought."], all.Texts("note"));
        Assert.Equal(["TAKEN", "REPLACED"], all[1].GetProperty("history").Texts("kind"));

        await curator.WithdrawAsync(second);
        Assert.Empty((await CurationsAsync(includePast: false)).EnumerateArray());
        Assert.Equal(["WITHDRAWN", "REPLACED"], (await CurationsAsync(includePast: true)).Texts("state"));
        Assert.Equal("DUPLICATE", CodeOf(await curator.TryAsync("WithdrawCuration", new { curation = second.At("curation.id").GetString() })));
    }

    [Fact]
    public async Task Several_decisions_of_one_operation_each_see_those_before_them()
    {
        var (guide, other, basics) = (await curator.PostAsync("guide"), await curator.PostAsync("other"), await curator.PostAsync("basics"));

        var answer = await curator.SendAsync(
            """
            mutation($guide: ID!, $other: ID!, $basics: ID!) {
              a: curatePrerequisite(input: { subject: $guide, prerequisite: $other, isNeeded: true }) { contentRevision subject { ...Needs } errors { code } }
              b: curatePrerequisite(input: { subject: $other, prerequisite: $basics, isNeeded: true }) { contentRevision subject { ...Needs } errors { code } }
              c: curatePrerequisite(input: { subject: $basics, prerequisite: $guide, isNeeded: true }) { errors { code } }
            }
            fragment Needs on Post { prerequisites(transitive: true) { nodes { slug } } }
            """,
            new { guide, other, basics });

        Assert.Contains("other", answer.Data("a.subject.prerequisites.nodes").Texts("slug"));
        Assert.Equal(["basics"], answer.Data("b.subject.prerequisites.nodes").Texts("slug"));
        Assert.Equal("CYCLE", answer.Data("c.errors")[0].GetProperty("code").GetString());
        Assert.NotEqual(answer.Data("a.contentRevision").GetString(), answer.Data("b.contentRevision").GetString());
    }

    [Fact]
    public async Task Listeners_and_followers_of_changes_hear_of_a_decision()
    {
        await using var socket = await Streams.SocketClient.ReadyAsync(curator.Gateway);
        await socket.SubscribeAsync("1", "subscription { contentChanged { contentRevision posts { slug } } }");
        var (guide, other) = (await curator.PostAsync("guide"), await curator.PostAsync("other"));
        var since = (await curator.AskAsync("{ contentRevision }")).Data("contentRevision").GetString();

        var payload = await curator.DecideAsync("CuratePrerequisite", new { subject = guide, prerequisite = other, isNeeded = true });

        var heard = (await socket.ReceiveAsync()).GetProperty("payload");
        Assert.Equal(payload.GetProperty("contentRevision").GetString(), heard.Data("contentChanged.contentRevision").GetString());
        Assert.Equal(["guide", "other"], heard.Data("contentChanged.posts").Texts("slug").Order());
        var changes = (await curator.AskAsync("query($since: String!) { changes(since: $since) { nodes { changedFields } } }", new { since })).Data("changes.nodes");
        Assert.Equal(["prerequisites", "requiredFor"], changes.EnumerateArray().Select(change => change.GetProperty("changedFields")[0].GetString()).Order());
    }

    private string PathOf(string file) => Path.Combine(curator.World.Folder, "blog", file);

    private async Task<string[]> NeededAsync(string slug) => (await curator.AskAsync(
        "query($slug: String!) { post(by: { slug: $slug }) { prerequisites { nodes { slug } } } }", new { slug })).Data("post.prerequisites.nodes").Texts("slug");

    private async Task<JsonElement> CurationsAsync(bool includePast) =>
        (await curator.AskAsync(await File.ReadAllTextAsync(Repository.PathOf("schema", "operations", "Curations.graphql")), new { includePast })).Data("curations.nodes");

    private static string? CodeOf(JsonElement payload) => payload.GetProperty("errors")[0].GetProperty("code").GetString();
}
