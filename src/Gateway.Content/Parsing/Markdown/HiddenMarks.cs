using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Hides from the Markdown parser what is no Markdown: template marks (Hugo's shortcodes, Liquid's tags) and displayed math. What stands in for
/// a mark is as long as the mark, so that every place in the text stays where it was.
/// </summary>
internal sealed class HiddenMarks
{
    // Private-use characters stand in no post but by accident.
    private const char FirstStart = '\uE000';
    private const char LastStart = '\uE001';
    private const char Filler = '\uE00F';
    private const char FirstDigit = '\uE100';
    private const int Base = 0x100;
    private const int ShortestMark = 3;

    private readonly List<string> marks = [];
    private readonly char start;

    private HiddenMarks(string text, IEnumerable<TextSpan> spans, Layer layer)
    {
        start = (char)(FirstStart + (int)layer);
        StringBuilder? hidden = null;
        foreach (var span in spans.Where(x => x.Length >= ShortestMark))
        {
            if (marks.Count == Base * Base)
                break;
            hidden ??= new StringBuilder(text);
            hidden[span.Start] = start;
            hidden[span.Start + 1] = (char)(FirstDigit + (marks.Count % Base));
            hidden[span.Start + 2] = (char)(FirstDigit + (marks.Count / Base));
            for (var i = span.Start + 3; i < span.End; i++)
                hidden[i] = Filler;
            marks.Add(text[span.Start..span.End]);
        }

        Text = hidden?.ToString() ?? text;
    }

    /// <summary>Marks of several kinds are hidden one after another, and each is found again by its own sign.</summary>
    public enum Layer
    {
        Template,
        Math,
    }

    /// <summary>The text with its marks hidden.</summary>
    public string Text { get; }

    /// <param name="spans">The marks, in order. One of fewer than three characters stays.</param>
    public static HiddenMarks HideIn(string text, IEnumerable<TextSpan> spans, Layer layer) => new(text, spans, layer);

    /// <summary>Whether any mark of any layer may stand in this text.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstStart, LastStart);

    /// <summary>Puts a value in the place of each hidden mark.</summary>
    /// <param name="value">From a mark as written to what takes its place.</param>
    public string Expand(string text, Func<string, string> value)
    {
        if (marks.Count == 0 || !text.Contains(start, StringComparison.Ordinal))
            return text;
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
            if (MarkAt(text, i) is { } mark)
            {
                shown.Append(value(mark.Text));
                i = mark.End;
            }
            else
            {
                shown.Append(text[i++]);
            }

        return shown.ToString();
    }

    /// <summary>The mark that this text consists of; null where there is more to it, or less.</summary>
    public string? Single(string text) => MarkAt(text, 0) is { } mark && mark.End == text.Length ? mark.Text : null;

    // The author may have used these characters too.
    private (string Text, int End)? MarkAt(string text, int offset)
    {
        if (offset + ShortestMark > text.Length || text[offset] != start)
            return null;
        var index = text[offset + 1] - FirstDigit + ((text[offset + 2] - FirstDigit) * Base);
        if (index < 0 || index >= marks.Count)
            return null;
        var end = offset + ShortestMark;
        while (end < text.Length && text[end] == Filler)
            end++;
        return (marks[index], end);
    }
}
