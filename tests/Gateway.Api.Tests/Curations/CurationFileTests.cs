using Gateway.Store.Curation;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Curations;

/// <summary>Decisions in a file that authors keep with their posts.</summary>
public sealed class CurationFileTests
{
    private const string Posts = """
        -- a.md --
        ---
        title: First
        tags: [one, two]
        series: Course
        ---
        Words about words. See [the second](b.md).

        ## Part

        More words.
        -- b.md --
        ---
        title: Second
        tags: [two]
        ---
        Words about words.
        """;

    [Fact]
    public async Task A_blog_decides_about_itself_in_a_file_beside_its_posts()
    {
        await using var curator = await Curator.OfAsync(World.Of($"""
            {Posts}
            -- curation.yml --
            - about: prerequisite
              post: b
              needs: a
              verdict: accepted
              strength: HELPFUL
              note: Otherwise it makes no sense.
            - about: link
              from: a
              to: b
              text: the second
              verdict: rejected
            - about: newLink
              from: b
              to: a#part
              kind: BUILDS_ON
            - about: topicName
              topic: one
              label: Unity
            - about: role
              topic: two
              post: a
              role: INTRODUCES
            """));

        var answer = await curator.AskAsync("""
            {
              post(by: { slug: "b" }) {
                prerequisites { edges { node { slug } strength provenance { origin } } }
                crossLinks { nodes { kind to { section { title } } } }
                backlinks { totalCount }
              }
              topic(by: { label: "one" }) { prefLabel }
              two: topic(by: { label: "two" }) { introducingPostCount }
              curations { totalCount nodes { file summary note at history { kind } } }
              diagnostics(where: { code: { in: [CURATION_TARGET_GONE, INVALID_CURATION] } }) { nodes { message } }
            }
            """);

        var needed = Assert.Single(answer.Data("post.prerequisites.edges").EnumerateArray());
        Assert.Equal(("a", "HELPFUL", "CURATED"), (needed.At("node.slug").GetString(), needed.GetProperty("strength").GetString(), needed.At("provenance.origin").GetString()));
        Assert.Equal("Part", Assert.Single(answer.Data("post.crossLinks.nodes").EnumerateArray()).At("to.section.title").GetString());
        Assert.Equal(0, answer.Data("post.backlinks.totalCount").GetInt32());
        Assert.Equal("Unity", answer.Data("topic.prefLabel").GetString());
        Assert.Equal(1, answer.Data("two.introducingPostCount").GetInt32());
        Assert.Equal(5, answer.Data("curations.totalCount").GetInt32());
        Assert.All(answer.Data("curations.nodes").Texts("file"), file => Assert.Equal("blog/curation.yml", file));
        Assert.Equal("“First” is helpful before “Second”.", answer.Data("curations.nodes")[0].GetProperty("summary").GetString());
        Assert.Empty(answer.Data("diagnostics.nodes").EnumerateArray());
    }

    [Fact]
    public async Task What_is_wrong_in_the_file_is_told_with_its_line_and_the_rest_holds()
    {
        await using var curator = await Curator.OfAsync(World.Of($"""
            {Posts}
            -- curation.yml --
            - about: prerequisite
              post: b
              needs: a
              verdict: accepted
            - about: prerequisite
              post: b
              needs: a
              verdict: perhaps
            - about: nothing
            - about: related
              post: a
              other: nowhere
              verdict: accepted
            - about: related
              post: a
            - [a, list]
            - about: prerequisite
              post: b
              needs: a
              verdict: accepted
            """));

        var faults = (await curator.AskAsync("""
            { diagnostics(where: { code: { in: [CURATION_TARGET_GONE, INVALID_CURATION] } }) { nodes { code message location { path line } } } }
            """)).Data("diagnostics.nodes").EnumerateArray().Select(fault => (fault.GetProperty("code").GetString()!, fault.At("location.line").GetInt32(), fault.GetProperty("message").GetString()!)).OrderBy(fault => fault.Item2).ToList();

        Assert.Equal([("INVALID_CURATION", 5), ("INVALID_CURATION", 9), ("CURATION_TARGET_GONE", 10), ("INVALID_CURATION", 14), ("INVALID_CURATION", 16)], faults.Select(fault => (fault.Item1, fault.Item2)));
        Assert.Contains("accepted or rejected", faults[0].Item3, StringComparison.Ordinal);
        Assert.Contains("needs other", faults[3].Item3, StringComparison.Ordinal);
        Assert.Equal(1, (await curator.AskAsync("""{ post(by: { slug: "b" }) { prerequisites(minConfidence: 1) { totalCount } } }""")).Data("post.prerequisites.totalCount").GetInt32());
    }

