using System.Buffers;
using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>One mark of a shortcode (gohugo.io/content-management/shortcodes): <c>{{&lt; name "value" key="value" &gt;}}</c>, or with percent signs.</summary>
/// <param name="Name">Small and capital letters count; with slashes where the template lies in a folder.</param>
internal sealed record Shortcode(string Name, ShortcodeForm Form)
{
    private static readonly SearchValues<char> NameChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./");
    private static readonly SearchValues<char> EndOfBareValue = SearchValues.Create(" \t\r\n\"`{}=");

    private readonly List<(string? Key, string Value)> parameters = [];

    /// <summary>A named parameter; null where it is absent or empty.</summary>
    public string? this[string key] => parameters.Where(x => string.Equals(x.Key, key, StringComparison.OrdinalIgnoreCase) && x.Value.Length > 0).Select(x => x.Value).FirstOrDefault();

    /// <summary>A parameter by its place, among those without name.</summary>
    public string? this[int index] => parameters.Where(x => x.Key is null).Select(x => x.Value).ElementAtOrDefault(index);

    /// <summary>The marks of a text in order; what is not written as a shortcode must be is none.</summary>
    public static IEnumerable<(TextSpan Span, Shortcode Mark)> In(string text, int from = 0)
    {
        for (int i = from, start; (start = text.IndexOf("{{", i, StringComparison.Ordinal)) >= 0;)
        {
            i = start + 2;
            if (Read(text, start) is not { } mark)
                continue;
            yield return (new TextSpan(start, mark.End), mark.Code);
            i = mark.End;
        }
    }

    /// <summary>The mark that this text consists of.</summary>
    public static Shortcode? Of(string? mark) => mark is not null && Read(mark, 0) is { } read && read.End == mark.Length ? read.Code : null;

    private static (Shortcode Code, int End)? Read(string text, int start)
    {
        var i = start + 2;
        if (i >= text.Length || text[i] is not ('<' or '%'))
            return null;
        var close = text[i] == '<' ? ">}}" : "%}}";
        i++;
        if (text.AsSpan(i).StartsWith("/*"))
            return ReadEscaped(text, i + 2, close);

        i = SkipSpace(text, i);
        var isClosing = i < text.Length && text[i] == '/';
        i = isClosing ? SkipSpace(text, i + 1) : i;
        var length = LengthOf(text.AsSpan(i), NameChars);
        // A slash before the end closes at once.
        var name = text.AsSpan(i, length).TrimEnd('/');
        if (name.IsEmpty)
            return null;
        i += name.Length;
        var mark = new Shortcode(name.ToString(), isClosing ? ShortcodeForm.Closing : ShortcodeForm.Opening);
        while (true)
        {
            i = SkipSpace(text, i);
            if (text.AsSpan(i).StartsWith(close))
                return (mark, i + close.Length);
            if (i < text.Length && text[i] == '/' && text.AsSpan(SkipSpace(text, i + 1)).StartsWith(close))
                return (mark with { Form = ShortcodeForm.SelfClosing }, SkipSpace(text, i + 1) + close.Length);
            i = mark.ReadParameter(text, i, close);
            if (i < 0)
                return null;
        }
    }

    /// <summary><c>{{&lt;/* x */&gt;}}</c> shows <c>{{&lt; x &gt;}}</c>.</summary>
    private static (Shortcode, int)? ReadEscaped(string text, int start, string close)
    {
        var inner = text.AsSpan(start);
        inner = inner.IndexOf("{{") is var next and >= 0 ? inner[..next] : inner;
        var end = inner.IndexOf($"*/{close}");
        return end < 0 ? null : (new Shortcode("", ShortcodeForm.Escaped), start + end + 2 + close.Length);
    }

    /// <summary>Behind the parameter; -1 where none can be read.</summary>
    private int ReadParameter(string text, int i, string close)
    {
        var (value, end) = ReadValue(text, i, close);
        if (end < 0 || end == i)
            return -1;
        if (end < text.Length && text[end] == '=' && text[i] is not ('"' or '`'))
        {
            var key = value;
            (value, end) = ReadValue(text, SkipSpace(text, end + 1), close);
            if (end >= 0)
                parameters.Add((key, value));
            return end;
        }

        parameters.Add((null, value));
        return end;
    }

    private static (string Value, int End) ReadValue(string text, int i, string close)
    {
        if (i >= text.Length)
            return ("", -1);
        if (text[i] == '`')
            return text.IndexOf('`', i + 1) is var tick and > 0 ? (text[(i + 1)..tick], tick + 1) : ("", -1);
        if (text[i] == '"')
            return ReadQuoted(text, i + 1);
        var rest = text.AsSpan(i);
        var value = rest.IndexOfAny(EndOfBareValue) is var end and >= 0 ? rest[..end] : rest;
        // "a>}}" ends the mark, and "a/>}}" closes at once.
        if (rest[value.Length..].StartsWith(close.AsSpan(1)) && value.EndsWith(close[0]))
            value = value[..^1].TrimEnd('/');
        return (value.ToString(), i + value.Length);
    }

    private static (string Value, int End) ReadQuoted(string text, int i)
    {
        var value = new StringBuilder();
        for (; i < text.Length && text[i] is not ('\n' or '"'); i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is '"' or '\\')
                i++;
            value.Append(text[i]);
        }

        return i < text.Length && text[i] == '"' ? (value.ToString(), i + 1) : ("", -1);
    }

    private static int SkipSpace(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }

    private static int LengthOf(ReadOnlySpan<char> text, SearchValues<char> chars) => text.IndexOfAnyExcept(chars) is var end and >= 0 ? end : text.Length;
}

internal enum ShortcodeForm
{
    Opening,
    SelfClosing,
    Closing,

    /// <summary>Shows how a shortcode is written.</summary>
    Escaped,
}
