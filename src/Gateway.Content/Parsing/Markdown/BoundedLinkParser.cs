using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Reads links whose destinations nest brackets at most 32 deep, as cmark does (CommonMark, section 6.3, asks for three), and whose titles in brackets hold no
/// opening bracket, as the section has it. Without a bound, each of many brackets that are never closed costs a search to the end of the paragraph.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MostBrackets = 32;

    /// <summary>Shows the parser nothing behind the bracket that makes this no destination; what stands before it may still be a reference.</summary>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        if (BracketTooMuch(slice.AsSpan()) is var bracket and >= 0)
            slice.End = slice.Start + bracket;
        var isMatch = base.Match(processor, ref slice);
        slice.End = end;
        return isMatch;
    }

    /// <summary>Index of the bracket that can belong to no destination or title; -1 where none is met.</summary>
    private static int BracketTooMuch(ReadOnlySpan<char> text)
    {
        if (text is not [']', '(', ..])
            return -1;
        var start = SkipSpace(text, 2);
        if (start < text.Length && text[start] == '<')
            return -1;
        var i = start;
        for (var depth = 0; i < text.Length && text[i] > ' '; i++)
        {
            if (text[i] == '(' && ++depth > MostBrackets)
                return i;
            if (text[i] == ')' && --depth < 0)
                return -1;
            if (text[i] == '\\')
                i++;
        }

        return i < text.Length ? BracketInTitle(text, SkipSpace(text, i)) : -1;
    }

    private static int BracketInTitle(ReadOnlySpan<char> text, int title)
    {
        if (title == text.Length || text[title] != '(')
            return -1;
        for (var i = title + 1; i < text.Length && text[i] != ')'; i++)
        {
            if (text[i] == '(')
                return i;
            if (text[i] == '\\')
                i++;
        }

        return -1;
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int start) => text[start..].IndexOfAnyExcept(" \t\r\n") is var length and >= 0 ? start + length : text.Length;
}
