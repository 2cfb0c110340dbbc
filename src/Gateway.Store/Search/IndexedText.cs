using System.Collections.Concurrent;
using System.Text;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>
/// Turns texts of one language into what the full-text index takes: all words in their order, so that phrases are found, and after them the stems that
/// no word of the text has for its form, and words that hyphens part in one. The index itself only cuts at spaces.
/// </summary>
internal sealed class IndexedText(SearchLanguage language)
{
    private readonly SearchLanguage language = language;
    private readonly ConcurrentDictionary<string, string> spellings = new(StringComparer.Ordinal);

    /// <summary>Words that are spelt otherwise than they are indexed, with accents, by what they are indexed as.</summary>
    public IReadOnlyDictionary<string, string> Spellings => spellings;

    public string Of(IEnumerable<string> texts)
    {
        var words = new WordCollector(this);
        foreach (var text in texts)
            words.Read(text, 0, text.Length);
        return words.Found.ToString();
    }

    public string Of(string text) => WordsOf(text, 0, text.Length).ToString();

    /// <summary>Of a part of a text.</summary>
    public IndexedWords WordsOf(string text, int start, int end)
    {
        var words = new WordCollector(this);
        words.Read(text, start, end);
        return words.Found;
    }

    /// <summary>Without stems.</summary>
    public string WordsOf(string text) => WordsOf(text, 0, text.Length).Words;

    /// <summary>Collects what the words of texts are indexed as.</summary>
    private sealed class WordCollector(IndexedText text)
    {
        private readonly StringBuilder words = new();
        private readonly HashSet<string> stems = new(StringComparer.Ordinal);
        private readonly HashSet<string> compounds = new(StringComparer.Ordinal);

        // The last character of a run without spaces, which begins no pair, is a word as well: then each can be found by itself, as the beginning of a word.
        private string last = "";
        private int lastPlace = -1;

        // Words that hang together by a hyphen or an apostrophe.
        private string compound = "";
        private int parts;
        private int end = -1;

        public IndexedWords Found => new(words.ToString(), stems, compounds);

        public void Read(string read, int start, int stop)
        {
            SearchTokens.Read(read, start, stop, (word, place) => Take(read, word, place));
            EndRun();
            EndCompound();
            (lastPlace, end) = (-1, -1);
        }

        private void Take(string read, ReadOnlySpan<char> word, int place)
        {
            if (place != lastPlace)
                EndRun();
            last = "";
            if (PairAt(word) is > 0 and var first)
                (last, lastPlace) = (word[first..].ToString(), place + first);
            var form = text.language.FormOf(word);
            words.Append(form.Exact).Append(' ');
            if (form.Stem != form.Exact)
                stems.Add(form.Stem);
            if (form.Small != form.Exact)
                text.Remember(form);

            var goesOn = SearchTokens.GoesOn(read, end, place);
            if (!goesOn)
                EndCompound();
            (compound, parts, end) = (goesOn ? compound + form.Exact : form.Exact, parts + 1, place + word.Length);
        }

        private void EndRun()
        {
            if (last.Length > 0)
                words.Append(last).Append(' ');
            last = "";
        }

        private void EndCompound()
        {
            if (parts > 1 && compound.Length <= Tokens.LongestWord && compound.Any(char.IsLetter))
                compounds.Add(compound);
            parts = 0;
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

/// <summary>Words in their order, and, each once, the stems that none of them has for its form, and what hyphens and apostrophes part, in one: <c>email</c> of e-mail.</summary>
internal sealed record IndexedWords(string Words, IReadOnlySet<string> Stems, IReadOnlySet<string> Compounds)
{
    /// <summary>Several texts as one.</summary>
    public static IndexedWords Joined(IReadOnlyList<IndexedWords> texts) => new(
        string.Concat(texts.Select(text => text.Words)),
        texts.SelectMany(text => text.Stems).ToHashSet(StringComparer.Ordinal),
        texts.SelectMany(text => text.Compounds).ToHashSet(StringComparer.Ordinal));

    public override string ToString() => string.Concat([Words, .. Stems.Select(stem => $"{WordForm.StemSign}{stem} "), .. Compounds.Select(compound => $"{compound} ")]);
}
