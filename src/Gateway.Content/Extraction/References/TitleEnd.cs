using System.Buffers;

namespace Gateway.Content.Extraction.References;

/// <summary>Finds the end of a title that neither quotation marks nor a link bound.</summary>
internal static class TitleEnd
{
    private static readonly SearchValues<char> MarkerLetters = SearchValues.Create("ABCDEGJLMNOPRSTZ/");

    /// <summary>Where the title that starts here ends: before the mark that closes it, or after it if it belongs to the title.</summary>
    /// <param name="afterComma">Whether a comma divides names and title, as everything then is.</param>
    public static int After(string text, int start, bool afterComma = false)
    {
        var (question, comma) = (-1, -1);
        var end = start;
        for (; end < text.Length; end++)
            switch (text[end])
            {
                case '.' or '。' when EndsSentence(text, start, end):
                    return Earliest(end);
                case '?' or '!' or '？' when end + 1 < text.Length && text[end + 1] is '.' or ',':
                    return end + 1;
                case '?' or '!' or '？' when question < 0 && (end + 1 == text.Length || text[end + 1] is ' ' or '"' or '”'):
                    question = end + 1;
                    break;
                case ',' or ';' or '，' when VenueStart.IsAt(text, end + 1):
                    return Earliest(end);
                case ',' or '，' when comma < 0 && afterComma:
                    comma = end;
                    break;
                case '(' when end > start && (NameTokens.At(text, end + 1).Kind == NameTokenKind.Year || VenueStart.IsAt(text, end + 1)):
                    return Earliest(end);
                case '[' when IsMarker(text, end):
                    return Earliest(end);
                case '\n':
                    return Earliest(end);
            }

        return Earliest(end);

        // After a question mark the title may go on: "Don't count, predict! A systematic comparison".
        int Earliest(int place) =>
            comma >= 0 ? comma
            : question >= 0 && question < place && (VenueStart.IsAt(text, question) || AuthorList.At(text, question) is { Evidence: >= ReferenceParts.Sure } || !ReferenceParts.HasLetters(text, place)) ? question
            : place;
    }

    private static bool EndsSentence(string text, int start, int mark)
    {
        if (text[mark] == '。' || mark + 1 >= text.Length)
            return true;
        var next = text[mark + 1];
        if (next is '"' or '”' or '\n')
            return true;
        if (next is not (' ' or '/'))
            return false;
        var place = VenueStart.SkipBlanks(text, mark + 1);
        if (place < text.Length && char.IsLower(text[place]) && !VenueStart.IsAt(text, place))
            return false;
        return !Sentences.IsAbbreviated(text.AsSpan(start, mark - start)) || VenueStart.IsAt(text, place);
    }

    /// <summary>The marks of GB/T 7714 after a title: <c>[J]</c>, <c>[M]</c>, <c>[C]</c>, <c>[EB/OL]</c>.</summary>
    private static bool IsMarker(string text, int open)
    {
        var close = text.AsSpan(open).IndexOf(']');
        return close is > 1 and <= 6 && text.AsSpan(open + 1, close - 1).ContainsAnyExcept(MarkerLetters) is false;
    }
}
