using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Finds links between double brackets, on one line.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    // File systems allow names of 255 characters; a search for the end must not run through a whole line at each bracket.
    public const int MaxLength = 1000;

    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var rest = slice.AsSpan();
        var embeds = rest[0] == '!';
        if (embeds)
            rest = rest[1..];
        if (!rest.StartsWith("[["))
            return false;
        rest = rest[2..Math.Min(rest.Length, MaxLength)];
        var length = rest.IndexOf("]]");
        if (length < 0 || rest[..length].ContainsAny('\n', '\r') || WikiLink.Parse(rest[..length]) is not { } link)
            return false;
        var end = start + (embeds ? 3 : 2) + length + 2;
        if (IsLinkInBrackets(slice, end))
            return false;

        var definition = processor.Document.TryGetLinkReferenceDefinition(rest[..length].ToString(), out var defined) ? defined?.Url : null;
        processor.Inline = new WikiLinkInline(link, embeds, definition)
        {
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>Whether a destination follows, as in <c>[[1]](https://example.org)</c>: that is a common link whose text stands in brackets.</summary>
    private static bool IsLinkInBrackets(StringSlice slice, int end)
    {
        slice.Start = end;
        slice.End = Math.Min(slice.End, end + MaxLength);
        return slice.CurrentChar == '(' && LinkHelper.TryParseInlineLink(ref slice, out var destination, out _) && destination.AsSpan().ContainsAny("/.:#");
    }
}
