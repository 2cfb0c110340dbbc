namespace Gateway.Graph.Texts;

/// <summary>How each stem is shown to readers: as it is spelt most often. Numbers, and names of those who are cited, tell nothing of a subject.</summary>
internal sealed class Spellings
{
    private readonly string[] shown;
    private readonly HashSet<string> cited;
    private readonly Words words;

    public Spellings(Corpus corpus)
    {
        words = corpus.Words;
        var counts = corpus.CountWords();
        cited = [.. corpus.Snapshot.Papers.SelectMany(paper => paper.Authors).Select(name => name[(name.LastIndexOf(' ') + 1)..])];
        shown = new string[corpus.Words.StemCount];
        var most = new int[shown.Length];
        foreach (var language in corpus.Words.Languages)
        {
            var stems = corpus.Words.StemsIn(language);
            for (var word = 0; word < stems.Length; word++)
                if (stems[word] is >= 0 and var stem && counts[word] > most[stem])
                    (shown[stem], most[stem]) = (corpus.Words.Spelling(word), counts[word]);
        }
    }

    /// <summary>Null where a reader learns nothing from it.</summary>
    public string? Of(int stem) => shown[stem].All(char.IsDigit) || cited.Contains(shown[stem]) || IdleWords.Contains(words.Stem(stem)) ? null : shown[stem];
}