    [Fact]
    public async Task Of_two_entries_about_the_same_the_last_holds_and_the_other_is_told_of()
    {
        await using var curator = await Curator.OfAsync(World.Of($"""
            {Posts}
            -- curation.yml --
            - about: related
              post: a
              other: b
              verdict: rejected
            - about: related
              post: b
              other: a
              verdict: accepted
            """));

        Assert.Equal(["INVALID_CURATION"], await curator.FindingsAsync());
        Assert.Equal(["Second"], (await curator.AskAsync("""{ post(by: { slug: "a" }) { relatedPosts(minScore: 1) { nodes { title } } } }""")).Data("post.relatedPosts.nodes").Texts("title"));
    }

    [Fact]
    public async Task A_decision_of_the_file_that_fell_into_a_circle_holds_as_soon_as_a_curator_ends_the_circle()
    {
        await using var curator = await Curator.OfAsync(World.Of($"""
            {Posts}
            -- curation.yml --
            - about: prerequisite
              post: b
              needs: a
              verdict: accepted
            - about: prerequisite
              post: a
              needs: b
              verdict: accepted
            """));
        Assert.Equal(["PREREQUISITE_CYCLE"], await curator.FindingsAsync());
        Assert.Equal(["IN_FORCE", "SUSPENDED"], await StatesAsync());

        await curator.DecideAsync("CuratePrerequisite", new { subject = await curator.PostAsync("b"), prerequisite = await curator.PostAsync("a"), isNeeded = false });

        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["IN_FORCE", "OVERRULED", "IN_FORCE"], await StatesAsync());
        Assert.Equal(["Second"], (await curator.AskAsync("""{ post(by: { slug: "a" }) { prerequisites(minConfidence: 1) { nodes { title } } } }""")).Data("post.prerequisites.nodes").Texts("title"));

