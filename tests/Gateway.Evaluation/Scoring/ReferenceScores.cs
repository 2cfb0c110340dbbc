namespace Gateway.Evaluation.Scoring;

/// <summary>Bibliographies, entry by entry, aligned by their printed ordinals.</summary>
internal static class ReferenceScores
{
    public static IEnumerable<Score> Of(Comparison comparison)
    {
        if (!comparison.Pairs.Any(x => x.True.References is { Count: > 0 }))
            return [];
        var entries = (
            from pair in comparison.Pairs
            from entry in pair.True.References!
            select (Place: pair.True.Name, Found: pair.Found.References?.FirstOrDefault(x => x.Ordinal == entry.Ordinal), True: entry)).ToList();
        var read = entries.Where(x => x.True.HasFields).ToList();
        return
        [
            .. comparison.Lists("reference entries", x => x.References, x => x.Ordinal),
            Comparison.Agreements("reference titles", read, (mine, theirs) => theirs.Titles.Select(Folded.Letters).DefaultIfEmpty("").Contains(mine.Titles.Select(Folded.Letters).DefaultIfEmpty("").First())),
            Comparison.Agreements("reference years", read, (mine, theirs) => mine.Year == theirs.Year),
            // What the truth takes for a part of the title, such as the name of a blog, it gives no authors; others may.
            Comparison.Agreements("reference first authors", read.Where(x => x.True.Authors.Count > 0), HasFirstAuthor),
            Comparison.Agreements("reference addresses", entries, (mine, theirs) => mine.Url == theirs.Url),
        ];
    }

    /// <summary>The first surname printed occurs among the names.</summary>
    private static bool HasFirstAuthor(ReferenceFact mine, ReferenceFact theirs) => mine.Authors.Any(x => WordsOf(x).Contains(FirstSurname(theirs.Authors[0])));

    /// <summary>Of "Given Family, Other Name", "Family, G.", "Family et al." and the like.</summary>
    private static string FirstSurname(string printed)
    {
        var words = WordsOf(printed.Split([",", "&", " and ", " et al"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "");
        // Initials follow or precede the family name.
        return words.LastOrDefault(x => x.Length > 2) ?? words.LastOrDefault() ?? "";
    }

    private static List<string> WordsOf(string name) => [.. name.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(Folded.Letters)];
}
