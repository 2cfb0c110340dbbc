using System.Collections.Concurrent;
using System.Text;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>
/// Turns texts of one language into what the full-text index takes: all words in their order, so that phrases are found, and after them the stems that
/// no word of the text has for its form. The index itself only cuts at spaces.
/// </summary>
internal sealed class IndexedText(SearchLanguage language)
{
    private readonly ConcurrentDictionary<string, string> spellings = new(StringComparer.Ordinal);

    /// <summary>Words that are spelt otherwise than they are indexed, with accents, by what they are indexed as.</summary>
    public IReadOnlyDictionary<string, string> Spellings => spellings;

    public string Of(IEnumerable<string> texts)
    {
        var (words, stems) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in texts)
            Append(text, 0, text.Length, words, stems);
        return new IndexedWords(words.ToString(), stems).ToString();
    }

    public string Of(string text) => WordsOf(text, 0, text.Length).ToString();

    /// <summary>Of a part of a text.</summary>
    public IndexedWords WordsOf(string text, int start, int end)
    {
        var (words, stems) = (new StringBuilder((end - start) * 5 / 4), new HashSet<string>(StringComparer.Ordinal));
        Append(text, start, end, words, stems);
        return new IndexedWords(words.ToString(), stems);
    }

    /// <summary>Without stems.</summary>
    public string WordsOf(string text)
    {
        var words = new StringBuilder();
        Append(text, 0, text.Length, words, []);
        return words.ToString();
    }

    private void Append(string text, int start, int end, StringBuilder words, HashSet<string> stems)
    {
        // The last character of a run without spaces, which begins no pair, is a word as well: then each can be found by itself, as the beginning of a word.
        var last = "";
        var lastPlace = -1;
        SearchTokens.Read(
            text,
            start,
            end,
            (word, place) =>
            {
                if (place != lastPlace)
                    EndRun();
                last = "";
                if (PairAt(word) is > 0 and var first)
                    (last, lastPlace) = (word[first..].ToString(), place + first);
                var form = language.FormOf(word);
                words.Append(form.Exact).Append(' ');
                if (form.Stem != form.Exact)
                    stems.Add(form.Stem);
                if (form.Small != form.Exact)
                    Remember(form);
            });
        EndRun();

        void EndRun()
        {
            if (last.Length > 0)
                words.Append(last).Append(' ');
        }
    }

    /// <returns>Where the second character of a pair begins; 0 where the word is no pair of a script without spaces.</returns>
    private static int PairAt(ReadOnlySpan<char> word)
    {
        Rune.DecodeFromUtf16(word, out var rune, out var length);
        return length < word.Length && Tokens.IsUnspaced(rune.Value) ? length : 0;
    }

    // Of two spellings the first in ordinal order, whichever thread comes first.
    private void Remember(WordForm form) =>
        spellings.AddOrUpdate(form.Exact, form.Small, (_, known) => string.CompareOrdinal(known, form.Small) <= 0 ? known : form.Small);
}

/// <summary>Words in their order, and the stems that none of them has for its form, each once.</summary>
internal sealed record IndexedWords(string Words, IReadOnlySet<string> Stems)
{
    /// <summary>Several texts as one.</summary>
    public static IndexedWords Joined(IReadOnlyList<IndexedWords> texts) => new(
        string.Concat(texts.Select(text => text.Words)), texts.SelectMany(text => text.Stems).ToHashSet(StringComparer.Ordinal));

    public override string ToString() => string.Concat(Stems.Select(stem => $"{WordForm.StemSign}{stem} ").Prepend(Words));
}
