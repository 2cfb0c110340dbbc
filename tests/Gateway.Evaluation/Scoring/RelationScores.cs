using Gateway.Evaluation.Asking;

namespace Gateway.Evaluation.Scoring;

/// <summary>What posts are to each other: parts of a series, versions, prerequisites, follow-ups.</summary>
internal static class RelationScores
{
    public const string All = "relations";

    public static IEnumerable<Score> Of(Comparison comparison, ServedFields served)
    {
        if (comparison.Truth.Relations.Count == 0)
            return [];
        var hasKinds = served.Has("CrossLink.kind");
        Score[] certain =
        [
            .. Kinds("- parts of series", served.Has("SeriesEntry.position"), "series-part"),
            .. Kinds("- versions and moved sections", hasKinds || served.Has("Post.supersededBy"), "superseded-by", "section-moved-to"),
            .. Kinds("- prerequisites", hasKinds, "prerequisite"),
            // Many links invite to read on; the truth lists the one that is announced as a follow-up. So nothing is wrong here.
            .. Listed("- follow-ups", hasKinds, comparison.Truth.Relations, "follow-up"),
        ];
        return
        [
            Score.Sum(All, certain),
            .. certain,
            .. Listed("- soft relations", hasKinds, comparison.Truth.SoftRelations, "next-post", "continues"),
            .. Traps(comparison, hasKinds || served.Has("Post.supersededBy")),
        ];

        IEnumerable<Score> Kinds(string fact, bool isServed, params string[] kinds)
        {
            var truth = comparison.Truth.Relations.Where(x => kinds.Contains(x.Kind)).ToList();
            return truth.Count == 0 ? [] : [isServed ? Compare(fact, Found(comparison, kinds), truth) : Score.NotServed(fact)];
        }

        IEnumerable<Score> Listed(string fact, bool isServed, IReadOnlyList<RelationFact> relations, params string[] kinds)
        {
            var truth = relations.Where(x => kinds.Contains(x.Kind)).ToList();
            return truth.Count == 0 ? [] : [isServed ? Compare(fact, Found(comparison, kinds).Intersect(truth), truth) : Score.NotServed(fact)];
        }
    }

    /// <summary>Relations of posts that have truth, whichever end states them.</summary>
    private static IEnumerable<RelationFact> Found(Comparison comparison, string[] kinds) =>
        comparison.Found.Values.SelectMany(x => x.Relations!).Where(x => kinds.Contains(x.Kind) && comparison.Truth.Posts.ContainsKey(x.Post)).Distinct();

    private static Score Compare(string fact, IEnumerable<RelationFact> found, IEnumerable<RelationFact> truth) => Score.OfMultisets(fact, [("the corpus", found, truth)], x => x);

    /// <summary>Posts whose notes sound like a new version of another post: each that is tied to none is right.</summary>
    private static IEnumerable<Score> Traps(Comparison comparison, bool isServed)
    {
        const string Fact = "- no version where none is";
        if (comparison.Truth.VersionTraps.Count == 0)
            return [];
        if (!isServed)
            return [Score.NotServed(Fact)];
        var versions = Found(comparison, ["superseded-by", "section-moved-to"]).ToList();
        return [Score.OfMultisets(Fact, comparison.Truth.VersionTraps.Select(trap => (trap, new[] { trap }.Where(x => !versions.Any(y => y.Post == x || y.Target == x)), new[] { trap }.AsEnumerable())), x => x)];
    }
}
