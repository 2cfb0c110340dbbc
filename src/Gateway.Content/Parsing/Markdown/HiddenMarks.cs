using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Hides from the Markdown parser what is no Markdown: template marks (Hugo's shortcodes, Liquid's tags) and displayed math. What stands in for
/// a mark is as long as the mark, so that every place in the text stays where it was.
/// </summary>
internal sealed partial class HiddenMarks
{
    // Private-use characters stand in no post but by accident.
    private const char Filler = '\uE00F';
    private const char FirstDigit = '\uE100';
    private const int Base = 0x100;

    private readonly List<string> marks = [];

    private readonly char start;

    private HiddenMarks(string text, Regex pattern, Layer layer)
    {
        start = (char)('\uE000' + (int)layer);
        Text = pattern.Replace(text, match => match.Groups["keep"].Success ? match.Value : Hide(match));
    }

    /// <summary>Marks of several kinds are hidden one after another, and each is found again by its own sign.</summary>
    public enum Layer
    {
        Template,
        Math,
    }

    /// <summary>The text with its marks hidden.</summary>
    public string Text { get; }

    /// <param name="pattern">Matches one mark of at least three characters. What it matches as the group <c>keep</c> stays.</param>
    public static HiddenMarks HideIn(string text, Regex pattern, Layer layer) => new(text, pattern, layer);

    /// <summary>Puts a value in the place of each hidden mark.</summary>
    /// <param name="value">From a mark as written to what takes its place.</param>
    public string Expand(string text, Func<string, string> value) =>
        text.Contains(start, StringComparison.Ordinal) ? Hidden().Replace(text, match => MarkOf(match) is { } mark ? value(mark) : match.Value) : text;

    /// <summary>The mark that this text consists of; null where there is more to it, or less.</summary>
    public string? Single(string text) => Hidden().Match(text) is { Success: true } match && match.Length == text.Length ? MarkOf(match) : null;

    private string Hide(Match match)
    {
        if (marks.Count >= Base * Base)
            return match.Value;
        marks.Add(match.Value);
        var (low, high) = ((marks.Count - 1) % Base, (marks.Count - 1) / Base);
        return new string([start, (char)(FirstDigit + low), (char)(FirstDigit + high)]).PadRight(match.Length, Filler);
    }

    // The author may have used these characters too.
    private string? MarkOf(Match match) =>
        match.Value[0] == start && match.Value[1] - FirstDigit + ((match.Value[2] - FirstDigit) * Base) is var index && index < marks.Count ? marks[index] : null;

    [GeneratedRegex("[\uE000-\uE001][\uE100-\uE1FF]{2}\uE00F*", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();
}
