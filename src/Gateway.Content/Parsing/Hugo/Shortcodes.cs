using System.Text.RegularExpressions;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Hugo's shortcodes (gohugo.io/content-management/shortcodes). Those that link are understood; others stay in the text as written.</summary>
internal static partial class Shortcodes
{
    public static HiddenMarks HideIn(string text) => HiddenMarks.HideIn(text, Mark(), HiddenMarks.Layer.Template);

    /// <summary>What a <c>ref</c> or <c>relref</c> names; null for any other shortcode.</summary>
    public static string? ReferenceTarget(string? mark) => Reference().Match(mark ?? "") is { Success: true } match ? match.Groups["target"].Value : null;

    [GeneratedRegex(@"\{\{[<%][^{}\r\n]*[>%]\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex("""^\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["`](?<target>[^"`]*)["`]""", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
