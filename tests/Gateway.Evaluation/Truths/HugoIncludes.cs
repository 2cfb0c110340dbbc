using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Truths;

/// <summary>Where Hugo pages include others, and which anchors come from there.</summary>
/// <param name="paths">All files of the corpus.</param>
internal sealed partial class HugoIncludes(SourceTexts sources, IReadOnlyList<string> paths)
{
    /// <summary>Whether a line is a call of the include shortcode.</summary>
    public bool IsCall(string post, int? line) => Call().IsMatch(sources.Line(post, line));

    /// <summary>Whether a line of what a page includes would get an anchor: a heading, a term, or one that is written.</summary>
    public bool Provide(string post, string anchor) => IncludedBy(post, depth: 0).SelectMany(sources.LinesOf).Any(x => AnchorOf(x) == anchor || x.Contains($"#{anchor}}}", StringComparison.Ordinal));

    private IEnumerable<string> IncludedBy(string path, int depth)
    {
        foreach (var name in sources.LinesOf(path).SelectMany(x => Call().Matches(x)).Select(x => x.Groups["path"].Value))
            if (depth < 5 && paths.FirstOrDefault(x => x.EndsWith('/' + name.TrimStart('/'), StringComparison.Ordinal)) is { } fragment)
                foreach (var included in IncludedBy(fragment, depth + 1).Prepend(fragment))
                    yield return included;
    }

    private static string AnchorOf(string line) =>
        string.Concat(line.TrimStart('#', ' ').TrimEnd().ToLowerInvariant().Replace(' ', '-').Where(x => char.IsLetterOrDigit(x) || x is '-' or '_'));

    [GeneratedRegex("""\{\{[%<]\s*include\s+"(?<path>[^"]+)""")]
    private static partial Regex Call();
}
