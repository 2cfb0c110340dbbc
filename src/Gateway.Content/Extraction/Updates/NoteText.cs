using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Updates;

/// <summary>Finds where a note of change ends.</summary>
internal static partial class NoteText
{
    // A short line is all note; a long one goes on to something else after the note's sentence.
    private const int ShortLine = 300;

    /// <summary>What the note says, and whether its bracket is closed.</summary>
    /// <param name="limit">Where the next note starts, or the block ends.</param>
    public static (TextSpan Span, bool IsClosed) Of(string text, NoteOpening opening, int limit)
    {
        var start = opening.BodyStart;
        if (opening.Bracket is { } bracket)
        {
            var close = ClosingBracket(text, bracket, start, limit);
            return close >= 0 ? (Trimmed(text, start, close), true) : (Trimmed(text, start, EndOfSentences(text, start, LineEnd(text, start, limit))), false);
        }

        var end = LineEnd(text, start, limit);
        // "[Updated on 2022-06-10]: text" closes before its text.
        return (Trimmed(text, start, opening.IsBracketed ? EndOfOpenText(text, start, end) : end), true);
    }

    private static int EndOfOpenText(string text, int start, int end)
    {
        if (QuotedTitle().Match(text, start, end - start) is { Success: true } title)
            return title.Index + title.Groups["title"].Length;
        return end - start <= ShortLine ? end : EndOfSentences(text, start, end);
    }

    /// <summary>The end of the first sentence, and of those after it that go on to tell of changes.</summary>
    private static int EndOfSentences(string text, int start, int end)
    {
        var sentences = Sentences.Split(text[start..end]);
        var last = 0;
        while (last + 1 < sentences.Count && GoesOn().IsMatch(text.AsSpan(start + sentences[last + 1].Start, sentences[last + 1].Length)))
            last++;
        return sentences.Count == 0 ? end : start + sentences[last].End;
    }

    private static int LineEnd(string text, int start, int limit)
    {
        var end = text.AsSpan(start, limit - start).IndexOf('\n');
        return end < 0 ? limit : start + end;
    }

    private static int ClosingBracket(string text, char bracket, int start, int limit)
    {
        var close = bracket == '[' ? ']' : ')';
        var depth = 0;
        for (var i = start; i < limit; i++)
            if (text[i] == bracket)
                depth++;
            else if (text[i] == close && depth-- == 0)
                return i;
        return -1;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    [GeneratedRegex(@"^(?:also|adds?|added|adding|fix|fixed|fixes|updates?|updated|removes?|removed|corrects?|corrected|rewrote|rewritten|mentions?|mentioned|thanks|thank|see|please|moved|replaced|clarified|expanded|changed|renamed)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex GoesOn();

    /// <summary>A title in quotation marks after a colon ends its sentence where the next word begins another.</summary>
    [GeneratedRegex(@"(?<title>:\s[“""][^“”""\n]+[”""])\s+\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex QuotedTitle();
}
