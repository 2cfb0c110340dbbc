using Gateway.Evaluation.Asking;

namespace Gateway.Evaluation.Scoring;

/// <summary>All facts of one corpus, by the rules of the corpora's README.</summary>
public static class Scores
{
    public static IReadOnlyList<Score> Of(Comparison comparison, ServedFields served) =>
    [
        .. FieldScores.Of(comparison),
        .. SectionScores.Of(comparison),
        .. LinkScores.Of(comparison),
        .. ReferenceScores.Of(comparison),
        .. IdentifierScores.Of(comparison),
        .. CitationScores.Of(comparison),
        .. comparison.Lists("update notes", x => x.Updates, x => x),
        .. RelationScores.Of(comparison, served),
        .. BibScores.Of(comparison),
    ];
}
