namespace Gateway.Content.Extraction.References;

/// <summary>Quotation marks of the world's typography.</summary>
internal static class Quotation
{
    private const string Opening = "“„«《〈「『";
    private const string Closing = "”“»》〉」』";

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

    // German closes with the mark with which English opens, and so do slips of the pen; a straight mark closes everything.
    private static bool Closes(string text, int open, int place) =>
        text[place] == '“' ? text[open] == '„' || place + 1 == text.Length || text[place + 1] is ' ' or '.' : text[place] == '"' || Closing.Contains(text[place], StringComparison.Ordinal);

    /// <summary>A title may begin with a quotation: <c>"Why should I trust you?": Explaining</c>; its own closing mark is then still to come.</summary>
    private static bool GoesOn(string text, int close) =>
        close + 1 < text.Length && text[close + 1] is ':' && text.AsSpan(close + 1).IndexOfAny('"', '”') >= 0;
}
