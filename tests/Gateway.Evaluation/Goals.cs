using Gateway.Evaluation.Gold;
using Gateway.Evaluation.Scoring;

namespace Gateway.Evaluation;

/// <summary>What the figures have to reach, as shares.</summary>
/// <param name="Precision">Least share of what is found that is right; the one figure of a gold set.</param>
/// <param name="Recall">Least share of what is true that is found.</param>
public sealed record Goal(double Precision, double Recall)
{
    /// <summary>By the name of the fact.</summary>
    public static readonly IReadOnlyDictionary<string, Goal> ByFact = new Dictionary<string, Goal>
    {
        ["sections (level, anchor, parent)"] = Of(0.995),
        ["anchors of headings"] = Of(1),
        [LinkScores.Resolved] = Of(0.99),
        // Under 1 % of false alarms.
        [LinkScores.Broken] = new(0.99, 0.95),
        [GoldReferences.Micro] = Of(0.985),
        [GoldReferences.Whole] = Of(0.90),
        [GoldReferences.TextAlone] = Of(0.94),
        [IdentifierScores.All] = Of(0.995),
        ["citation to reference"] = Of(0.97),
        ["update notes"] = Of(1),
        [RelationScores.All] = Of(0.95),
        [GoldLinkKinds.MacroF1] = Of(0.84),
        ["bib keys"] = Of(0.99),
    };

    public bool IsMetBy(Score score) => score.Precision >= Precision && score.Recall >= Recall;

    private static Goal Of(double share) => new(share, share);
}
