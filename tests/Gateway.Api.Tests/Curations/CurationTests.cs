using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>What a decision changes, at once and until it is taken back.</summary>
public sealed partial class CurationTests : IAsyncLifetime
{
    private Curator curator = null!;

    public async Task InitializeAsync() => curator = await Curator.OfAsync(Blog.Create());

    public async Task DisposeAsync() => await curator.DisposeAsync();

    [Fact]
    public async Task A_refused_related_post_is_gone_on_both_sides_until_the_decision_is_taken_back()
    {
        var (attention, family) = (await curator.PostAsync("attention"), await curator.PostAsync("family"));
        var before = await RelatedAsync("attention");
        Assert.Contains("The Family", before);

        var decision = await curator.DecideAsync("CurateRelated", new { post = family, related = attention, isRelated = false, note = "Only the names are alike." });

        Assert.DoesNotContain("The Family", await RelatedAsync("attention"));
        Assert.DoesNotContain("Attention", await RelatedAsync("family"));
        Assert.Equal(["The Family"], await RelatedAsync("attention", refused: true));
        Assert.Equal("“The Family” and “Attention” are not related.", decision.At("curation.summary").GetString());
        Assert.Equal("kit", decision.At("curation.by").GetString());
        var node = await curator.AskAsync("query($id: ID!) { node(id: $id) { __typename ... on Curation { state objects { id } } } }", new { id = decision.At("curation.id").GetString() });
        Assert.Equal(("Curation", "IN_FORCE"), (node.Data("node.__typename").GetString(), node.Data("node.state").GetString()));
        Assert.Equal([family, attention], node.Data("node.objects").Texts("id"));

        await curator.WithdrawAsync(decision);

        Assert.Equal(before, await RelatedAsync("attention"));
        Assert.Empty(await RelatedAsync("attention", refused: true));
    }

