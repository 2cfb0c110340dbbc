using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Jekyll.Liquid;

/// <summary>
/// Takes Liquid out of a text before it is read as Markdown, as Jekyll does, without moving anything: what prints nothing becomes blank, what prints something is hidden
/// and shown later. What a mark prints may be unknown here (a plugin's tag, a list of posts); such a mark is shown as written.
/// </summary>
internal sealed class LiquidText
{
    private readonly string text;
    private readonly char[] edited;
    private readonly LiquidValues values;
    private readonly string basePath;
    private readonly Func<string, string> addressOf;
    private readonly CodeMap code;
    private readonly List<(TextSpan Span, string Shown)> marks = [];
    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);

    private LiquidText(string text, LiquidValues values, string basePath, Func<string, string> addressOf)
    {
        (this.text, this.values, this.basePath, this.addressOf) = (text, values, basePath, addressOf);
        edited = text.ToCharArray();
        code = CodeMap.Of(text);
    }

    /// <param name="basePath">Path under which the site stands.</param>
    /// <param name="addressOf">From a tag that names a post or file, such as <c>post_url 2018-06-24-attention</c>, to its address.</param>
    public static HiddenMarks Hide(string text, LiquidValues values, string basePath, Func<string, string> addressOf)
    {
        if (!LiquidMark.StandsIn(text))
            return HiddenMarks.None(text);
        var liquid = new LiquidText(text, values, basePath, addressOf);
        liquid.Read();
        return HiddenMarks.HideIn(new string(liquid.edited), liquid.marks, HiddenMarks.Layer.Template);
    }

    private void Read()
    {
        for (int i = 0, next; LiquidMark.Next(text, i) is { } mark; i = next)
            next = mark.Name is "raw" ? Raw(mark) : code.At(mark.Start) is not null ? mark.End : mark.IsTag ? Tag(mark) : Output(mark);
    }

    /// <summary>What stands between <c>raw</c> tags means itself.</summary>
    private int Raw(LiquidMark mark)
    {
        Remove(mark);
        if (Closing(mark, "endraw") is not { } close)
            return mark.End;
        Remove(close);
        return close.End;
    }

    private int Tag(LiquidMark mark)
    {
        switch (mark.Name)
        {
            case "comment" when Closing(mark, "endcomment") is { } close:
                Blank(mark.Start, close.End);
                return close.End;
            case "highlight" when Closing(mark, "endhighlight") is { } close:
                return Code(mark, close);
            case "assign":
                values.Assign(mark.Arguments);
                Remove(mark);
                break;
            case "capture":
                // What is captured stays where it is written; where it is printed it would stand a second time.
                values.Set(mark.Arguments.ToString(), "");
                Remove(mark);
                break;
            case "if" or "elsif" or "else" or "endif" or "unless" or "endunless" or "case" or "when" or "endcase" or "for" or "endfor" or "break" or "continue" or "tablerow" or "endtablerow"
                or "cycle" or "increment" or "decrement" or "endcapture" or "comment" or "endcomment" or "endraw" or "#":
                Remove(mark);
                break;
            case "post_url" or "link":
                Show(mark, Address(mark));
                break;
            case "cite" when CiteTag.Shown(mark.Arguments) is { } citation:
                Show(mark, citation);
                break;
            default:
                Show(mark, mark.Written.ToString());
                break;
        }

        return mark.End;
    }

    /// <summary>The address that a tag prints. It holds the site's path since Jekyll 4; before, authors wrote that themselves.</summary>
    private string Address(LiquidMark mark)
    {
        var address = addressOf(mark.Content.ToString());
        var repeatsPath = basePath.Length > 0 && marks.Count > 0 && marks[^1].Span.End == mark.Start && marks[^1].Shown.EndsWith(basePath, StringComparison.Ordinal);
        return repeatsPath && address.StartsWith(basePath, StringComparison.Ordinal) ? address[basePath.Length..] : address;
    }

    private int Output(LiquidMark mark)
    {
        // Authors put a space between the site's path and the tag that follows it.
        var end = mark.End;
        while (end < text.Length && text[end] == ' ')
            end++;
        var isBeforeTag = end > mark.End && LiquidMark.Next(text, mark.End) is { Name: "post_url" or "link" } tag && tag.Start == end;
        Show(mark, values.Of(mark.Content) ?? mark.Written.ToString(), isBeforeTag ? end : mark.End);
        return isBeforeTag ? end : mark.End;
    }

    /// <summary>The next tag of this name; null where none follows.</summary>
    private LiquidMark? Closing(LiquidMark mark, string name)
    {
        for (var next = mark.End; !neverClosed.Contains(name) && LiquidMark.Next(text, next) is { } candidate; next = candidate.End)
            if (candidate.Name.SequenceEqual(name))
                return candidate;
        neverClosed.Add(name);
        return null;
    }

    /// <summary>Code between <c>highlight</c> tags: the tags become fences, or backticks within a line.</summary>
    private int Code(LiquidMark open, LiquidMark close)
    {
        var content = text.AsSpan(open.End, close.Start - open.End);
        var isBlock = StandsAlone(open) && StandsAlone(close);
        var fence = !isBlock ? "`" : content.Contains("```", StringComparison.Ordinal) ? "~~~~" : "````";
        var language = isBlock ? open.Arguments : [];
        if (language.IndexOfAny(' ', '\t') is >= 0 and var space)
            language = language[..space];
        Blank(open.Start, open.End);
        Blank(close.Start, close.End);
        var at = isBlock ? open.Start : open.End - 1;
        fence.CopyTo(edited.AsSpan(at));
        language.CopyTo(edited.AsSpan(at + fence.Length));
        fence.CopyTo(edited.AsSpan(close.Start));
        // "raw" tags in the code are not shown.
        for (var inner = LiquidMark.Next(text, open.End); inner is { } mark && mark.Start < close.Start; inner = LiquidMark.Next(text, mark.End))
            if (mark.Name is "raw" or "endraw")
                Remove(mark);
        return close.End;
    }

    /// <summary>
    /// A tag that prints nothing leaves its line blank if it has one of its own. At the start of a line it lets what follows begin that line, where this makes a difference.
    /// </summary>
    private void Remove(LiquidMark mark)
    {
        if (StandsAlone(mark) || EndsHeading(mark))
            Blank(mark.Start, mark.End);
        else if (LineStart(mark) is { } start && (FollowsBlankLine(start) || MarksBlock(text.AsSpan(mark.End))))
            MoveLineEnd(start, mark.End, indent: mark.Start - start);
        else
            Show(mark, "");
    }

    /// <summary>Start of the line that the mark begins; null where it begins none.</summary>
    private int? LineStart(LiquidMark mark)
    {
        var start = mark.Start;
        while (start > 0 && edited[start - 1] is ' ' or '\t')
            start--;
        return !mark.StripsBefore && (start == 0 || edited[start - 1] == '\n') ? start : null;
    }

    /// <summary>Whether the mark is the last on the line of a heading, whose id is made from its text.</summary>
    private bool EndsHeading(LiquidMark mark)
    {
        var line = edited.AsSpan(0, mark.Start);
        var rest = text.AsSpan(mark.End);
        return line[(line.LastIndexOf('\n') + 1)..] is ['#', ..] && (rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest).IsWhiteSpace();
    }

    private bool FollowsBlankLine(int lineStart)
    {
        var before = edited.AsSpan(0, Math.Max(0, lineStart - 1));
        return before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace();
    }

    /// <summary>The sign of a list item, a quotation, a heading or a table.</summary>
    private static bool MarksBlock(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \t");
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? line[digits] is '.' or ')' : line is ['-' or '*' or '+', ' ', ..] or ['>' or '#' or '|', ..];
    }

    /// <summary>The end of the line before goes behind a mark, with the indent before the mark after it; so no other place moves.</summary>
    private void MoveLineEnd(int lineStart, int end, int indent)
    {
        var moved = edited.AsSpan(lineStart, end - lineStart);
        moved[..indent].CopyTo(moved[^indent..]);
        moved[..^indent].Fill(' ');
        moved[^(indent + 1)] = '\n';
        if (lineStart > 0)
            edited[lineStart - 1] = ' ';
        if (lineStart > 1 && edited[lineStart - 2] == '\r')
            edited[lineStart - 2] = ' ';
    }

    private void Show(LiquidMark mark, string shown, int? until = null)
    {
        var (start, end) = (mark.Start, until ?? mark.End);
        if (mark.StripsBefore)
            while (start > 0 && char.IsWhiteSpace(text[start - 1]) && (marks.Count == 0 || start > marks[^1].Span.End))
                start--;
        if (mark.StripsAfter)
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
        marks.Add((new TextSpan(start, end), shown));
    }

    private bool StandsAlone(LiquidMark mark)
    {
        var (start, end) = (mark.Start, mark.End);
        while (start > 0 && edited[start - 1] is ' ' or '\t' or '>')
            start--;
        while (end < text.Length && text[end] is ' ' or '\t' or '\r')
            end++;
        return (start == 0 || edited[start - 1] == '\n') && (end == text.Length || text[end] == '\n');
    }

    private void Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (edited[i] is not ('\r' or '\n'))
                edited[i] = ' ';
    }
}
