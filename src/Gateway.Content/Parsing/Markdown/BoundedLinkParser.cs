using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Reads links whose destinations nest brackets at most 32 deep, as cmark does (CommonMark, section 6.3, asks for three). Without a bound, each of many
/// brackets that are never closed costs a search to the end of the paragraph.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    private const int MostBrackets = 32;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => !NestsTooDeeply(slice) && base.Match(processor, ref slice);

    private static bool NestsTooDeeply(in StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text is not [']', '(', ..])
            return false;
        var depth = 0;
        for (var i = 1; i < text.Length && depth <= MostBrackets; i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] <= ' ' || (text[i] == ')' && --depth == 0))
                return false;
            else if (text[i] == '\\')
                i++;
        }

        return depth > MostBrackets;
    }
}
