using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Hides template marks (Hugo's shortcodes, Liquid's tags) from the Markdown parser. What stands in for a mark is as long as the mark, so that
/// every place in the text stays where it was.
/// </summary>
internal sealed partial class TemplateMarks
{
    // Private-use characters stand in no post but by accident.
    private const char Start = '\uE000';
    private const char Filler = '\uE001';
    private const char FirstDigit = '\uE100';
    private const int Base = 0x100;

    private readonly List<string> marks = [];

    private TemplateMarks(string text, Regex pattern) => Text = pattern.Replace(text, Hide);

    /// <summary>The text with its marks hidden.</summary>
    public string Text { get; }

    /// <param name="pattern">Matches one mark of at least three characters.</param>
    public static TemplateMarks HideIn(string text, Regex pattern) => new(text, pattern);

    /// <summary>Puts a value in the place of each hidden mark.</summary>
    /// <param name="value">From a mark as written to what takes its place.</param>
    public string Expand(string text, Func<string, string> value) =>
        text.Contains(Start, StringComparison.Ordinal) ? Hidden().Replace(text, match => MarkOf(match) is { } mark ? value(mark) : match.Value) : text;

    /// <summary>The mark that this text consists of; null where there is more to it, or less.</summary>
    public string? Single(string text) => Hidden().Match(text) is { Success: true } match && match.Length == text.Length ? MarkOf(match) : null;

    private string Hide(Match match)
    {
        if (marks.Count >= Base * Base)
            return match.Value;
        marks.Add(match.Value);
        var (low, high) = ((marks.Count - 1) % Base, (marks.Count - 1) / Base);
        return new string([Start, (char)(FirstDigit + low), (char)(FirstDigit + high)]).PadRight(match.Length, Filler);
    }

    // The author may have used these characters too.
    private string? MarkOf(Match match) =>
        match.Value[1] - FirstDigit + ((match.Value[2] - FirstDigit) * Base) is var index && index < marks.Count ? marks[index] : null;

    [GeneratedRegex("\uE000[\uE100-\uE1FF]{2}\uE001*", RegexOptions.NonBacktracking)]
    private static partial Regex Hidden();
}
