using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// Hides Hugo's shortcodes from the Markdown parser. Each is replaced by a text of the same length, so that every place in the text
/// stays where it was.
/// </summary>
internal sealed partial class Shortcodes
{
    // Private-use characters stand in no post.
    private const char LessThan = '\uE000';
    private const char GreaterThan = '\uE001';
    private const char Reference = '\uE002';
    private const char Filler = '\uE003';

    private readonly List<string> targets = [];
    private readonly List<string> written = [];

    private Shortcodes(string text) => Text = Pattern().Replace(text, Hide);

    /// <summary>The text without shortcodes.</summary>
    public string Text { get; }

    public static Shortcodes HideIn(string text) => new(text);

    /// <summary>What a <c>ref</c> or <c>relref</c> names, if this destination of a link is one.</summary>
    public string? TargetOf(string? destination)
    {
        var match = HiddenReference().Match(destination ?? "");
        return match.Success && IndexOf(match) is { } index ? targets[index] : null;
    }

    /// <summary>Puts back the shortcodes as they were written.</summary>
    public string Show(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(LessThan, Filler) < 0)
            return text;
        return HiddenReference().Replace(text, match => IndexOf(match) is { } index ? written[index] : match.Value).Replace(LessThan, '<').Replace(GreaterThan, '>');
    }

    // The author may have used these characters too.
    private int? IndexOf(Match match) =>
        int.TryParse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture, out var index) && index < targets.Count ? index : null;

    private string Hide(Match match)
    {
        if (match.Groups["target"] is { Success: true } target)
        {
            targets.Add(target.Value);
            written.Add(match.Value);
            return new StringBuilder().Append(Reference).Append(targets.Count - 1).ToString().PadRight(match.Length, Filler);
        }

        return match.Value.Replace('<', LessThan).Replace('>', GreaterThan);
    }

    [GeneratedRegex("""\{\{[<%]\s*(?:(?:rel)?ref\s+(?:path\s*=\s*)?["`](?<target>[^"`\r\n]*)["`]\s*/?|[^\r\n]*?)[>%]\}\}""", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Pattern();

    [GeneratedRegex("\uE002(?<index>[0-9]+)\uE003*", RegexOptions.NonBacktracking)]
    private static partial Regex HiddenReference();
}
