namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Finds the tags of a text as kramdown does, which takes what is no well-formed tag for text.</summary>
internal sealed class HtmlScanner(string text)
{
    // A text that looks for the same thing in vain again and again must not take time with its square.
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);

    public string Text => text;

    /// <summary>Like <see cref="string.IndexOf(string, int)"/>, letter case aside.</summary>
    public int IndexOf(string what, int from)
    {
        if (missing.TryGetValue(what, out var nothingFrom) && from >= nothingFrom)
            return -1;
        var found = from > text.Length ? -1 : text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
            missing[what] = from;
        return found;
    }

    /// <summary>Behind the comment that begins here; -1 where none does.</summary>
    public int EndOfComment(int start) =>
        text.AsSpan(start).StartsWith("<!--") && IndexOf("-->", start + 4) is >= 0 and var end ? end + 3 : -1;

    /// <summary>Behind the end tag of an element of this name, and where that tag begins; -1 where there is none from this place on.</summary>
    public int EndOf(string name, int from, out int tagStart)
    {
        for (tagStart = from - 1; (tagStart = IndexOf("</" + name, tagStart + 1)) >= 0;)
            if (TagAt(tagStart) is { } tag && tag.Name == name)
                return tag.End;
        return -1;
    }

    /// <summary>The tag that begins at this place with <c>&lt;</c>; null where there is none.</summary>
    public HtmlTag? TagAt(int start)
    {
        var i = start + 1;
        var isEnd = i < text.Length && text[i] == '/';
        if (isEnd)
            i++;
        var nameStart = i;
        if (!SkipName(ref i))
            return null;
        var name = NameOf(text[nameStart..i]);
        if (isEnd)
            return SkipSpace(i) is var close && close < text.Length && text[close] == '>' ? new HtmlTag(start, close + 1, name, IsEnd: true) : null;

        string? markdown = null;
        while (true)
        {
            var next = SkipSpace(i);
            if (next >= text.Length)
                return null;
            if (text[next] == '>')
                return new HtmlTag(start, next + 1, name) { Markdown = markdown };
            if (text[next] == '/')
                return next + 1 < text.Length && text[next + 1] == '>' ? new HtmlTag(start, next + 2, name) { IsClosed = true, Markdown = markdown } : null;
            var attributeStart = next;
            if (next == i || !SkipName(ref next))
                return null;
            var isMarkdown = text.AsSpan(attributeStart, next - attributeStart).Equals("markdown", StringComparison.OrdinalIgnoreCase);
            i = next;
            if (SkipSpace(next) is var equals && equals < text.Length && text[equals] == '=')
            {
                var valueStart = SkipSpace(equals + 1);
                if (!SkipValue(valueStart, out i))
                    return null;
                if (isMarkdown)
                    markdown = text[valueStart..i].Trim('"', '\'');
            }
        }
    }

    private bool SkipValue(int start, out int end)
    {
        end = start;
        if (start >= text.Length)
            return false;
        if (text[start] is '"' or '\'')
            return (end = IndexOf(text[start].ToString(), start + 1) + 1) > 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end > start;
    }

    private bool SkipName(ref int i)
    {
        if (!BeginsName(i))
            return false;
        for (var hasPrefix = false; i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_' or '.' || (text[i] == ':' && !hasPrefix && BeginsName(i + 1))); i++)
            hasPrefix |= text[i] == ':';
        return true;
    }

    private bool BeginsName(int i) => i < text.Length && (char.IsLetter(text[i]) || text[i] == '_');

    private int SkipSpace(int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }

    private static string NameOf(string written) => written.ToLowerInvariant() is var lower && HtmlElements.IsKnown(lower) ? lower : written;
}

/// <param name="Name">In small letters where HTML knows it.</param>
/// <param name="End">Behind it.</param>
internal readonly record struct HtmlTag(int Start, int End, string Name, bool IsEnd = false)
{
    /// <summary>Whether it is written as in <c>&lt;a /&gt;</c>.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Value of the attribute <c>markdown</c>, by which kramdown is told what to do with the content.</summary>
    public string? Markdown { get; init; }

    public bool IsEmpty => IsClosed || HtmlElements.IsVoid(Name);

    /// <param name="otherwise">What holds without that attribute.</param>
    public HtmlContent Content(HtmlContent otherwise) => Markdown switch
    {
        "0" => HtmlContent.Raw,
        "1" => HtmlElements.ContentOf(Name),
        "span" => HtmlContent.Spans,
        "block" => HtmlContent.Blocks,
        _ => otherwise,
    };
}
