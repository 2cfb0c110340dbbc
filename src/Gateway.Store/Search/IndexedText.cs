using System.Text;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>
/// Turns texts of one language into what the full-text index takes: all words in their order, so that phrases are found, and after them the stems that
/// no word of the text has for its form. The index itself only cuts at spaces.
/// </summary>
internal sealed class IndexedText(SearchLanguage language)
{
    public string Of(IEnumerable<string> texts)
    {
        var (words, stems) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var text in texts)
            Append(text, words, stems);
        return WithStems(words, stems);
    }

    public string Of(ReadOnlySpan<char> text)
    {
        var (words, stems) = (new StringBuilder(text.Length + (text.Length / 2)), new HashSet<string>(StringComparer.Ordinal));
        Append(text, words, stems);
        return WithStems(words, stems);
    }

    /// <summary>Without stems.</summary>
    public string WordsOf(string text)
    {
        var words = new StringBuilder();
        Append(text, words, []);
        return words.ToString();
    }

    private static string WithStems(StringBuilder words, HashSet<string> stems)
    {
        foreach (var stem in stems)
            words.Append(WordForm.StemSign).Append(stem).Append(' ');
        return words.ToString();
    }

    private void Append(ReadOnlySpan<char> text, StringBuilder words, HashSet<string> stems)
    {
        // The last character of a run without spaces, which begins no pair, is a word as well: then each can be found by itself, as the beginning of a word.
        var last = "";
        var lastPlace = -1;
        Tokens.Read(
            text,
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
            },
            (_, _) => { });
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
}
