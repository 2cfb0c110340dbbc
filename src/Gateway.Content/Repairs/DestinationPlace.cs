using Gateway.Content.Model;

namespace Gateway.Content.Repairs;

/// <summary>Where the destination of a link is written.</summary>
/// <param name="InBrackets">Whether between double brackets, where names stand.</param>
/// <param name="IsEscaped">Whether in HTML, where an ampersand is written as <c>&amp;amp;</c>.</param>
internal readonly record struct DestinationPlace(TextSpan Span, bool InBrackets, bool IsEscaped)
{
    /// <summary>The only place within a link where its destination stands, else the only definition of it; null where there is none or several.</summary>
    /// <param name="link">From the start to the end of the link.</param>
    public static DestinationPlace? Find(string text, TextSpan link, string written)
    {
        if (written.Length == 0)
            return null;
        foreach (var spelling in written.Contains('&', StringComparison.Ordinal) ? [written, written.Replace("&", "&amp;", StringComparison.Ordinal)] : new[] { written })
        {
            var places = In(text, link, spelling).ToList();
            // The text of a link often repeats where it leads to.
            var marked = places.Where(x => IsMarked(text, x.Start)).ToList();
            if (marked.Count == 1)
                return PlaceOf(text, marked[0]);
            if (places.Count == 1)
                return PlaceOf(text, places[0]);
            if (places.Count == 0 && Definition(text, link, spelling) is { } definition)
                return new DestinationPlace(definition, InBrackets: false, IsEscaped: spelling != written);
        }

        return null;
    }

    private static DestinationPlace PlaceOf(string text, TextSpan place)
    {
        var before = text.AsSpan(0, place.Start).TrimEnd(' ');
        return new DestinationPlace(place, before.EndsWith("[["), before is [.., '=', '"' or '\''] || before.EndsWith('='));
    }

    /// <summary>Where it stands as a word of its own.</summary>
    private static IEnumerable<TextSpan> In(string text, TextSpan within, string spelling)
    {
        for (var at = within.Start; at + spelling.Length <= within.End; at++)
        {
            at = text.IndexOf(spelling, at, within.End - at, StringComparison.Ordinal);
            if (at < 0)
                yield break;
            var end = at + spelling.Length;
            if ((at == within.Start || IsBound(text[at - 1])) && (end == within.End || IsBound(text[end])))
                yield return new TextSpan(at, end);
        }
    }

    private static bool IsBound(char x) => x is '(' or ')' or '<' or '>' or '[' or ']' or '"' or '\'' or '=' or '|' or '\\' or '`' || char.IsWhiteSpace(x);

    /// <summary>Whether what stands before says that a destination follows: <c>](</c>, <c>href="</c> or <c>[[</c>.</summary>
    private static bool IsMarked(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - 20), Math.Min(start, 20));
        before = before.TrimEnd(" \n\r\t");
        if (before.EndsWith("[["))
            return true;
        if (before is [.., '<' or '"' or '\''])
            before = before[..^1].TrimEnd();
        return before.EndsWith("](") || before.EndsWith("href=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The destination in the only definition that has it, such as <c>[label]: /posts/attention/</c> (CommonMark, section 4.7), if the link names its label.</summary>
    private static TextSpan? Definition(string text, TextSpan link, string spelling)
    {
        TextSpan? only = null;
        foreach (var place in In(text, new TextSpan(0, text.Length), spelling))
        {
            var lineStart = text.LastIndexOf('\n', Math.Max(0, place.Start - 1)) + 1;
            var before = text.AsSpan(lineStart, place.Start - lineStart).TrimStart(" >").TrimEnd('<').TrimEnd();
            if (before is not ['[', not '^', .., ']', ':'])
                continue;
            if (only is not null || !text.AsSpan(link.Start, link.Length).Contains(before[..^1], StringComparison.OrdinalIgnoreCase))
                return null;
            only = place;
        }

        return only;
    }
}
