using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>An extension such as <c>{::comment} ... {:/comment}</c> or <c>{::options auto_ids="false" /}</c> (kramdown.gettalong.org/syntax.html#extensions).</summary>
/// <param name="Body">What it encloses.</param>
/// <param name="End">Behind it; for one on lines of its own, behind its last line.</param>
internal sealed record ExtensionTag(string Name, AttributeList Attributes, TextSpan Body, int End)
{
    /// <summary>HTML that is printed as it stands; null where nothing is.</summary>
    public TextSpan? Html => Name == "nomarkdown" && Body.Length > 0 && !(Attributes.Others.FirstOrDefault(x => x.Key == "type").Value is { Length: > 0 } types && !types.Split(' ').Contains("html"))
        ? Body
        : null;

    /// <summary>The extension that begins at this place; null where there is none, or its end is missing.</summary>
    /// <param name="end">End of what is searched.</param>
    public static ExtensionTag? At(string text, int start, int end, bool isBlock)
    {
        var close = text.IndexOf('}', start, end - start);
        if (close < 0 || (isBlock && !SourceLines.At(text, close + 1).IsWhiteSpace()))
            return null;
        var head = text.AsSpan(start + 3, close - start - 3);
        var isClosed = head.EndsWith('/');
        var space = head.IndexOfAny(' ', '\t');
        var name = (space < 0 ? head.TrimEnd('/') : head[..space]).ToString();
        if (name is not ("comment" or "nomarkdown" or "options"))
            return null;
        var attributes = AttributeList.Parse(space < 0 ? [] : head[space..].TrimEnd('/'));
        if (isClosed)
            return new ExtensionTag(name, attributes, default, isBlock ? SourceLines.After(text, close) : close + 1);

        for (var at = close; (at = text.IndexOf("{:/", at, end - at, StringComparison.Ordinal)) >= 0; at++)
        {
            var behind = text.AsSpan(at + 3).StartsWith(name) ? at + 3 + name.Length : at + 3;
            if (behind < end && text[behind] == '}' && (!isBlock || StandsAlone(text, at, behind + 1)))
                return new ExtensionTag(name, attributes, new TextSpan(close + 1, at), isBlock ? SourceLines.After(text, behind) : behind + 1);
        }

        return null;
    }

    private static bool StandsAlone(string text, int start, int end) =>
        text.AsSpan(0, start)[SourceLines.StartOf(text, start)..].IsWhiteSpace() && SourceLines.At(text, end).IsWhiteSpace();
}
