using System.Collections.Concurrent;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>Brings the words of one language into the form in which they are indexed. Several threads may ask.</summary>
internal sealed class SearchLanguage
{
    /// <summary>A few megabytes. What is forgotten is made again.</summary>
    private const int RememberedWords = 50_000;

    private readonly Language language;
    private readonly Lock stemming = new();
    private readonly ConcurrentDictionary<string, WordForm> forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    private int remembered;

    public SearchLanguage(string code)
    {
        language = Language.Of(code);
        bySpelling = forms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public WordForm FormOf(ReadOnlySpan<char> word)
    {
        if (bySpelling.TryGetValue(word, out var known))
            return known;
        if (Interlocked.Increment(ref remembered) > RememberedWords)
        {
            forms.Clear();
            remembered = 0;
        }

        var spelling = word.ToString();
        return forms.GetOrAdd(spelling, MakeForm(spelling.ToLowerInvariant()));
    }

    private WordForm MakeForm(string small)
    {
        var exact = WordFolding.Fold(small);
        if (language.IsStopWord(small))
            return new WordForm(small, exact, exact, IsStopWord: true);
        lock (stemming)
            return new WordForm(small, exact, WordFolding.Fold(language.StemOf(small)), IsStopWord: false);
    }
}
