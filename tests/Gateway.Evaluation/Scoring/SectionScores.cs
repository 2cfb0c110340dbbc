namespace Gateway.Evaluation.Scoring;

/// <summary>The outline of posts. Sections inside included fragments are left out.</summary>
internal static class SectionScores
{
    // A heading to which the truth gives no anchor must have none: its site prints one that nobody writes.
    public static IEnumerable<Score> Of(Comparison comparison) =>
    [
        .. comparison.Lists("sections (level, anchor, parent)", x => Right(comparison, x), x => (x.Level, x.Anchor, x.Parent)),
        .. comparison.Lists("anchors of headings", x => Right(comparison, x), x => x.Anchor ?? ""),
        .. comparison.Lists("texts of headings", x => Right(comparison, x), x => (x.Level, Folded.Straight(x.Text))),
        .. comparison.Lists("- sections, the truth's own errors included", x => SectionsOf(comparison, x), x => (x.Level, x.Anchor, x.Parent)).Select(x => x with { Differences = [] }),
    ];

    private static IEnumerable<SectionFact>? Right(Comparison comparison, PostFacts post) =>
        SectionsOf(comparison, post) is { } sections ? comparison.Truth.MisreadHeadings.Without(post.Name, sections) : null;

    private static IEnumerable<SectionFact>? SectionsOf(Comparison comparison, PostFacts post) => post.Sections?.Where(x => !comparison.Truth.BlindSpots.IsIncluded(post.Name, x));
}
