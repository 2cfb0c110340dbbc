using System.Text;

namespace Gateway.Content.Citing;

/// <summary>
/// Writes plain text as LaTeX; <see cref="Parsing.BibTeX.LatexText"/> reads it back. What LaTeX gives a meaning is escaped, math between dollar signs stays. Letters with accents stay
/// as they are: LaTeX takes UTF-8 since 2018, biber and BibTeX pass it on, other programs read nothing else, and there are no escapes for most scripts.
/// </summary>
internal static class LatexWriting
{
    // So that a text of many dollar signs is not searched to its end from each.
    private const int LongestMath = 500;

    // With a name instead of a backslash before the brace: BibTeX counts braces whatever stands before them.
    private static string? Escaped(char c) => c switch
    {
        '&' => @"\&",
        '%' => @"\%",
        '$' => @"\$",
        '#' => @"\#",
        '_' => @"\_",
        '{' => @"\textbraceleft{}",
        '}' => @"\textbraceright{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '\\' => @"\textbackslash{}",
        _ => null,
    };

    public static StringBuilder AppendLatex(this StringBuilder output, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '$' && MathLength(text[i..]) is > 0 and var length)
            {
                output.Append(text.Slice(i, length));
                i += length - 1;
            }
            else if (Escaped(c) is { } escaped)
            {
                output.Append(escaped);
            }
            else
            {
                // Two of these would become one other sign.
                if (c is '-' or '\'' or '`' && i > 0 && text[i - 1] == c)
                    output.Append("{}");
                output.Append(char.IsControl(c) ? ' ' : c);
            }
        }

        return output;
    }

    /// <summary>How long the math at the start is; 0 where the dollar sign is a price: a formula ends on its line, with no digit behind it, holds no sign that LaTeX would stumble over, and has its braces in pairs.</summary>
    public static int MathLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 1; i < Math.Min(text.Length, LongestMath); i++)
            switch (text[i])
            {
                case '\n' or '%' or '#' or '&':
                    return 0;
                // An escaped brace counts as any other.
                case '\\' when i + 1 < text.Length && text[i + 1] is '$' or '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return 0;
                case '$':
                    var isMath = i > 1 && depth == 0 && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]));
                    return isMath ? i + 1 : 0;
            }

        return 0;
    }
}
