using Gateway.Evaluation.Truths;

namespace Gateway.Evaluation.Scoring;

/// <summary>Citation keys and the entries of .bib files. A key is resolved where its post's bibliography has the entry and a place of the text points to it.</summary>
internal static class BibScores
{
    public static IEnumerable<Score> Of(Comparison comparison)
    {
        var posts = comparison.Pairs.Where(x => x.True.CitationKeys is not null).ToList();
        if (posts.Count == 0)
            return [];
        var entries = (
            from post in posts
            let bibliography = comparison.Truth.Bibliography.Of(post.True.Name)
            from key in post.True.CitationKeys!.Distinct()
            where bibliography.ContainsKey(key)
            select (Place: post.True.Name, Found: post.Found.References?.OrderByDescending(x => x.Label == key).FirstOrDefault(bibliography[key].Is), True: bibliography[key])).ToList();
        return
        [
            Score.OfMultisets("bib keys", posts.Select(x => (x.True.Name, CitedKeys(comparison.Truth, x.True, x.Found), x.True.CitationKeys!.Distinct())), x => x),
            Comparison.Agreements("- years of their entries", entries, (mine, theirs) => mine.Year == theirs.Year),
            Score.OfMultisets("- ids of their entries", entries.Select(x => (x.Place, x.Found is null ? [] : Identifiers.Of(x.Found.ArxivId, x.Found.Doi), x.True.Identifiers.AsEnumerable())), x => x),
        ];
    }

    /// <summary>For each entry of the post that is pointed to, its key; for one that stands in no .bib file of the post, its label or ordinal.</summary>
    private static IEnumerable<string> CitedKeys(Truth truth, PostFacts post, PostFacts found) =>
        from reference in found.References ?? []
        where reference.IsCited
        // Two entries may share a title: the label tells which is meant.
        let keys = truth.Bibliography.Of(post.Name).ContainsKey(reference.Label ?? "") ? [reference.Label!] : truth.Bibliography.Of(post.Name).Values.Where(x => x.Is(reference)).Select(x => x.Key).ToList()
        // Two keys may name one work: the one that is cited is meant.
        select keys.FirstOrDefault(post.CitationKeys!.Contains) ?? keys.FirstOrDefault() ?? reference.Label ?? $"[{reference.Ordinal}]";
}
