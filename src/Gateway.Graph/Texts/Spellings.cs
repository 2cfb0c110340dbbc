namespace Gateway.Graph.Texts;

/// <summary>How each stem is shown to readers: as it is spelt most often.</summary>
internal sealed class Spellings
{
    private readonly string[] shown;

    public Spellings(Corpus corpus)
    {
        var counts = new int[corpus.Words.Count];
        foreach (var text in corpus.Texts)
            foreach (var token in text.Tokens)
                if (!Mark.Is(token))
                    counts[token]++;

        shown = new string[corpus.Words.StemCount];
        var most = new int[shown.Length];
        foreach (var language in corpus.Posts.Select(post => Language.CodeOf(post.Language)).Distinct().Order(StringComparer.Ordinal))
        {
            var stems = corpus.Words.StemsIn(language);
            for (var word = 0; word < stems.Length; word++)
                if (stems[word] is >= 0 and var stem && counts[word] > most[stem])
                    (shown[stem], most[stem]) = (corpus.Words.Spelling(word), counts[word]);
        }
    }

    public string Of(int stem) => shown[stem];
}
