using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Zola;

/// <summary>
/// Zola's shortcodes (getzola.org/documentation/content/shortcodes). What their templates print is not known; one without body stays in the text as written,
/// of one with body the body is read as Markdown.
/// </summary>
internal static partial class ZolaShortcodes
{
    // Zola's own players show no text.
    private static readonly HashSet<string> Embeds = new(StringComparer.Ordinal) { "youtube", "vimeo", "streamable", "gist", "bilibili" };

    public static HiddenMarks HideIn(string text) => HiddenMarks.HideIn(
        text, text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal) ? MarksIn(text) : [], HiddenMarks.Layer.Template);

    public static string Shown(string mark)
    {
        if (mark.Contains("/*", StringComparison.Ordinal))
            return mark.Replace("{{/*", "{{", StringComparison.Ordinal).Replace("*/}}", "}}", StringComparison.Ordinal).Replace("{%/*", "{%", StringComparison.Ordinal).Replace("*/%}", "%}", StringComparison.Ordinal);
        return mark.StartsWith("{%", StringComparison.Ordinal) || Embeds.Contains(mark[2..mark.IndexOf('(', StringComparison.Ordinal)].Trim()) ? "" : mark;
    }

    /// <summary>Marks in order. One that opens a body counts only where an end follows.</summary>
    private static IEnumerable<TextSpan> MarksIn(string text)
    {
        var marks = Mark().Matches(text).ToList();
        var lastEnd = marks.FindLastIndex(x => x.Groups["end"].Success);
        var isOpen = false;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var opens = mark.Groups["open"].Success;
            if ((opens && (isOpen || i > lastEnd)) || (mark.Groups["end"].Success && !isOpen))
                continue;
            isOpen = opens || (isOpen && !mark.Groups["end"].Success);
            yield return new TextSpan(mark.Index, mark.Index + mark.Length);
        }
    }

    // Zola's grammar (getzola/zola, components/markdown/src/content.pest), with values read as whatever stands between the brackets.
    private const string Call = """\s*[A-Za-z_][A-Za-z0-9_]*\s*\((?:[^()"'`{}]|"[^"]*"|'[^']*'|`[^`]*`)*\)\s*""";

    [GeneratedRegex(
        @"\{\{/\*" + Call + @"\*/\}\}|\{%/\*(?:" + Call + @"|\s*end\s*)\*/%\}|\{\{" + Call + @"\}\}|(?<open>\{%" + Call + @"%\})|(?<end>\{%\s*end\s*%\})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