        async Task<string[]> StatesAsync() => (await curator.AskAsync("{ curations { nodes { state } } }")).Data("curations.nodes").Texts("state");
    }

    [Fact]
    public async Task A_curator_has_the_last_word_over_the_file_whose_change_makes_a_revision()
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        var file = Path.Combine(curator.World.Folder, "blog", "curation.yml");
        await File.WriteAllTextAsync(file, "- about: related\n  post: a\n  other: b\n  verdict: accepted\n");
        await curator.Gateway.IngestAsync();
        Assert.Equal(["Second"], await RelatedAsync());
        var stated = (await curator.AskAsync("{ curations { nodes { id } } }")).Data("curations.nodes")[0].GetProperty("id").GetString();

        var refused = await curator.TryAsync("WithdrawCuration", new { curation = stated });
        var decision = await curator.DecideAsync("CurateRelated", new { post = await curator.PostAsync("a"), related = await curator.PostAsync("b"), isRelated = false });

        Assert.Contains("curation.yml", refused.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(await RelatedAsync());
        await curator.WithdrawAsync(decision);
        Assert.Equal(["Second"], await RelatedAsync());

        async Task<string[]> RelatedAsync() => (await curator.AskAsync("""{ post(by: { slug: "a" }) { relatedPosts(minScore: 1) { nodes { title } } } }""")).Data("post.relatedPosts.nodes").Texts("title");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_curator_decides_holds_though_the_file_contradicts_it_under_another_name(bool isFileFirst)
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        var (a, b) = (await curator.PostAsync("a"), await curator.PostAsync("b"));
        if (isFileFirst)
            await WriteAsync();
        await curator.DecideAsync("CuratePrerequisite", new { subject = b, prerequisite = a, isNeeded = true });
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("one"), decision = new { rename = "Unity" } });
        if (!isFileFirst)
            await WriteAsync();

        Assert.Equal(["INVALID_CURATION", "PREREQUISITE_CYCLE"], (await curator.FindingsAsync()).Order());
        var answer = await curator.AskAsync("""{ needs: post(by: { slug: "b" }) { prerequisites(minConfidence: 1) { nodes { slug } } } other: post(by: { slug: "a" }) { prerequisites(minConfidence: 1) { nodes { slug } } } topic(by: { label: "one" }) { prefLabel } }""");
        Assert.Equal(["a"], answer.Data("needs.prerequisites.nodes").Texts("slug"));
        Assert.Empty(answer.Data("other.prerequisites.nodes").EnumerateArray());
        Assert.Equal("Unity", answer.Data("topic.prefLabel").GetString());

        async Task WriteAsync()
        {
            await File.WriteAllTextAsync(
                Path.Combine(curator.World.Folder, "blog", "curation.yml"),
                "- about: prerequisite\n  post: a\n  needs: b\n  verdict: accepted\n- about: topicName\n  topic: two\n  label: Unity\n");
            await curator.Gateway.IngestAsync();
        }
    }

    [Fact]
    public async Task What_is_exported_names_links_and_series_as_they_are_called_now()
    {
        await using var first = await Curator.OfAsync(World.Of(Posts));
        await first.DecideAsync("CurateLink", new { decision = new { reject = await first.LinkAsync("the second") } });
        await first.DecideAsync("CurateSeries", new { series = (await first.AskAsync("""{ series(slug: "course") { id } }""")).Data("series.id").GetString(), post = await first.PostAsync("a"), decision = new { takeOut = true } });
        var rewritten = Posts.Replace("series: Course", "series: Lessons", StringComparison.Ordinal).Replace("[the second]", "[the other]", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(first.World.Folder, "blog", "a.md"), rewritten.Split("-- a.md --\n")[1].Split("-- b.md --")[0]);
        await first.Gateway.IngestAsync();
        var exported = first.Gateway.Services.GetRequiredService<CurationTransfer>().Export();
        await using var second = await Curator.OfAsync(World.Of(rewritten));

        await second.Gateway.Services.GetRequiredService<CurationTransfer>().ImportAsync(exported, default);

        Assert.Empty(await second.FindingsAsync());
        var answer = await second.AskAsync("""{ series(slug: "lessons") { entries { position } } post(by: { slug: "a" }) { crossLinks { nodes { id } } } }""");
        Assert.Empty(answer.Data("series.entries").EnumerateArray());
        Assert.Empty(answer.Data("post.crossLinks.nodes").EnumerateArray());
    }

    [Fact]
    public async Task What_is_exported_of_a_post_that_is_gone_waits_for_it_where_that_was_never_known()
    {
        await using var first = await Curator.OfAsync(World.Of(Posts));
        await first.DecideAsync("CurateRelated", new { post = await first.PostAsync("a"), related = await first.PostAsync("b"), isRelated = true });
        File.Delete(Path.Combine(first.World.Folder, "blog", "b.md"));
        await first.Gateway.IngestAsync();
        var exported = first.Gateway.Services.GetRequiredService<CurationTransfer>().Export();
        await using var second = await Curator.OfAsync(World.Of("-- a.md --\n---\ntitle: First\n---\nWords.\n"));

        var imported = await second.Gateway.Services.GetRequiredService<CurationTransfer>().ImportAsync(exported, default);

        Assert.StartsWith("b key:", Assert.Single(exported).Fields["other"], StringComparison.Ordinal);
        Assert.Equal((1, 0), (imported.Taken, imported.Faults.Count));
        Assert.Equal(["CURATION_TARGET_GONE"], await second.FindingsAsync());
        await File.WriteAllTextAsync(Path.Combine(second.World.Folder, "blog", "b.md"), "Words about words.\n");
        await second.Gateway.IngestAsync();
        Assert.Empty(await second.FindingsAsync());
        Assert.Equal(["b"], (await second.AskAsync("""{ post(by: { slug: "a" }) { relatedPosts(minScore: 1) { nodes { slug } } } }""")).Data("post.relatedPosts.nodes").Texts("slug"));
    }

    [Fact]
    public async Task What_is_exported_tells_posts_of_one_slug_apart_and_takes_broken_links_in()
    {
        var blog = World.Of("-- a/intro.md --\n---\ntitle: A\n---\nWords. See [nothing](nowhere.md).\n-- b/intro.md --\n---\ntitle: B\n---\nWords.\n-- c.md --\n---\ntitle: C\n---\nWords.\n");
        await using var curator = await Curator.OfAsync(blog);
        var posts = (await curator.AskAsync("{ posts(order: [{ title: ASC }]) { nodes { id } } }")).Data("posts.nodes").Texts("id");
        await curator.DecideAsync("CurateRelated", new { post = posts[0], related = posts[1], isRelated = true });
        await curator.DecideAsync("CurateRelated", new { post = posts[0], related = posts[2], isRelated = false });
        await curator.DecideAsync("CurateLink", new { decision = new { reject = await curator.LinkAsync("nothing") } });
        var transfer = curator.Gateway.Services.GetRequiredService<CurationTransfer>();
        using var text = new StringWriter();
        Gateway.Content.Parsing.Curations.CurationFile.Write(transfer.Export(), text);
        var (decisions, problems) = Gateway.Content.Parsing.Curations.CurationFile.Read(text.ToString());

        var again = await transfer.ImportAsync(decisions, default);

        Assert.Empty(problems);
        Assert.Equal((0, 3, 0), (again.Taken, again.Known, again.Faults.Count));
        Assert.Equal(["blog/a/intro.md", "blog/b/intro.md"], new[] { decisions[0].Fields["post"], decisions[0].Fields["other"] }.Order());
    }

    [Fact]
    public async Task A_file_may_call_a_topic_as_it_or_a_curator_has_come_to_call_it()
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("two"), decision = new { rename = "Duality" } });
        await File.WriteAllTextAsync(
            Path.Combine(curator.World.Folder, "blog", "curation.yml"),
            "- about: broader\n  topic: Unity\n  broader: Duality\n  verdict: accepted\n- about: topicName\n  topic: one\n  label: Unity\n");

        await curator.Gateway.IngestAsync();

        Assert.Empty(await curator.FindingsAsync());
        Assert.Equal(["Duality"], (await curator.AskAsync("""{ topic(by: { label: "one" }) { broader { prefLabel } } }""")).Data("topic.broader").Texts("prefLabel"));
    }

    [Fact]
    public async Task What_is_exported_is_known_where_it_came_from_though_it_waits_or_its_series_is_called_otherwise()
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        var a = await curator.PostAsync("a");
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("one"), decision = new { setRole = new { post = a, role = "INTRODUCES" } } });
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("two"), decision = new { setRole = new { post = a, role = "MENTIONS" } } });
        await curator.DecideAsync("CurateTopic", new { topic = await curator.TopicAsync("one"), decision = new { mergeInto = await curator.TopicAsync("two") } });
        var series = (await curator.AskAsync("""{ series(slug: "course") { id } }""")).Data("series.id").GetString();
        await curator.DecideAsync("CurateSeries", new { series, post = await curator.PostAsync("b"), decision = new { takeOut = true } });
        curator.World.Write("blog/a.md", Posts.Split("-- a.md --\n")[1].Split("-- b.md --")[0].Replace("series: Course", "series: Lessons", StringComparison.Ordinal));
        await curator.Gateway.IngestAsync();
        var transfer = curator.Gateway.Services.GetRequiredService<CurationTransfer>();

        var again = await transfer.ImportAsync(transfer.Export(), default);

        Assert.Equal((0, 4, 0), (again.Taken, again.Known, again.Faults.Count));
        Assert.Equal("lessons", transfer.Export()[^1].Fields["series"]);
    }

    [Fact]
    public async Task An_older_decision_is_not_taken_in_over_a_newer_one()
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        var (post, related) = (await curator.PostAsync("a"), await curator.PostAsync("b"));
        var transfer = curator.Gateway.Services.GetRequiredService<CurationTransfer>();
        await curator.DecideAsync("CurateRelated", new { post, related, isRelated = false });
        var older = transfer.Export();
        await curator.DecideAsync("CurateRelated", new { post, related, isRelated = true });

        var imported = await transfer.ImportAsync(older, default);

        Assert.Equal((0, 0), (imported.Taken, imported.Known));
        Assert.Contains("A later decision", Assert.Single(imported.Faults).Fault.Message, StringComparison.Ordinal);
        Assert.Equal("“First” and “Second” are related.", Assert.Single((await curator.AskAsync("{ curations { nodes { summary } } }")).Data("curations.nodes").Texts("summary")));
    }

    [Fact]
    public async Task Of_two_sources_that_decide_about_a_post_its_own_holds()
    {
        const string Verdict = "-- curation.yml --\n- about: related\n  post: first/a\n  other: first/b\n  verdict: ";
        await using var curator = await Curator.OfAsync(World.Of(("first", $"{Posts}\n{Verdict}accepted\n"), ("second", $"-- c.md --\nWords.\n{Verdict}rejected\n")));

        var fault = Assert.Single((await curator.AskAsync("{ diagnostics(where: { code: { eq: INVALID_CURATION } }) { nodes { message location { path } } } }")).Data("diagnostics.nodes").EnumerateArray());

        Assert.Equal("This decision does not hold: curation.yml of the source first decides about the same. Keep one of them.", fault.GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_contradicts_the_content_is_left_out_and_what_holds_already_is_known_though_topics_were_merged()
    {
        await using var curator = await Curator.OfAsync(World.Of(Posts));
        var (one, two) = (await curator.TopicAsync("one"), await curator.TopicAsync("two"));
        await curator.DecideAsync("CurateTopic", new { topic = one, decision = new { setRole = new { post = await curator.PostAsync("a"), role = (string?)null } } });
        await curator.DecideAsync("CurateTopic", new { topic = one, decision = new { mergeInto = two } });
        var transfer = curator.Gateway.Services.GetRequiredService<CurationTransfer>();
        var (contradicting, _) = Gateway.Content.Parsing.Curations.CurationFile.Read("- about: topicName\n  topic: one\n  label: two\n");
        await using var other = await Curator.OfAsync(World.Of(Posts));

        var again = await transfer.ImportAsync(transfer.Export(), default);
        var refused = await other.Gateway.Services.GetRequiredService<CurationTransfer>().ImportAsync(contradicting, default);

        Assert.Equal((0, 2, 0), (again.Taken, again.Known, again.Faults.Count));
        Assert.Equal((0, 0, CurationFaultCode.Duplicate), (refused.Taken, refused.Known, Assert.Single(refused.Faults).Fault.Code));
    }

    [Fact]
    public async Task What_is_exported_holds_in_another_database_and_in_a_file_of_the_blog()
    {
        await using var first = await Curator.OfAsync(World.Of(Posts));
        var (a, b) = (await first.PostAsync("a"), await first.PostAsync("b"));
        var (one, two) = (await first.TopicAsync("one"), await first.TopicAsync("two"));
        var part = (await first.AskAsync("""{ post(by: { slug: "a" }) { sections { id } } }""")).Data("post.sections")[0].GetProperty("id").GetString();
        await first.DecideAsync("CurateTopic", new { topic = one, decision = new { rename = "Unity: a \"thing\"" } });
        await first.DecideAsync("CurateTopic", new { topic = two, decision = new { mergeInto = one }, note = "The same,\nreally." });
        await first.DecideAsync("CurateTopic", new { topic = one, decision = new { setRole = new { post = b, role = "ASSUMES" } } });
        await first.DecideAsync("CuratePrerequisite", new { subject = a, prerequisite = b, isNeeded = false });
        await first.DecideAsync("CurateRelated", new { post = a, related = b, isRelated = false });
        await first.DecideAsync("CurateLink", new { decision = new { changeKind = new { crossLink = await first.LinkAsync("the second"), kind = "BUILDS_ON" } } });
        await first.DecideAsync("CurateLink", new { decision = new { create = new { from = b, to = part, kind = "REQUIRES" } } });
        await first.DecideAsync("CurateSeries", new { series = (await first.AskAsync("""{ series(slug: "course") { id } }""")).Data("series.id").GetString(), post = b, decision = new { place = 2 } });
        var exported = first.Gateway.Services.GetRequiredService<CurationTransfer>().Export();
        using var text = new StringWriter();
        Gateway.Content.Parsing.Curations.CurationFile.Write(exported, text);
        var (decisions, problems) = Gateway.Content.Parsing.Curations.CurationFile.Read(text.ToString());

        await using var second = await Curator.OfAsync(World.Of(Posts));
        var transfer = second.Gateway.Services.GetRequiredService<CurationTransfer>();
        var imported = await transfer.ImportAsync(decisions, default);
        var again = await transfer.ImportAsync(decisions, default);
        await using var third = await Curator.OfAsync(World.Of(Posts));
        await File.WriteAllTextAsync(Path.Combine(third.World.Folder, "blog", "curation.yml"), text.ToString());
        await third.Gateway.IngestAsync();

        Assert.Empty(problems);
        Assert.Equal((8, 0, 0), (imported.Taken, imported.Known, imported.Faults.Count));
        Assert.Equal((0, 8, 0), (again.Taken, again.Known, again.Faults.Count));
        Assert.Equal(await JournalAsync(first), await JournalAsync(second));
        var expected = await StateAsync(first);
        Assert.Equal(expected, await StateAsync(second));
        Assert.Equal(expected, await StateAsync(third));

        // Of seconds: that is what is exported.
        static async Task<string> JournalAsync(Curator curator) => string.Join('\n', (await curator.AskAsync("{ curations { nodes { summary note by at } } }"))
            .Data("curations.nodes").EnumerateArray().Select(held => $"{held.GetProperty("summary")} {held.GetProperty("note")} {held.GetProperty("by")} {held.GetProperty("at").GetString()![..19]}"));

        static async Task<string> StateAsync(Curator curator) => (await curator.AskAsync("""
            {
              posts(first: 2, order: [{ title: ASC }]) { nodes {
                title topics(minConfidence: 0) { topic { prefLabel altLabels } role }
                prerequisites(minConfidence: 0) { nodes { title } } relatedPosts(minScore: 0) { nodes { title } }
                crossLinks { nodes { kind anchorText to { section { title } } } } seriesEntries { position next { title } }
              } }
            }
            """)).GetProperty("data").ToString();
    }
}
