using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Hugo's shortcodes (gohugo.io/content-management/shortcodes). Those that link are understood; others stay in the text as written.</summary>
internal static partial class Shortcodes
{
    public static HiddenMarks HideIn(string text) => HiddenMarks.HideIn(text, MarksIn(text), HiddenMarks.Layer.Template);

    /// <summary>What a <c>ref</c> or <c>relref</c> names; null for any other shortcode.</summary>
    public static string? ReferenceTarget(string? mark) => Reference().Match(mark ?? "") is { Success: true } match ? match.Groups["target"].Value : null;

    /// <summary>Marks such as <c>{{&lt; figure src="x.png" &gt;}}</c>; the signs within do not nest.</summary>
    private static IEnumerable<TextSpan> MarksIn(string text)
    {
        for (int i = 0, start; (start = text.IndexOf("{{", i, StringComparison.Ordinal)) >= 0;)
        {
            i = start + 2;
            if (i == text.Length || text[i] is not ('<' or '%'))
                continue;
            var stop = text.AsSpan(i).IndexOfAny("{}\r\n");
            if (stop <= 1 || text[i + stop] != '}' || text[i + stop - 1] is not ('>' or '%') || !text.AsSpan(i + stop).StartsWith("}}"))
                continue;
            i += stop + 2;
            yield return new TextSpan(start, i);
        }
    }

    [GeneratedRegex("""^\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["`](?<target>[^"`]*)["`]""", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
