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
    private const char LastCharacter = (char)(FirstDigit + Base - 1);
    private const int ShortestMark = 3;

    private readonly List<(string Written, string Shown)> marks = [];
    private readonly char start;

    private HiddenMarks(string text, IEnumerable<(TextSpan Span, string Shown)> found, Layer layer)
    {
        start = (char)(FirstStart + (int)layer);
        var hidden = found.Where(x => x.Span.Length >= ShortestMark).Take(Base * Base).ToList();
        marks.AddRange(hidden.Select(x => (text[x.Span.Start..x.Span.End], x.Shown)));
        Text = hidden.Count == 0 ? text : string.Create(text.Length, (text, hidden, start), (chars, hiding) =>
        {
            hiding.text.CopyTo(chars);
            foreach (var (number, (span, _)) in hiding.hidden.Index())
                Hide(chars[span.Start..span.End], hiding.start, number);
        });
    }

    private static void Hide(Span<char> mark, char start, int number)
    {
        mark[0] = start;
        mark[1] = (char)(FirstDigit + (number % Base));
        mark[2] = (char)(FirstDigit + (number / Base));
        mark[ShortestMark..].Fill(Filler);
    }

    /// <summary>Marks of several kinds are hidden one after another, and each is found again by its own sign.</summary>
    public enum Layer
    {
        Template,
        Math,
    }

    /// <summary>The text with its marks hidden.</summary>
    public string Text { get; }

    public static HiddenMarks None(string text) => new(text, [], Layer.Template);

    /// <param name="spans">The marks, in order, which are shown as they are written. One of fewer than three characters stays.</param>
    public static HiddenMarks HideIn(string text, IEnumerable<TextSpan> spans, Layer layer) => new(text, spans.Select(x => (x, text[x.Start..x.End])), layer);

    /// <param name="marks">The marks, in order, each with what takes its place where it is shown.</param>
    public static HiddenMarks HideIn(string text, IEnumerable<(TextSpan Span, string Shown)> marks, Layer layer) => new(text, marks, layer);

    /// <summary>Whether any mark of any layer may stand in this text.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstStart, LastStart);

    /// <summary>Where the first marks stand in a text, one or several in a row; null where there are none.</summary>
    public static TextSpan? FirstIn(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange(FirstStart, LastStart);
        if (start < 0)
            return null;
        var length = text[start..].IndexOfAnyExceptInRange(FirstStart, LastCharacter);
        return new TextSpan(start, length < 0 ? text.Length : start + length);
    }

    /// <summary>Whether this character is part of what stands in for a mark.</summary>
    public static bool IsPartOfMark(char c) => c is >= FirstStart and <= LastCharacter;

    /// <summary>Puts back each hidden mark as it was written.</summary>
    public string Restore(string text) => Expand(text, mark => mark.Written);

    /// <summary>Puts in the place of each hidden mark what it shows.</summary>
    public string Show(string text) => Expand(text, mark => mark.Shown);

    /// <summary>Puts a value in the place of each hidden mark.</summary>
    /// <param name="value">From a mark as written to what takes its place.</param>
    public string Expand(string text, Func<string, string> value) => Expand(text, mark => value(mark.Written));

    private string Expand(string text, Func<(string Written, string Shown), string> value)
    {
        if (marks.Count == 0 || !text.Contains(start, StringComparison.Ordinal))
            return text;
        var shown = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
            if (MarkAt(text, i) is { } mark)
            {
                shown.Append(value(mark.Mark));
                i = mark.End;
            }
            else
            {
                shown.Append(text[i++]);
            }

        return shown.ToString();
    }

    /// <summary>The mark that this text consists of; null where there is more to it, or less.</summary>
    public string? Single(string text) => MarkAt(text, 0) is { } mark && mark.End == text.Length ? mark.Mark.Written : null;

    // The author may have used these characters too.
    private ((string Written, string Shown) Mark, int End)? MarkAt(string text, int offset)
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
