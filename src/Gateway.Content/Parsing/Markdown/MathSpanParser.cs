using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Reads formulas between single dollar signs whatever stands around them: Markdig asks for a space or a mark behind them, which scripts without spaces do not put there.
/// As in Pandoc, no space stands within the signs beside them.
/// </summary>
internal sealed class MathSpanParser : InlineParser
{
    public MathSpanParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.Text.AsSpan(slice.Start, slice.Length);
        if (slice.PeekCharExtra(-1) is '$' or '\\' || EndOf(rest) is not (> 1 and var end))
            return false;
        var start = slice.Start;
        processor.Inline = new MathInline
        {
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(start + end)),
            Line = line,
            Column = column,
            Delimiter = '$',
            DelimiterCount = 1,
            Content = new StringSlice(slice.Text, start + 1, start + end - 1),
        };
        slice.Start = start + end + 1;
        return true;
    }

    /// <summary>Where the closing sign stands; -1 where none does.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || char.IsWhiteSpace(text[1]) || text[1] == '$')
            return -1;
        for (int i = 1, found; (found = text[i..].IndexOf('$')) >= 0; i++)
        {
            i += found;
            if (i + 1 < text.Length && text[i + 1] == '$')
                return -1;
            if (text[i - 1] != '\\' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsAsciiDigit(text[i + 1])))
                return i;
        }

        return -1;
    }
}
