using Gateway.Evaluation.Truths;

namespace Gateway.Evaluation.Scoring;

/// <summary>Links between posts and within them.</summary>
internal static class LinkScores
{
    public const string Resolved = "resolved links (from, to, anchor)";
    public const string Broken = "broken links";

    public static IEnumerable<Score> Of(Comparison comparison)
    {
        var posts = comparison.Pairs.Select(x => LinksOf(comparison.Truth, x.True, x.Found)).ToList();
        if (!posts.Any(x => x.True.Any()))
            return [];
        var judged = posts.Select(x => WithoutErrors(comparison.Truth, x)).ToList();
        var broken = BrokenScore(Broken, judged);
        return
        [
            ResolvedScore(Resolved, judged, (_, _) => true),
            ResolvedScore("- between posts", judged, (post, link) => link.To != post) with { Differences = [] },
            ResolvedScore("- within a post", judged, (post, link) => link.To == post) with { Differences = [] },
            ResolvedScore("- resolved, the truth's own errors included", posts, (_, _) => true) with { Differences = [] },
            broken,
            SoundLinks(broken, judged.Sum(x => x.True.Count(link => link.State == LinkState.Resolved))),
            BrokenScore("- broken, the truth's own errors included", posts) with { Differences = [] },
        ];
    }

    private static Score BrokenScore(string fact, IEnumerable<PostLinks> posts) => Score.OfMultisets(fact, posts.Select(x => (x.Post, x.Found.Where(IsBroken), x.True.Where(IsBroken))), BrokenKey);

    private static Score ResolvedScore(string fact, IEnumerable<PostLinks> posts, Func<string, LinkFact, bool> include) => Score.OfMultisets(
        fact,
        posts.Select(x => (
            x.Post,
            x.Found.Where(link => link.State == LinkState.Resolved && include(x.Post, link)),
            x.True.Where(link => link.State == LinkState.Resolved && include(x.Post, link)))),
        ResolvedKey);

    /// <summary>The second reading of "false alarms": the share of sound links that are called broken, where the precision above is that of all that is called broken.</summary>
    private static Score SoundLinks(Score broken, int sound) => new("- sound links not called broken", sound - (broken.Found - broken.Right), sound, sound - (broken.Found - broken.Right), []);

    /// <summary>The links of a post that can be compared: without those that the truth passes over or lists without a verdict.</summary>
    private static PostLinks LinksOf(Truth truth, PostFacts post, PostFacts found)
    {
        var blind = truth.BlindSpots;
        LinkFact[] theirs = [.. post.Links!.Where(x => !blind.IsIncluded(post.Name, x))];
        LinkFact[] all = [.. (found.Links ?? []).Select(blind.Named).Where(x => !blind.IsIncluded(post.Name, x))];
        var missing = Score.Without(theirs, all, Key);
        var mine = all.Where(x => !blind.IsOutside(post.Name, x, missing)).ToList();
        var unjudged = theirs.Where(x => x.State == LinkState.Unjudged);
        mine = [.. mine.Where(x => x.State == LinkState.Resolved), .. Score.Without(mine.Where(IsBroken), unjudged, x => (x.From, x.Line, Folded.Letters(x.Text)))];
        return new PostLinks(post.Name, Repaired(mine, theirs), [.. theirs.Where(x => x.State != LinkState.Unjudged)]);
    }

    private static PostLinks WithoutErrors(Truth truth, PostLinks links)
    {
        return links with { Found = Right(links.Found), True = Right(links.True) };

        List<LinkFact> Right(IEnumerable<LinkFact> all) => [.. all.Where(x => !truth.KnownErrors.Cover(links.Post, x)).Select(x => truth.MisreadHeadings.Named(links.Post, x))];
    }

    /// <summary>A broken link that was led to what it most likely meant is as good as one that was reported.</summary>
    private static List<LinkFact> Repaired(IReadOnlyList<LinkFact> found, IReadOnlyList<LinkFact> truth)
    {
        var rest = found.ToList();
        foreach (var broken in Score.Without(truth.Where(IsBroken), found.Where(IsBroken), BrokenKey).Where(x => x.Suggestion is not null))
        {
            var meant = broken.Suggestion!.Split('#');
            var at = rest.FindIndex(x => x.State == LinkState.Resolved && x.From == broken.From && x.Anchor == meant[^1] && x.To == (meant.Length == 2 ? meant[0] : broken.To));
            if (at >= 0)
                rest[at] = broken;
        }

        return rest;
    }

    private static bool IsBroken(LinkFact link) => link.State is LinkState.BrokenAnchor or LinkState.BrokenPost;

    private static object Key(LinkFact link) => IsBroken(link) ? (true, BrokenKey(link)) : (false, ResolvedKey(link));

    private static object ResolvedKey(LinkFact link) => (link.From, link.To, link.Anchor);

    // Without a target the anchor says nothing.
    private static object BrokenKey(LinkFact link) => (link.From, link.To, link.To is null ? null : link.Anchor);

    private sealed record PostLinks(string Post, IReadOnlyList<LinkFact> Found, IReadOnlyList<LinkFact> True);
}
