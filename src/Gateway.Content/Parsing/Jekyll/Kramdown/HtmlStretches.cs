using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>
/// Finds stretches of block HTML (kramdown.gettalong.org/syntax.html#html-blocks). Unlike CommonMark's, they end with their end tag, whatever blank lines lie between, and
/// hold no Markdown but where they ask for it. A stretch also ends where blocks of Markdown begin within an element; the next one then begins with that element's end tag.
/// </summary>
internal sealed class HtmlStretches(HtmlScanner html)
{
    // Elements whose content is being read, outermost first; blocks of Markdown stand in those that are not raw.
    private readonly Stack<(string Name, bool IsRaw)> open = new();

    private readonly string text = html.Text;

    // What was not used is looked at again: the limit keeps a text of nothing but unclosed elements from taking time with its square.
    private long budget = 8L * html.Text.Length;

    private List<HtmlPiece> pieces = [];
    private int pieceStart;

    /// <summary>Whether Markdown that is read now stands inside an element.</summary>
    public bool IsInside => open.Count > 0;

    /// <summary>The stretch that begins at this place with <c>&lt;</c>; null where the line is text.</summary>
    public HtmlStretch? At(int start, bool parsesBlocks)
    {
        (pieces, pieceStart) = ([], start);
        var (end, isComment) = (start, true);
        do
        {
            var next = EndOfOne(end, parsesBlocks);
            if (next < 0)
                break;
            isComment &= text.AsSpan(end).StartsWith("<!--");
            end = next;
            while (end < text.Length && text[end] is ' ' or '\t')
                end++;
        }
        while (end < text.Length && text[end] == '<');

        if (end == start)
            return null;
        budget -= end - start;
        var lineEnd = SourceLines.EndOf(text, end);
        if (end < lineEnd && !text.AsSpan(end, lineEnd - end).IsWhiteSpace())
        {
            // Text that follows in the only line makes it a line of text, which may hold any HTML.
            if (pieces.Count == 0 && lineEnd == SourceLines.EndOf(text, start))
                return null;
            AddText(end, lineEnd);
            end = pieceStart = lineEnd;
        }

        if (pieces.Count > 0)
            AddRaw(end);
        return new HtmlStretch(end, pieces, isComment);
    }

    /// <summary>Behind the comment or element, or the part of it that is HTML; -1 where none begins here.</summary>
    private int EndOfOne(int start, bool parsesBlocks)
    {
        if (budget < 0)
            return -1;
        if (html.EndOfComment(start) is > 0 and var comment)
            return comment;
        if (html.TagAt(start) is not { } tag || HtmlElements.IsSpan(tag.Name))
            return -1;
        if (!tag.IsEnd)
            // What HTML does not know stands in the line unless it spans several.
            return !HtmlElements.IsKnown(tag.Name) && !tag.IsEmpty && html.EndOf(tag.Name, tag.End, out _) is var end && end > 0 && end <= SourceLines.EndOf(text, start)
                ? -1
                : Element(tag, tag.Content(parsesBlocks ? HtmlElements.ContentOf(tag.Name) : HtmlContent.Raw));
        if (!open.TryPeek(out var around) || around.IsRaw || around.Name != tag.Name)
            return -1;
        open.Pop();
        return Rest(tag.End);
    }

    /// <summary>The content of open elements up to the end of the outermost, or to where blocks of Markdown begin.</summary>
    private int Rest(int from)
    {
        while (open.TryPeek(out var element) && element.IsRaw)
        {
            var next = from >= text.Length ? -1 : text.IndexOf('<', from);
            if (next < 0)
            {
                while (open.TryPeek(out var unclosed) && unclosed.IsRaw)
                    open.Pop();
                return text.Length;
            }

            from = next + 1;
            if (html.EndOfComment(next) is > 0 and var comment)
                from = comment;
            else if (html.TagAt(next) is { } tag)
                from = Inner(tag, element.Name);
        }

        return from;
    }

    private int Inner(HtmlTag tag, string around)
    {
        if (!tag.IsEnd)
            return Element(tag, tag.Content(HtmlContent.Raw), isInner: true);
        if (tag.Name == around)
            open.Pop();
        return tag.End;
    }

    private int Element(HtmlTag tag, HtmlContent content, bool isInner = false)
    {
        if (tag.IsEmpty)
            return tag.End;
        if (tag.Name is "script" or "style")
            return html.EndOf(tag.Name, tag.End, out _) is > 0 and var end ? end : text.Length;
        if (content == HtmlContent.Raw)
        {
            open.Push((tag.Name, true));
            return isInner ? tag.End : Rest(tag.End);
        }

        var lineEnd = SourceLines.EndOf(text, tag.End);
        if (content == HtmlContent.Blocks && text.AsSpan(tag.End, lineEnd - tag.End).IsWhiteSpace())
        {
            open.Push((tag.Name, false));
            return tag.End;
        }

        if (html.EndOf(tag.Name, tag.End, out var close) is > 0 and var behind && (content == HtmlContent.Spans || behind <= lineEnd))
        {
            AddText(tag.End, close);
            return behind;
        }

        if (content == HtmlContent.Blocks)
            open.Push((tag.Name, false));
        AddText(tag.End, lineEnd);
        return lineEnd;
    }

    private void AddText(int start, int end)
    {
        AddRaw(start);
        pieces.Add(new HtmlPiece(new TextSpan(start, end), IsText: true));
        pieceStart = end;
    }

    private void AddRaw(int end)
    {
        if (end > pieceStart)
            pieces.Add(new HtmlPiece(new TextSpan(pieceStart, end), IsText: false));
        pieceStart = end;
    }
}

/// <param name="End">Behind it.</param>
/// <param name="Pieces">What it consists of where it holds lines of Markdown; empty where it is HTML alone.</param>
/// <param name="IsComment">Whether it shows nothing.</param>
internal sealed record HtmlStretch(int End, IReadOnlyList<HtmlPiece> Pieces, bool IsComment);

/// <param name="IsText">Whether it is Markdown; else HTML.</param>
internal readonly record struct HtmlPiece(TextSpan Span, bool IsText);