    [Fact]
    public async Task A_post_that_a_curator_calls_related_comes_first_and_says_why()
    {
        await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("island"), related = await curator.PostAsync("family"), isRelated = true });

        var edge = (await curator.AskAsync("""{ post(by: { slug: "island" }) { relatedPosts { edges { score node { title } reasons { kind contribution } review { state curation { by } } } } } }"""))
            .Data("post.relatedPosts.edges")[0];

        Assert.Equal(("The Family", 1.0), (edge.At("node.title").GetString(), edge.GetProperty("score").GetDouble()));
        Assert.Contains("CURATED", edge.GetProperty("reasons").Texts("kind"));
        Assert.Equal(1, edge.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("contribution").GetDouble()), 4);
        Assert.Equal(("ACCEPTED", "kit"), (edge.At("review.state").GetString(), edge.At("review.curation.by").GetString()));
    }

    [Fact]
    public async Task A_stated_prerequisite_changes_the_reading_path_at_once()
    {
        var (island, family) = (await curator.PostAsync("island"), await curator.PostAsync("family"));
        Assert.DoesNotContain("An Island", await PathAsync(family));

        var decision = await curator.DecideAsync("CuratePrerequisite", new { subject = family, prerequisite = island, isNeeded = true });

        Assert.Contains("An Island", await PathAsync(family));
        var edge = (await curator.AskAsync("""
            { post(by: { slug: "family" }) { prerequisites { edges { node { title } strength confidence provenance { origin } reasons { kind } review { state } } } } }
            """)).Data("post.prerequisites.edges").EnumerateArray().Single(found => found.At("node.title").GetString() == "An Island");
        Assert.Equal(("REQUIRED", 1.0, "CURATED", "ACCEPTED"), (
            edge.GetProperty("strength").GetString(), edge.GetProperty("confidence").GetDouble(), edge.At("provenance.origin").GetString(), edge.At("review.state").GetString()));

        await curator.WithdrawAsync(decision);
        Assert.DoesNotContain("An Island", await PathAsync(family));
    }

    [Fact]
    public async Task A_denied_prerequisite_is_no_step_any_more_and_can_still_be_seen()
    {
        var world = World.Of("""
            -- a.md --
            ---
            title: First
            ---
            Text.
            -- b.md --
            ---
            title: Second
            prerequisites: [a]
            ---
            Text.
            """);
        await using var other = await Curator.OfAsync(world);
        var second = await other.PostAsync("b");
        await other.DecideAsync("CuratePrerequisite", new { subject = second, prerequisite = await other.PostAsync("a"), isNeeded = false });

        var post = (await other.AskAsync("""
            { post(by: { slug: "b" }) { prerequisites { nodes { title } } refused: prerequisites(refused: true) { edges { node { title } provenance { origin } review { state } } } } }
            """)).Data("post");
        Assert.Empty(post.At("prerequisites.nodes").EnumerateArray());
        var refused = Assert.Single(post.At("refused.edges").EnumerateArray());
        Assert.Equal(("First", "AUTHORED", "REJECTED"), (refused.At("node.title").GetString(), refused.At("provenance.origin").GetString(), refused.At("review.state").GetString()));
    }

    [Fact]
    public async Task A_prerequisite_that_would_close_a_circle_is_refused_with_the_circle()
    {
        var (attention, family, island) = (await curator.PostAsync("attention"), await curator.PostAsync("family"), await curator.PostAsync("island"));
        await curator.DecideAsync("CuratePrerequisite", new { subject = family, prerequisite = attention, isNeeded = true });
        await curator.DecideAsync("CuratePrerequisite", new { subject = attention, prerequisite = island, isNeeded = true });

        var payload = await curator.TryAsync("CuratePrerequisite", new { subject = island, prerequisite = family, isNeeded = true });

        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal(("ConflictError", "CYCLE"), (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString()));
        Assert.Equal([family, attention, island], error.GetProperty("objects").Texts("id"));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_link_that_a_curator_adds_is_a_backlink_like_any_other()
    {
        var heads = (await curator.AskAsync("""{ post(by: { slug: "attention" }, source: "blog") { sections { id title } } }""")).Data("post.sections").EnumerateArray()
            .Single(section => section.GetProperty("title").GetString() == "Heads").GetProperty("id").GetString();
        await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = await curator.PostAsync("island"), to = heads, kind = "BUILDS_ON" } } });

        var answer = await curator.AskAsync("""
            {
              post(by: { slug: "attention" }, source: "blog") {
                backlinks { nodes { kind anchorText href context { sentence } location { line } from { post { title } } to { section { title } } provenance { origin method producer } review { state } } }
              }
              island: post(by: { slug: "island" }) { metrics { outDegree } crossLinks { totalCount } }
              crossLinks(where: { origin: { eq: CURATED } }) { totalCount }
              changed: crossLinks(where: { review: { eq: ACCEPTED } }) { totalCount }
              graph { edges { kind } }
            }
            """);
        var link = answer.Data("post.backlinks.nodes").EnumerateArray().Single(found => found.At("from.post.title").GetString() == "An Island");
        Assert.Equal(("BUILDS_ON", "Heads", "CURATED", "curators"), (
            link.GetProperty("kind").GetString(), link.At("to.section.title").GetString(), link.At("provenance.origin").GetString(), link.At("provenance.producer").GetString()));
        Assert.Equal(JsonValueKind.Null, link.GetProperty("context").ValueKind);
        Assert.Equal((1, 1, 1, 1), (
            answer.Data("island.metrics.outDegree").GetInt32(), answer.Data("island.crossLinks.totalCount").GetInt32(), answer.Data("crossLinks.totalCount").GetInt32(),
            answer.Data("changed.totalCount").GetInt32()));
    }

    [Fact]
    public async Task A_refused_link_counts_nowhere_and_comes_back_when_the_decision_is_taken_back()
    {
        var link = await curator.LinkAsync("the family");
        var before = await CountsAsync();

        var decision = await curator.DecideAsync("CurateLink", new { decision = new { reject = link } });

        Assert.Equal("REJECTED", decision.At("crossLink.review.state").GetString());
        var (total, inDegree, section) = await CountsAsync();
        Assert.Equal((before.Total - 1, before.InDegree - 1, before.Section - 1), (total, inDegree, section));
        Assert.Equal([link], (await curator.AskAsync("{ crossLinks(where: { review: { eq: REJECTED } }) { nodes { id } } }")).Data("crossLinks.nodes").Texts("id"));

        await curator.WithdrawAsync(decision);
        Assert.Equal(before, await CountsAsync());

        async Task<(int Total, int InDegree, int Section)> CountsAsync()
        {
            var answer = await curator.AskAsync("""
                { crossLinks { totalCount } post(by: { slug: "family" }) { metrics { inDegree } sections { title inDegree } backlinks { totalCount } } }
                """);
            return (answer.Data("crossLinks.totalCount").GetInt32(), answer.Data("post.metrics.inDegree").GetInt32(), answer.Data("post.sections").EnumerateArray().Sum(x => x.GetProperty("inDegree").GetInt32()));
        }
    }

    [Fact]
    public async Task A_link_of_another_kind_keeps_its_words_and_can_replace_a_post()
    {
        var link = await curator.LinkAsync("an earlier post");

        var payload = await curator.DecideAsync("CurateLink", new { decision = new { changeKind = new { crossLink = link, kind = "SUPERSEDES" } } });

        Assert.Equal("SUPERSEDES", payload.At("crossLink.kind").GetString());
        Assert.Contains("AUTHORED", (await curator.AskAsync("{ crossLinks(first: 100) { nodes { provenance { origin } } } }")).Data("crossLinks.nodes").EnumerateArray().Select(found => found.At("provenance.origin").GetString()));
        var post = (await curator.AskAsync("""{ post(by: { slug: "attention" }, source: "blog") { supersededBy { title } latestVersion { title } } }""")).Data("post");
        Assert.Equal(("The Family", "The Family"), (post.At("supersededBy.title").GetString(), post.At("latestVersion.title").GetString()));

        await curator.WithdrawAsync(payload);
        Assert.Equal(JsonValueKind.Null, (await curator.AskAsync("""{ post(by: { slug: "attention" }, source: "blog") { supersededBy { title } } }""")).Data("post.supersededBy").ValueKind);
    }

    [Fact]
    public async Task A_link_that_says_what_is_required_is_a_step_of_the_path_and_a_refused_one_is_none()
    {
        var (island, family) = (await curator.PostAsync("island"), await curator.PostAsync("family"));
        var created = await curator.DecideAsync("CurateLink", new { decision = new { create = new { from = family, to = island, kind = "REQUIRES" } } });
        Assert.Contains("An Island", await PathAsync(family));
        await curator.WithdrawAsync(created);
        Assert.DoesNotContain("An Island", await PathAsync(family));

        var other = await Curator.OfAsync(World.Of("""
            -- a.md --
            ---
            title: First
            ---
            Text.
            -- b.md --
            ---
            title: Second
            ---
            Please read [the first one](a.md) first.
            """));
        await using (other)
        {
            const string Needs = """{ post(by: { slug: "b" }) { prerequisites { nodes { slug } } } }""";
            Assert.Equal(["a"], (await other.AskAsync(Needs)).Data("post.prerequisites.nodes").Texts("slug"));
            var refused = await other.DecideAsync("CurateLink", new { decision = new { reject = await other.LinkAsync("the first one") } });
            Assert.Empty((await other.AskAsync(Needs)).Data("post.prerequisites.nodes").EnumerateArray());
            await other.WithdrawAsync(refused);
            Assert.Equal(["a"], (await other.AskAsync(Needs)).Data("post.prerequisites.nodes").Texts("slug"));
        }
    }

    [Fact]
    public async Task Circles_are_looked_for_quickly_where_every_post_needs_all_before_it()
    {
        const int Posts = 30;
        var other = await Curator.OfAsync(World.Of(string.Concat(Enumerable.Range(0, Posts).Select(number =>
            $"-- p{number}.md --\n---\ntitle: Post {number}\nprerequisites: [{string.Join(", ", Enumerable.Range(0, number).Select(before => $"p{before}"))}]\n---\nText.\n"))));
        await using (other)
        {
            await other.DecideAsync("CuratePrerequisite", new { subject = await other.PostAsync($"p{Posts - 1}"), prerequisite = await other.PostAsync("p0"), isNeeded = true });
            var circle = await other.TryAsync("CuratePrerequisite", new { subject = await other.PostAsync("p0"), prerequisite = await other.PostAsync($"p{Posts - 1}"), isNeeded = true });
            Assert.Equal("CYCLE", circle.GetProperty("errors")[0].GetProperty("code").GetString());
            Assert.Equal(2, circle.GetProperty("errors")[0].GetProperty("objects").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_renamed_topic_is_found_by_both_names()
    {
        var topic = await curator.TopicAsync("transformer");

        var payload = await curator.DecideAsync("CurateTopic", new { topic, decision = new { rename = "Zebra networks" } });

        Assert.Equal(("Zebra networks", topic), (payload.At("topic.prefLabel").GetString(), payload.At("topic.id").GetString()));
        Assert.Equal(topic, await curator.TopicAsync("transformer"));
        Assert.Equal(topic, await curator.TopicAsync("zebra networks"));
        Assert.Contains(topic, await FoundAsync("zebra"));
        Assert.Contains(topic, await FoundAsync("transformer"));
        Assert.Contains("Zebra networks", await SuggestedAsync("zeb"));

        await curator.WithdrawAsync(payload);
        Assert.DoesNotContain(topic, await FoundAsync("zebra"));
        Assert.DoesNotContain("Zebra networks", await SuggestedAsync("zeb"));
        Assert.Contains(topic, await FoundAsync("transformer"));

        async Task<string[]> FoundAsync(string query) => (await curator.AskAsync(
            "query($query: String!) { search(query: $query, kinds: [TOPIC]) { nodes { ... on Topic { id } } } }", new { query })).Data("search.nodes").Texts("id");
        async Task<string[]> SuggestedAsync(string prefix) =>
            (await curator.AskAsync("query($prefix: String!) { suggestions(prefix: $prefix) { text } }", new { prefix })).Data("suggestions").Texts("text");
    }

    [Fact]
    public async Task A_merged_topic_gives_its_posts_and_its_id_to_the_other()
    {
        var (transformer, note) = (await curator.TopicAsync("transformer"), await curator.TopicAsync("note"));

        var payload = await curator.DecideAsync("CurateTopic", new { topic = note, decision = new { mergeInto = transformer } });

        Assert.Equal(transformer, payload.At("topic.id").GetString());
        Assert.Contains("note", payload.At("topic.altLabels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal(transformer, await curator.TopicAsync("note"));
        var answer = await curator.AskAsync("query($note: ID!) { node(id: $note) { id ... on Topic { posts { nodes { title } } postCount } } }", new { note });
        Assert.Equal(transformer, answer.Data("node.id").GetString());
        Assert.Contains("Note on Attention", answer.Data("node.posts.nodes").Texts("title"));
        Assert.Equal(3, answer.Data("node.postCount").GetInt32());

        await curator.WithdrawAsync(payload);
        Assert.Equal(note, await curator.TopicAsync("note"));
    }

    [Fact]
    public async Task A_topic_is_placed_under_another_and_never_under_itself()
    {
        var (attention, transformer) = (await curator.TopicAsync("attention"), await curator.TopicAsync("transformer"));
        await curator.DecideAsync("CurateTopic", new { topic = attention, decision = new { addBroader = transformer } });

        Assert.Contains("transformer", (await curator.AskAsync("""{ topic(by: { label: "attention" }) { broader { prefLabel } } }""")).Data("topic.broader").Texts("prefLabel"));
        var circle = await curator.TryAsync("CurateTopic", new { topic = transformer, decision = new { addBroader = attention } });
        Assert.Equal("CYCLE", circle.GetProperty("errors")[0].GetProperty("code").GetString());
        var self = await curator.TryAsync("CurateTopic", new { topic = transformer, decision = new { addBroader = transformer } });
        Assert.Equal("INVALID_VALUE", self.GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_topic_that_is_refused_as_a_prerequisite_is_listed_with_the_refused_alone()
    {
        await using var baker = await Curator.OfAsync(World.Of("""
            -- starter.md --
            ---
            title: The sourdough starter
            date: 2024-01-01
            ---
            ## What is a sourdough starter?

            A sourdough starter is a culture of wild yeast and bacteria that lives in flour and water. A sourdough starter wants to be fed every day.
            -- loaf.md --
            ---
            title: A country loaf
            date: 2024-02-01
            ---
            Take your [sourdough starter](starter.md) out of the fridge. Mix the sourdough starter with water.
            -- levain.md --
            ---
            title: Levain
            date: 2024-05-01
            ---
            ## Stiff levain

            A stiff levain is a [sourdough starter](starter.md) with little water. Take sourdough starter, flour and water for the stiff levain, and keep some sourdough starter.
            The stiff levain is sweet. Every stiff levain is firm. Feed the stiff levain. A stiff levain, a stiff levain and a stiff levain.
            """));
        var subject = await baker.TopicAsync("stiff levain");
        var needed = Assert.Single(IdsIn(await baker.AskAsync("query($subject: ID!) { node(id: $subject) { ... on Topic { prerequisites(minConfidence: 0) { prerequisite { id } } } } }", new { subject }), "node.prerequisites"));

        await baker.DecideAsync("CuratePrerequisite", new { subject, prerequisite = needed, isNeeded = false });

        var answer = await baker.AskAsync(
            """
            query($subject: ID!, $needed: ID!) {
              subject: node(id: $subject) { ... on Topic { stands: prerequisites(minConfidence: 0) { prerequisite { id } } refused: prerequisites(minConfidence: 0, refused: true) { prerequisite { id } } } }
              needed: node(id: $needed) { ... on Topic { requiredFor(minConfidence: 0) { prerequisite { id } } } }
            }
            """,
            new { subject, needed });
        Assert.Empty(IdsIn(answer, "subject.stands"));
        Assert.Equal([needed], IdsIn(answer, "subject.refused"));
        Assert.Empty(IdsIn(answer, "needed.requiredFor"));

        static IEnumerable<string?> IdsIn(JsonElement answer, string path) => answer.Data(path).EnumerateArray().Select(need => need.At("prerequisite.id").GetString());
    }

    [Fact]
    public async Task A_post_gets_and_loses_a_role_in_a_topic()
    {
        var (island, transformer) = (await curator.PostAsync("island"), await curator.TopicAsync("transformer"));
        await curator.DecideAsync("CurateTopic", new { topic = transformer, decision = new { setRole = new { post = island, role = "INTRODUCES" } } });

        var topics = (await curator.AskAsync("""{ post(by: { slug: "island" }) { topics(origins: [CURATED]) { topic { prefLabel } role provenance { origin } } } topic(by: { label: "transformer" }) { introducingPostCount } }"""));
        Assert.Equal("INTRODUCES", Assert.Single(topics.Data("post.topics").EnumerateArray()).GetProperty("role").GetString());

        await curator.DecideAsync("CurateTopic", new { topic = transformer, decision = new { setRole = new { post = island, role = (string?)null } } });
        Assert.Empty((await curator.AskAsync("""{ post(by: { slug: "island" }) { topics(minConfidence: 0) { role } } }""")).Data("post.topics").EnumerateArray());
    }

    [Fact]
    public async Task What_an_author_calls_a_topic_and_a_curator_does_not_is_shown_as_refused_until_the_decision_is_taken_back()
    {
        var (attention, transformer) = (await curator.PostAsync("attention"), await curator.TopicAsync("transformer"));
        Assert.Equal((true, false), (await IsTopicAsync(refused: false), await IsTopicAsync(refused: true)));

        var decision = await curator.DecideAsync("CurateTopic", new { topic = transformer, decision = new { setRole = new { post = attention, role = (string?)null } } });
        Assert.Equal((false, true), (await IsTopicAsync(refused: false), await IsTopicAsync(refused: true)));

        await curator.WithdrawAsync(decision);
        Assert.Equal((true, false), (await IsTopicAsync(refused: false), await IsTopicAsync(refused: true)));

        async Task<bool> IsTopicAsync(bool refused)
        {
            var answer = await curator.AskAsync(
                """query($post: ID!, $refused: Boolean!) { node(id: $post) { ... on Post { topics(minConfidence: 0, origins: [AUTHORED], refused: $refused) { topic { id } } } } }""",
                new { post = attention, refused });
            return answer.Data("node.topics").EnumerateArray().Any(assignment => assignment.At("topic.id").GetString() == transformer);
        }
    }

    private async Task<string[]> RelatedAsync(string slug, bool refused = false) => (await curator.AskAsync(
        """query($slug: String!, $refused: Boolean!) { post(by: { slug: $slug }, source: "blog") { relatedPosts(minScore: 0, refused: $refused) { nodes { title } } } }""", new { slug, refused }))
        .Data("post.relatedPosts.nodes").Texts("title");

    private async Task<string[]> PathAsync(string goal) => [.. (await curator.AskAsync(
        "query($goal: ID!) { learningPath(goals: [$goal]) { steps { post { title } } } }", new { goal })).Data("learningPath.steps").EnumerateArray().Select(step => step.At("post.title").GetString()!)];

    private async Task<int> CountAsync() => (await curator.AskAsync("{ curations { totalCount } }")).Data("curations.totalCount").GetInt32();
}
