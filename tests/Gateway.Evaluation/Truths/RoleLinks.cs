using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Truths;

/// <summary>
/// Lines of d2l-book whose links the truth reads wrongly. It takes roles in strings of code for links, where code means itself; and it counts the places of headings
/// in a text without its formulas, so that a link behind a formula may get a later section than the one whose heading stands above it.
/// </summary>
internal static partial class RoleLinks
{
    public static IReadOnlySet<(string Post, int Line)> MisreadIn(JsonElement files, SourceTexts sources)
    {
        var misread = new HashSet<(string, int)>();
        foreach (var file in files.EnumerateObject())
        {
            var links = file.Value.Items("links").Where(x => x.Text("form") is "numref" or "eqref" or "ref").ToList();
            if (links.Count == 0)
                continue;
            var sections = SectionsOf([.. sources.LinesOf(file.Name)]);
            foreach (var link in links)
                if (link.Number("line") is { } line && (sections[line - 1].IsCode || sections[line - 1].Label != link.Text("from")))
                    misread.Add((file.Name, line));
        }

        return misread;
    }

    /// <summary>For each line the label of the heading above it, and whether it is code.</summary>
    private static List<(string? Label, bool IsCode)> SectionsOf(IReadOnlyList<string> lines)
    {
        var sections = new List<(string?, bool)>();
        string? label = null;
        var isCode = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            var below = i + 1 < lines.Count && Underline().IsMatch(lines[i + 1]) ? i + 2 : Heading().IsMatch(lines[i]) ? i + 1 : -1;
            if (!isCode && below >= 0)
                label = below < lines.Count && Label().Match(lines[below]) is { Success: true } match ? match.Groups["name"].Value : null;
            sections.Add((label, isCode));
        }

        return sections;
    }

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();

    [GeneratedRegex("^={3,}\\s*$")]
    private static partial Regex Underline();

    [GeneratedRegex("^\\s*:label:`(?<name>[^`]+)`")]
    private static partial Regex Label();
}
