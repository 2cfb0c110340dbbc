using System.IO.Enumeration;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Hugo's patterns of paths (gohugo.io/quick-reference/glob-patterns): <c>*</c> within a folder, <c>**</c> over folders, <c>{a,b}</c> for choices.</summary>
internal static class Glob
{
    // Nobody writes more choices than this by hand.
    private const int MaxChoices = 200;

    public static bool IsMatch(string pattern, string text) => Choices(pattern).Take(MaxChoices).Any(choice => Fits(choice, text));

    private static bool Fits(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("**", "*", StringComparison.Ordinal), text, ignoreCase: false)
        && (pattern.Contains("**", StringComparison.Ordinal) || pattern.AsSpan().Count('/') == text.AsSpan().Count('/'));

    private static IEnumerable<string> Choices(string pattern)
    {
        var open = pattern.LastIndexOf('{');
        var close = open < 0 ? -1 : pattern.IndexOf('}', open);
        return close < 0 ? [pattern] : pattern[(open + 1)..close].Split(',').SelectMany(x => Choices(pattern[..open] + x.Trim() + pattern[(close + 1)..]));
    }
}
