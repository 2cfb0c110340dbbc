using System.Buffers;
using System.Text;

namespace Gateway.Content.Citing;

/// <summary>
/// Puts words of a title between braces whose capitals BibTeX's styles must not make small: those with a capital inside (BERT, iPhone), single letters (R, vitamin D), and where the title is
/// otherwise in small letters, names (Bayes). Where every word is capitalised, names cannot be told from others.
/// </summary>
internal static class TitleCapitals
{
    private const int LongWord = 4;

    // After them a title begins anew.
    private static readonly SearchValues<char> Openers = SearchValues.Create(":.?!—–");

    // Small in titles that are capitalised otherwise.
    private static readonly HashSet<string> SmallInAnyTitle = new(StringComparer.Ordinal)
    {
        "about", "between", "from", "into", "over", "than", "that", "through", "under", "using", "when", "with", "without",
    };

    public static StringBuilder AppendTitle(this StringBuilder output, string title)
    {
        var words = Words(title);
        var isSentence = IsSentence(title, words);
        var last = 0;
        foreach (var word in words)
        {
            output.AppendLatex(title.AsSpan(last, word.Start - last));
            var text = title.AsSpan(word.Start, word.End - word.Start);
            var isName = HasOwnCapitals(text) || (isSentence && !word.Opens && char.IsUpper(text[0]));
            output.Append(isName ? "{" : "").AppendLatex(text).Append(isName ? "}" : "");
            last = word.End;
        }

        return output.AppendLatex(title.AsSpan(last));
    }

    /// <summary>Stretches between white space, without the punctuation around them; a formula is never cut.</summary>
    private static List<Word> Words(string title)
    {
        var words = new List<Word>();
        var opens = true;
        for (var i = 0; i < title.Length; i++)
        {
            if (char.IsWhiteSpace(title[i]))
                continue;
            var end = i;
            while (end < title.Length && !char.IsWhiteSpace(title[end]))
                end += Math.Max(1, title[end] == '$' ? LatexWriting.MathLength(title.AsSpan(end)) : 1);
            var (first, behind) = (i, end);
            while (first < behind && !IsOfWord(title[first]))
                first++;
            while (behind > first && !IsOfWord(title[behind - 1]))
                behind--;
            if (first < behind)
            {
                words.Add(new Word(first, behind, opens));
                opens = title.AsSpan(behind, end - behind).ContainsAny(Openers);
            }

            i = end - 1;
        }

        return words;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '$' or '+' or '#';

    private static bool IsSentence(string title, List<Word> words)
    {
        var (small, large) = (0, 0);
        foreach (var word in words)
        {
            var text = title.AsSpan(word.Start, word.End - word.Start);
            if (word.Opens || text.Length < LongWord || SmallInAnyTitle.Contains(text.ToString()))
                continue;
            small += char.IsLower(text[0]) ? 1 : 0;
            large += char.IsUpper(text[0]) ? 1 : 0;
        }

        return small > large;
    }

    /// <summary>Whether capitals stand elsewhere than at the start of the word or of a part between hyphens, or a part is one letter.</summary>
    private static bool HasOwnCapitals(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('-'))
        {
            var text = word[part];
            var letters = 0;
            for (var i = 0; i < text.Length; i++)
            {
                letters += char.IsLetter(text[i]) ? 1 : 0;
                if (i > 0 && char.IsUpper(text[i]))
                    return true;
            }

            if (letters == 1 && char.IsUpper(text[0]) && text is not ("A" or "I"))
                return true;
        }

        return false;
    }

    /// <param name="Opens">Whether it begins the title, or what follows a colon or full stop.</param>
    private readonly record struct Word(int Start, int End, bool Opens);
}
