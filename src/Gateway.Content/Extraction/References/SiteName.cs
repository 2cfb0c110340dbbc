using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>Names of blogs and sites, which stand where authors do: they are venues.</summary>
internal static partial class SiteName
{
    public static bool Is(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"\b(?:blog|docs|documentation|news|newsletter|wiki|wikipedia|medium|forum|github|website|youtube|stack\s?overflow)$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
