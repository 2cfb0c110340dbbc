namespace Gateway.Evaluation.Scoring;

/// <summary>arXiv ids and DOIs: of each entry of a bibliography, and of all works that a text names.</summary>
internal static class IdentifierScores
{
    public const string All = "arXiv ids and DOIs";

    public static IEnumerable<Score> Of(Comparison comparison)
    {
        Score[] scores =
        [
            .. comparison.Lists("- arXiv ids of references", x => x.References?.Where(y => y.ArxivId is not null), x => (x.Ordinal, x.ArxivId)),
            .. comparison.Lists("- DOIs of references", x => x.References?.Where(y => y.Doi is not null && !IsLacking(comparison, x, $"doi:{y.Doi}")), x => (x.Ordinal, x.Doi!.ToLowerInvariant())),
            .. comparison.Lists("- ids named in the text", x => x.Identifiers?.Except(OfBibliography(comparison, x)).Where(y => !IsLacking(comparison, x, y)), x => x),
        ];
        return scores.Length == 0 ? [] : scores.Prepend(Score.Sum(All, scores));
    }

    /// <summary>Ids that a text has from a .bib file; the truth's list holds what is written in the text itself.</summary>
    private static IEnumerable<string> OfBibliography(Comparison comparison, PostFacts post) =>
        comparison.Truth.Bibliography.Of(post.Name).Values.SelectMany(x => x.Identifiers).Concat(OfEntries(comparison, post)).Except(comparison.Truth.Posts[post.Name].Identifiers ?? []);

    private static IEnumerable<string> OfEntries(Comparison comparison, PostFacts post) =>
        (post.References ?? []).Where(x => comparison.Truth.Bibliography.Of(post.Name).ContainsKey(x.Label ?? "")).SelectMany(x => Identifiers.Of(x.ArxivId, x.Doi));

    private static bool IsLacking(Comparison comparison, PostFacts post, string identifier) =>
        !comparison.Truth.Posts[post.Name].Identifiers!.Contains(identifier) && comparison.Truth.KnownErrors.LackIdentifier(post.Name, identifier);
}
