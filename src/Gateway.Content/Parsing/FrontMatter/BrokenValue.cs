using YamlDotNet.Core;

namespace Gateway.Content.Parsing.FrontMatter;

/// <summary>What is wrong with a value that stands on one line and cannot be read.</summary>
/// <param name="At">Offset of the fault within the value.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Meant">The value that was meant; null where that cannot be told.</param>
/// <param name="Completed">The value with what it lacks; null where it lacks nothing.</param>
internal sealed record BrokenValue(int At, string Message, object? Meant, string? Completed = null)
{
    private const string UnquotedColon = "The text holds a colon that YAML takes for the end of a name. Put the text in quotes.";

    public static BrokenValue Of(string value, YamlException? refusal)
    {
        var colon = value.IndexOf(": ", StringComparison.Ordinal);
        return value switch
        {
            ['"' or '\'', ..] => OfQuoted(value),
            ['{', '{', ..] => new(0, "The braces of a template have to stand in quotes.", Unquoted(value)),
            ['[' or '{', ..] => OfBracketed(value),
            ['@' or '`' or '%' or '*' or '&' or '!' or '|' or '>' or '-' or '?', ..] => new(0, $"A text that begins with {value[0]} has to stand in quotes.", Unquoted(value)),
            _ when colon > 0 || value.EndsWith(':') => new(colon > 0 ? colon : value.Length - 1, UnquotedColon, Unquoted(value)),
            _ => new(0, Sentence(refusal), Unquoted(value)),
        };
    }

    /// <summary>The text without a comment behind it and without quotes around it.</summary>
    public static object? Unquoted(string value)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        var text = (comment < 0 ? value : value[..comment]).Trim();
        return text is ['"', .., '"'] or ['\'', .., '\''] ? text[1..^1] : Literal.Resolve(text);
    }

    /// <summary>The parser's complaint in plainer words.</summary>
    public static string Sentence(YamlException? refusal) => refusal?.Message switch
    {
        null => "Check indentation, colons, quotes and brackets.",
        var x when x.Contains("quoted", StringComparison.Ordinal) && !x.Contains("escape", StringComparison.Ordinal) => "A quote is opened here and never closed.",
        var x when x.Contains("flow", StringComparison.Ordinal) => "A bracket is never closed, or a comma is missing before this.",
        var x when x.Contains("invalid mapping", StringComparison.Ordinal) => UnquotedColon,
        var x when x.Contains("expected key", StringComparison.Ordinal) => "This does not fit the indentation of the lines above it.",
        var x when x.Contains("expected ':'", StringComparison.Ordinal) => "This line is no field. Write it as name: value.",
        var x => x.TrimEnd('.') + ".",
    };

    private static BrokenValue OfQuoted(string value)
    {
        var quote = value[0];
        var others = value.AsSpan(1).Count(quote);
        if (others == 0)
            return new BrokenValue(0, "This quote is never closed.", value[1..].Trim());
        if (value[^1] == quote && others % 2 == 0)
            return new BrokenValue(value.IndexOf(quote, 1), $"A quote ends the text here. Write the quotes within as {(quote == '\'' ? "''" : "\\\"")}.", value[1..^1]);
        return value[^1] == quote && others == 1
            ? new BrokenValue(0, "A backslash begins an escape that YAML does not know. Write it twice, or put the text in single quotes.", value[1..^1])
            : new BrokenValue(value.IndexOf(quote, 1) + 1, "Text stands behind the closing quote. Put all of it in quotes.", value);
    }

    private static BrokenValue OfBracketed(string value)
    {
        var (open, close) = (value[0], value[0] == '[' ? ']' : '}');
        if (value.Count(x => x == open) > value.Count(x => x == close))
            return new BrokenValue(0, $"This bracket is never closed. Put a {close} where it ends.", null, value + close);
        return value[^1] == close
            ? new BrokenValue(0, "What stands in these brackets is no list. Check commas and quotes.", null)
            : new BrokenValue(0, $"A text that begins with {open} has to stand in quotes.", Unquoted(value));
    }
}
