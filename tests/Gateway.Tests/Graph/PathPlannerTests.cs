using CsCheck;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.ReadingPaths;
using Gateway.Tests.Content.Properties;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class PathPlannerTests
{
    [Fact]
    public void What_is_needed_comes_before_what_needs_it_and_goals_come_last()
    {
        // 1 is newer than 2, which needs it.
        var path = Plan(Graph([(1, 5), (2, 4), (3, 1), (9, 2)], Needs(3, 2), Needs(2, 1)), goals: [3, 9]);

        Assert.Equal([1, 2, 9, 3], path.Steps.Select(step => step.Post));
        Assert.Equal([0, 1, 0, 2], path.Steps.Select(step => step.Layer));
        Assert.Equal([2], path.Steps[0].NeededFor);
        Assert.Equal([1, 2, 3, 4], path.Steps.Select(step => step.Position));
    }

    [Fact]
    public void What_only_helps_and_what_is_unsure_is_planned_only_on_demand()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 2, 0.6, PrerequisiteStrength.Helpful), Needs(3, 1, 0.4));

        Assert.Equal([3], Plan(graph, [3]).Steps.Select(step => step.Post));
        Assert.Equal([2, 3], Plan(graph, [3], x => x with { IncludeHelpful = true }).Steps.Select(step => step.Post));
        Assert.Equal([1, 3], Plan(graph, [3], x => x with { MinConfidence = 0.3 }).Steps.Select(step => step.Post));
    }

    [Fact]
    public void The_successor_stands_for_what_is_superseded_and_its_sections_are_forgotten()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], [Needs(3, 1) with { Sections = [new ReadableSection(70, 2)] }], replaced: (1, 2));

        var path = Plan(graph, [3]);

        Assert.Equal([2, 3], path.Steps.Select(step => step.Post));
        Assert.Empty(path.Steps[0].Sections);
        Assert.Equal([2], Plan(graph, [1]).Steps.Select(step => step.Post));
        // Who has read the old one has read enough.
        Assert.Equal([3], Plan(graph, [3], x => x with { KnownPosts = [1] }).Steps.Select(step => step.Post));
    }

    [Fact]
    public void Whoever_knows_the_old_version_of_a_goal_is_to_read_the_new_one()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], [Needs(2, 3)], replaced: (1, 2));

        Assert.Equal([3, 2], Plan(graph, [2], x => x with { KnownPosts = [1] }).Steps.Select(step => step.Post));
        Assert.Empty(Plan(graph, [2], x => x with { KnownPosts = [2] }).Steps);
        Assert.Empty(Plan(graph, [1], x => x with { KnownPosts = [1] }).Steps);
    }

    [Fact]
    public void What_an_author_states_is_left_out_last()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 1, 0.7) with { IsAuthored = true }, Needs(3, 2, 0.99));

        Assert.Equal([1, 3], Plan(graph, [3], x => x with { MaxMinutes = 20 }).Steps.Select(step => step.Post));
    }

    [Fact]
    public void Circles_among_posts_that_are_left_out_are_not_told()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 1), Needs(1, 2), Needs(2, 1, 0.8));

        Assert.Single(Plan(graph, [3]).Cycles);
        Assert.Empty(Plan(graph, [3], x => x with { MaxMinutes = 10 }).Cycles);
    }

    [Fact]
    public void Sections_suffice_where_all_that_need_the_post_need_sections()
    {
        var (one, two) = (new ReadableSection(70, 2), new ReadableSection(71, 3));
        var parts = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 1) with { Sections = [one] }, Needs(2, 1) with { Sections = [two, one] }, Needs(3, 2));
        var whole = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 1) with { Sections = [one] }, Needs(2, 1), Needs(3, 2));

        Assert.Equal([70, 71], Plan(parts, [3]).Steps[0].Sections);
        Assert.Equal(5, Plan(parts, [3]).Steps[0].TimeToRead);
        Assert.Empty(Plan(whole, [3]).Steps[0].Sections);
        Assert.Equal(10, Plan(whole, [3]).Steps[0].TimeToRead);
    }

    [Fact]
    public void A_circle_is_cut_where_the_need_is_weakest_but_never_at_what_the_author_says()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], Needs(1, 2, 0.9), Needs(2, 3, 0.8), Needs(3, 1, 0.7) with { IsAuthored = true });

        var path = Plan(graph, [1]);

        Assert.Equal([3, 2, 1], Plan(Graph([(1, 1), (2, 2), (3, 3)], Needs(1, 2, 0.9), Needs(2, 3, 0.8), Needs(3, 1, 0.7)), [1]).Steps.Select(step => step.Post));
        var cycle = Assert.Single(path.Cycles);
        Assert.Equal((2, 0.8), (cycle.CutBefore, cycle.Confidence));
        Assert.Equal([2, 3, 1], cycle.Posts);
        Assert.Equal([2, 1], path.Steps.Select(step => step.Post));
    }

    [Fact]
    public void A_circle_of_the_authors_own_words_is_read_by_date()
    {
        var graph = Graph([(1, 1), (2, 2)], Needs(1, 2, 1) with { IsAuthored = true }, Needs(2, 1, 0.9) with { IsAuthored = true });

        var path = Plan(graph, [2]);

        Assert.Equal([1, 2], path.Steps.Select(step => step.Post));
        Assert.Equal(1, Assert.Single(path.Cycles).CutBefore);
    }

    [Fact]
    public void Helpful_steps_are_left_out_first_and_then_those_least_needed_with_what_only_they_need()
    {
        var graph = Graph(
            [(1, 1), (2, 2), (3, 3), (4, 4)], Needs(4, 3, 0.6, PrerequisiteStrength.Helpful), Needs(4, 2, 0.7), Needs(2, 1, 0.9));

        var some = Plan(graph, [4], x => x with { IncludeHelpful = true, MaxMinutes = 30 });
        var least = Plan(graph, [4], x => x with { IncludeHelpful = true, MaxMinutes = 1 });

        Assert.Equal([1, 2, 4], some.Steps.Select(step => step.Post));
        Assert.Equal([3], some.Omitted.Select(step => step.Post));
        Assert.Equal([4], least.Steps.Select(step => step.Post));
        Assert.Equal([2, 1, 3], least.Omitted.Select(step => step.Post));
    }

    [Fact]
    public void A_post_is_known_when_all_its_topics_are()
    {
        ReadablePost[] posts = [Post(1, 1) with { Topics = [50] }, Post(2, 2) with { Topics = [50, 51] }, Post(3, 3)];
        var graph = new NeedGraph(posts, [Needs(3, 1), Needs(3, 2)]);

        Assert.Equal([2, 3], Plan(graph, [3], x => x with { KnownTopics = [50] }).Steps.Select(step => step.Post));
    }

    [Fact]
    public void Indirect_needs_are_as_sure_as_their_surest_chain()
    {
        var graph = Graph([(1, 1), (2, 2), (3, 3)], Needs(3, 2, 0.9), Needs(2, 1, 0.8), Needs(3, 1, 0.6, PrerequisiteStrength.Helpful));

        Assert.Equal([(2, 1, 0.9), (1, 1, 0.6)], Rounded(graph.PrerequisitesOf(3, transitive: false, 0)));
        Assert.Equal([(2, 1, 0.9), (1, 2, 0.72)], Rounded(graph.PrerequisitesOf(3, transitive: true, 0)));
        Assert.Equal([(2, 1, 0.8), (3, 2, 0.72)], Rounded(graph.RequiredFor(1, transitive: true, 0.5)));
        Assert.Equal([(2, 1, 0.8)], Rounded(graph.RequiredFor(1, transitive: true, 0.75)));
    }

    [Fact]
    public void Any_plan_holds_all_that_is_required_in_order_and_nothing_known_or_superseded() => Cases.Holds(
        sample =>
        {
            var (graph, request) = sample;
            var path = PathPlanner.Plan(graph, request, CancellationToken.None);
            var listed = path.Steps.Select(step => step.Post).ToList();
            // Whoever knows an old version reads the new one only as a goal.
            var goals = request.Goals.Where(goal => !request.KnownPosts.Contains(goal) && !request.KnownPosts.Contains(Latest(goal))).Select(Latest).ToHashSet();
            var known = request.KnownPosts.Select(Latest).Except(goals).ToHashSet();
            long Latest(long post) => graph.Post(post).LatestVersion;
            bool IsUsable(Need need) => need.Confidence >= request.MinConfidence && (request.IncludeHelpful || need.Strength == PrerequisiteStrength.Required);

            Assert.Equal(listed.Count, listed.Distinct().Count());
            Assert.DoesNotContain(listed, known.Contains);
            Assert.All(listed, post => Assert.Equal(post, Latest(post)));
            Assert.Superset(goals, listed.ToHashSet());
            var cut = path.Cycles.Select(cycle => (Post: cycle.CutBefore, Needed: cycle.Posts[1])).ToHashSet();
            foreach (var (need, needed) in listed.SelectMany(graph.NeedsOf).Select(need => (need, Latest(need.Needed))))
                if (IsUsable(need) && !known.Contains(needed) && needed != need.Post && !cut.Contains((need.Post, needed)))
                {
                    // All of it, unless the time is short.
                    Assert.True(listed.Contains(needed) || path.Omitted.Any(step => step.Post == needed));
                    Assert.True(!listed.Contains(needed) || listed.IndexOf(needed) < listed.IndexOf(need.Post));
                }

            // Only others of their kind outweigh the author's words.
            bool IsAuthored(long post, long needed) => graph.NeedsOf(post).Any(need => need.IsAuthored && IsUsable(need) && Latest(need.Needed) == needed);
            foreach (var cycle in path.Cycles.Where(cycle => IsAuthored(cycle.CutBefore, cycle.Posts[1])))
                Assert.All(cycle.Posts.Zip([.. cycle.Posts.Skip(1), cycle.Posts[0]]), step => Assert.True(IsAuthored(step.First, step.Second)));
            return Task.CompletedTask;
        },
        samplesInUsualRun: 300);

    private static Gen<(NeedGraph Graph, PathRequest Request)> Cases =>
        from count in Gen.Int[1, 12]
        from versions in Gen.Int[0, 5].Array[count]
        from needs in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Double[0.1, 1], Gen.Bool, Gen.Int[0, 9]).Array[0, 40]
        from goals in Gen.Int[0, count - 1].Array[1, 3]
        from known in Gen.Int[0, count - 1].Array[0, 3]
        from minutes in Gen.Int[0, 60]
        from helpful in Gen.Bool
        select (
            new NeedGraph(
                // One in six is replaced by the last post.
                [.. Enumerable.Range(0, count).Select(post => Post(post, 100 - post) with { LatestVersion = versions[post] == 0 ? count - 1 : post })],
                [
                    .. needs.Where(x => x.Item1 != x.Item2).DistinctBy(x => (x.Item1, x.Item2)).Select((x, index) => new Need(
                        index, x.Item1, x.Item2, x.Item3, x.Item4 ? PrerequisiteStrength.Required : PrerequisiteStrength.Helpful, IsAuthored: x.Item5 == 0, [])),
                ]),
            new PathRequest([.. goals], [.. known], [], minutes == 0 ? null : minutes, helpful, MinConfidence: 0.5));

    private static IEnumerable<(int, int, double)> Rounded(IEnumerable<ReachedPost> reached) =>
        reached.Select(x => ((int)x.Post, x.Distance, Math.Round(x.Confidence, 9)));

    private static LearningPath Plan(NeedGraph graph, long[] goals, Func<PathRequest, PathRequest>? change = null)
    {
        var request = new PathRequest(goals, [], [], MaxMinutes: null, IncludeHelpful: false, MinConfidence: 0.5);
        return PathPlanner.Plan(graph, change?.Invoke(request) ?? request, CancellationToken.None);
    }

    private static NeedGraph Graph((long Id, long Date)[] posts, params Need[] needs) => Graph(posts, needs, replaced: (0, 0));

    private static NeedGraph Graph((long Id, long Date)[] posts, Need[] needs, (long Old, long New) replaced) => new(
        [.. posts.Select(post => Post(post.Id, post.Date) with { LatestVersion = post.Id == replaced.Old ? replaced.New : post.Id })], needs);

    private static ReadablePost Post(long id, long date) => new(id, TimeToRead: 10, id, date, []);

    private static Need Needs(long post, long needed, double confidence = 0.9, PrerequisiteStrength strength = PrerequisiteStrength.Required) =>
        new((100 * post) + needed, post, needed, confidence, strength, IsAuthored: false, []);
}
