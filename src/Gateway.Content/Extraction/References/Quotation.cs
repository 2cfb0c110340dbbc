using System.Buffers;

namespace Gateway.Content.Extraction.References;

/// <summary>Quotation marks of the world's typography.</summary>
internal static class Quotation
{
    private const string Opening = "“„«《〈「『";
    private const string Closing = "”“»》〉」』";

    // Two digits of a year have an apostrophe before them too.
    private const int ShortestTitle = 6;

    private static readonly SearchValues<char> Marks = SearchValues.Create(Opening + Closing + "\"");

    public static bool Opens(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Where the quotation ends that opens here, quotations within it passed over; -1 where it is never closed.</summary>
    public static int EndOf(string text, int open)
    {
        var depth = 0;
        var last = -1;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (!Closes(text, open, i))
            {
                depth += Opens(text[i]) ? 1 : 0;
                continue;
            }

            if (depth > 0 && text[i] != '"')
                depth--;
            else if (!GoesOn(text, i))
                return i;
            last = i;
        }

        return last;
    }

    /// <summary>The entry with “” in the place of straight single quotation marks around its title, as in <c>Writer, A. (2021) 'Sorting out loud', ORDER</c>; elsewhere they are apostrophes.</summary>
    public static string WithoutSingle(string text)
    {
        if (text.AsSpan().ContainsAny(Marks))
            return text;
        for (var open = text.IndexOf('\''); open >= 0; open = text.IndexOf('\'', open + 1))
            if ((open == 0 || text[open - 1] is ' ' or '(') && open + 1 < text.Length && char.IsLetterOrDigit(text[open + 1]) && SingleEnd(text, open) is > 0 and var close)
                return $"{text.AsSpan(0, open)}“{text.AsSpan(open + 1, close - open - 1)}”{text.AsSpan(close + 1)}";
        return text;
    }

    /// <summary>A mark before a stop, or behind one, ends a title: before a blank it may be an owner's, <c>networks' depth</c>.</summary>
    private static int SingleEnd(string text, int open)
    {
        for (var close = text.IndexOf('\'', Math.Min(open + ShortestTitle, text.Length)); close > 0; close = text.IndexOf('\'', close + 1))
            if (close + 1 == text.Length || text[close + 1] is ',' or '.' or ';' or ')' || (text[close + 1] == ' ' && text[close - 1] is '.' or ',' or '?' or '!'))
                return close;
        return -1;
    }

    // German closes with the mark with which English opens, and so do slips of the pen; a straight mark closes everything.
    private static bool Closes(string text, int open, int place) =>
        text[place] == '“' ? text[open] == '„' || place + 1 == text.Length || text[place + 1] is ' ' or '.' : text[place] == '"' || Closing.Contains(text[place], StringComparison.Ordinal);

    /// <summary>A title may begin with a quotation: <c>"Why should I trust you?": Explaining</c>; its own closing mark is then still to come.</summary>
    private static bool GoesOn(string text, int close) =>
        close + 1 < text.Length && text[close + 1] is ':' && text.AsSpan(close + 1).IndexOfAny('"', '”') >= 0;
}
