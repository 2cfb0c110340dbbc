using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Reads links whose destination holds spaces, as in <c>[text](a file.pdf "Title")</c> (kramdown's <c>parse_link</c>). All others are CommonMark's.</summary>
internal sealed class LinkParser : InlineParser
{
    public LinkParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '(' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsActive: true } open)
            return false;
        var target = new StringSlice(slice.Text, slice.Start + 1, slice.End);
        // Most have none, and need not be read twice.
        if (!target.AsSpan()[..Math.Max(0, target.AsSpan().IndexOf(')'))].ContainsAny(" \t\n"))
            return false;
        var asCommonMark = target;
        if (LinkHelper.TryParseInlineLink(ref asCommonMark, out _, out _) || !Read(target.AsSpan(), out var url, out var title, out var length))
            return false;

        var link = new LinkInline(url.ToString(), title.ToString())
        {
            IsImage = open.IsImage,
            Span = new SourceSpan(open.Span.Start, processor.GetSourcePosition(slice.Start + length)),
            Line = open.Line,
            Column = open.Column,
        };
        var outer = open.Parent;
        open.ReplaceBy(link);
        processor.Inline = link;
        processor.PostProcessInlines(0, link, null, false);
        link.IsClosed = true;
        // No link stands within another.
        for (; outer is not (null or LinkDelimiterInline { IsImage: true }) && !open.IsImage; outer = outer.Parent)
            if (outer is LinkDelimiterInline around)
                around.IsActive = false;
        slice.Start += length + 1;
        return true;
    }

    /// <summary>Reads up to the bracket that closes the first one; a title in quotes may stand before it.</summary>
    private static bool Read(ReadOnlySpan<char> text, out ReadOnlySpan<char> url, out ReadOnlySpan<char> title, out int length)
    {
        url = title = [];
        length = 0;
        for (int i = 0, depth = 0; i < text.Length; i++)
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
            {
                url = text[1..i].Trim();
                length = i + 1;
                return true;
            }
            else if (text[i] is '"' or '\'' && i > 0 && char.IsWhiteSpace(text[i - 1]) && text[(i + 1)..].IndexOf(text[i]) is >= 0 and var quoted)
            {
                var close = text[(i + quoted + 2)..].IndexOfAnyExcept(" \t\r\n");
                if (close < 0 || text[i + quoted + 2 + close] != ')')
                    continue;
                url = text[1..i].Trim();
                title = text[(i + 1)..(i + 1 + quoted)];
                length = i + quoted + 2 + close + 1;
                return true;
            }

        return false;
    }
}
