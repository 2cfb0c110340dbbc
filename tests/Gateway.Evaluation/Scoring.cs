namespace Gateway.Evaluation;

/// <summary>Compares what was found with what is true, by the rules of the corpora's README.</summary>
public static class Scoring
{
    public static IReadOnlyList<Score> Of(Truth truth, IReadOnlyDictionary<string, PostFacts> found)
    {
        var pairs = truth.Posts.Values.Select(x => (True: x, Found: found.GetValueOrDefault(x.Name) ?? new PostFacts(x.Name, [], [], [], [], []))).ToList();
        Score Compare<T>(string fact, Func<PostFacts, IEnumerable<T>> facts)
            where T : notnull => Score.OfMultisets(fact, pairs.Select(x => (x.True.Name, facts(x.Found), facts(x.True))));

        Score[] scores =
        [
            Score.OfMultisets("posts", pairs.Select(x => (x.True.Name, new[] { x.True.Name }.Where(found.ContainsKey), new[] { x.True.Name }.AsEnumerable()))),
            Compare("sections", x => x.Sections),
            Compare("resolved links between posts", x => x.Links.Where(y => y.State == LinkState.Resolved && y.IsCross)),
            Compare("resolved links, own page included", x => x.Links.Where(y => y.State == LinkState.Resolved)),
            // A dead link names no target post, so whether it would cross is not asked.
            Compare("broken links", x => x.Links.Where(y => y.State != LinkState.Resolved).Select(y => y with { IsCross = false, Anchor = y.To is null ? null : y.Anchor })),
            Compare("reference entries", x => x.References.Select(y => y.Ordinal)),
            Compare("reference arXiv ids", x => x.References.Where(y => y.ArxivId is not null).Select(y => (y.Ordinal, y.ArxivId))),
            Compare("reference addresses", x => x.References.Where(y => y.Url is not null).Select(y => (y.Ordinal, y.Url))),
            Fields("reference titles", pairs, (mine, theirs) => theirs.Titles.Select(Letters).DefaultIfEmpty("").Contains(mine.Titles.Select(Letters).DefaultIfEmpty("").First())),
            Fields("reference years", pairs, (mine, theirs) => mine.Year == theirs.Year),
            Compare("citations to entries", x => x.Citations),
            Compare("update notes", x => x.Updates),
        ];
        return [.. scores.Where(x => truth.Facts.Any(fact => x.Fact.Contains(fact[..^1], StringComparison.Ordinal)))];
    }

    /// <summary>One fact for each entry whose fields are known; an entry that was not found counts against recall.</summary>
    private static Score Fields(string fact, List<(PostFacts True, PostFacts Found)> pairs, Func<ReferenceFact, ReferenceFact, bool> agree)
    {
        var (found, right) = (0, 0);
        var differences = new List<string>();
        foreach (var (truth, mine) in pairs)
            foreach (var entry in truth.References.Where(x => x.HasFields))
            {
                var match = mine.References.FirstOrDefault(x => x.Ordinal == entry.Ordinal);
                found += match is null ? 0 : 1;
                if (match is not null && agree(match, entry))
                    right++;
                else
                    differences.Add($"{fact}: {truth.Name} [{entry.Ordinal}] has {match}, true is {string.Join(" or ", entry.Titles)} {entry.Year}");
            }

        return new Score(fact, found, pairs.Sum(x => x.True.References.Count(y => y.HasFields)), right, differences);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
