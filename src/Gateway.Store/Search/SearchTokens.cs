using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>Cuts texts, names and queries into the words that are indexed: those of <see cref="Tokens"/>, with formulas, and with the signs of C++ and C#.</summary>
internal static class SearchTokens
{
    private const int LongestWithSigns = 2;

    /// <param name="word">Takes a word and the place of its first character.</param>
    /// <param name="gap">Called where words do not belong together.</param>
    public static void Read(string text, int start, int end, Action<ReadOnlySpan<char>, int> word, Action? gap = null) => Tokens.Read(
        text.AsSpan(start, end - start),
        (found, place) => word(text.AsSpan(start + place, LengthWithSigns(text, start + place, found.Length, end)), start + place),
        (_, _) => gap?.Invoke(),
        isSearched: true);

    public static void Read(string text, Action<ReadOnlySpan<char>, int> word) => Read(text, 0, text.Length, word);

    /// <summary>Whether a character belongs to a word that is written with spaces around it.</summary>
    public static bool IsOfWord(char c) => IsMark(c) || (char.IsLetterOrDigit(c) && !Tokens.IsUnspaced(c));

    /// <summary>Whether a word hangs on the one before it, by a hyphen or an apostrophe: e-mail, don't.</summary>
    /// <param name="end">Of the word before; negative where there is none.</param>
    public static bool GoesOn(string text, int end, int place) => end >= 0 && place == end + 1 && text[end] is '-' or '\'' or '\u2019' or '\u2010' or '\u2011';

    /// <summary>Where a word ends that goes on at a place.</summary>
    /// <param name="start">Of the word.</param>
    public static int EndOfWord(string text, int start, int at)
    {
        while (at < text.Length && IsOfWord(text[at]))
            at++;
        return start + LengthWithSigns(text, start, at - start, text.Length);
    }

    // A combining accent, as macOS writes them.
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';

    private static int LengthWithSigns(string text, int start, int length, int end)
    {
        var after = start + length;
        if (length > LongestWithSigns || !char.IsAsciiLetter(text[start]) || after >= end || text[after] is not ('+' or '#'))
            return length;
        var signs = text[after] == '#' ? 1 : text.AsSpan(after, end - after).StartsWith("++") ? 2 : 0;
        // C++20 is C++ and a number.
        return after + signs < end && char.IsLetter(text[after + signs]) ? length : length + signs;
    }
}
