namespace Gateway.Evaluation.Scoring;

/// <summary>
/// From a callout in the text to its entry in the bibliography. The truth lists links alone: printed callouts that are found besides are neither right nor
/// wrong. Of those that it lists (same section, same text) all that lead to an entry count as found. Where it names no entry, because none has the same arXiv id or
/// address, an entry that was found by name and year counts as wrong, though it may well be right.
/// </summary>
internal static class CitationScores
{
    public static IEnumerable<Score> Of(Comparison comparison)
    {
        const string Fact = "citation to reference";
        if (!comparison.Pairs.Any(x => x.True.Citations is { Count: > 0 }))
            return [];
        var pairs = comparison.Pairs.Select(x => (
            x.True.Name,
            Listed(x.Found.Citations ?? [], x.True.Citations!).Where(y => y.Ordinal is not null),
            x.True.Citations!.Where(y => y.Ordinal is not null)));
        return [Score.OfMultisets(Fact, pairs, x => (x.From, x.Ordinal))];
    }

    private static IEnumerable<CitationFact> Listed(IEnumerable<CitationFact> found, IEnumerable<CitationFact> truth)
    {
        var counts = truth.GroupBy(Callout).ToDictionary(x => x.Key, x => x.Count());
        return found.Where(x => counts.TryGetValue(Callout(x), out var count) && (counts[Callout(x)] = count - 1) >= 0);
    }

    private static (string?, string) Callout(CitationFact citation) => (citation.From, Folded.Straight(citation.Marker));
}
