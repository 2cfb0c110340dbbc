using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Truths;

/// <summary>
/// What the truth itself gets wrong, found by reading the sources; its README does not name it. It is left out on both sides; links are scored a second time
/// with it. Each rule looks at the source's text alone.
/// </summary>
/// <param name="fileOf">From the name of a post to its path.</param>
public sealed partial class KnownErrors(SourceTexts sources, Func<string, string> fileOf)
{
    private readonly Dictionary<(string Post, int Line), HashSet<string>> misread = [];

    /// <summary>Whether HTML links in Markdown are missing from the truth.</summary>
    public bool LacksHtmlLinks { get; init; }

    /// <summary>Lines of which every link is misread.</summary>
    public IReadOnlySet<(string Post, int Line)> MisreadLines { get; init; } = new HashSet<(string, int)>();

    public bool Cover(string post, LinkFact link) =>
        (link.Line is { } line && MisreadLines.Contains((post, line))) || IsMisreadReference(post, link) || IsDefinedName(post, link) || IsBareAddress(post, link) || IsUnseenName(link) || IsFrontPage(link) || (LacksHtmlLinks && IsHtml(post, link));

    /// <summary>A tag that stands in the text; the truth knows those of the front matter.</summary>
    public bool LackTag(string post, string tag) => sources.LinesOf(fileOf(post)).Any(x => x.Contains($"#{tag}", StringComparison.Ordinal));

    /// <summary>A DOI in an address of its publisher; the truth knows those of doi.org.</summary>
    /// <param name="identifier">Such as <c>doi:10.1000/182</c>.</param>
    public bool LackIdentifier(string post, string identifier) => identifier.StartsWith("doi:", StringComparison.Ordinal)
        && sources.LinesOf(fileOf(post)).Any(x => x.Contains($"/{identifier["doi:".Length..]}", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A reference link whose label is code, as in <c>[`a`][]</c>, is taken for the first definition of the page; one before a colon, as in <c>[a][]:</c> or <c>[a]:</c>, for a
    /// definition. The truth gives a text of code as empty, so that all code in the line goes with it.
    /// </summary>
    private bool IsMisreadReference(string post, LinkFact link)
    {
        if (link.Line is not { } line)
            return false;
        if (!misread.TryGetValue((post, line), out var texts))
            misread[(post, line)] = texts = MisreadIn(sources.Line(fileOf(post), line));
        return texts.Contains(Folded.Letters(link.Text));
    }

    private static HashSet<string> MisreadIn(string line)
    {
        var texts = BeforeColon().Matches(line).Select(x => Folded.Letters(x.Groups["text"].Value)).ToHashSet();
        if (CodeReference().Matches(line) is { Count: > 0 } references)
            texts.UnionWith([.. references.Concat(CodeText().Matches(line)).Select(x => Folded.Letters(x.Groups["text"].Value)), ""]);
        return texts;
    }

    /// <summary>A wikilink whose name is no note's, but for which the post defines a destination that is: the truth knows no definitions of wikilinks, and calls it broken.</summary>
    private bool IsDefinedName(string post, LinkFact link) => WikiLink().Matches(sources.Line(fileOf(post), link.Line)).Select(x => x.Groups["name"].Value).Any(name =>
        (link.Text.Length == 0 || link.Text == name)
        && sources.LinesOf(fileOf(post)).FirstOrDefault(x => x.StartsWith($"[{name}]: ", StringComparison.Ordinal)) is { } definition
        && !definition.Contains($"{name}.md", StringComparison.OrdinalIgnoreCase)
        && sources.LinesOf($"{Path.GetDirectoryName(fileOf(post))}/{definition.Split(' ')[1]}").Count > 0);

    /// <summary>An address that stands in the text by itself is a link where the renderer says so; the truth has none.</summary>
    private bool IsBareAddress(string post, LinkFact link) =>
        link.Line is not null && link.Text.StartsWith("http", StringComparison.Ordinal) && !sources.Line(fileOf(post), link.Line).Contains($"[{link.Text}", StringComparison.Ordinal);

    /// <summary>A link to <c>&lt;a name='x' /&gt;</c>: the truth sees such names in double quotes only, and calls the link broken.</summary>
    private bool IsUnseenName(LinkFact link) => link is { To: { } to, Anchor: { } anchor } && sources.LinesOf(fileOf(to)).Any(x => x.Contains($"name='{anchor}'", StringComparison.Ordinal));

    /// <summary>A whole address without path is that of a front page; the truth lists none of them.</summary>
    private static bool IsFrontPage(LinkFact link) => link.Href is { } href && FrontPage().IsMatch(href);

    private bool IsHtml(string post, LinkFact link) => link.Href is { } href && sources.Line(fileOf(post), link.Line).Contains($"href=\"{href}\"", StringComparison.Ordinal);

    [GeneratedRegex(@"\[(?<text>[^\[\]]+)\]\[`[^`\]]+`\]|\[(?<text>`[^`\]]+`)\](?:\[\]|(?![\[(:]))")]
    private static partial Regex CodeReference();

    [GeneratedRegex("^https?://[^/]+/?$")]
    private static partial Regex FrontPage();

    [GeneratedRegex(@"\[\[(?<name>[^\[\]|#]+)\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\[(?<text>`[^`\]]+`)\]")]
    private static partial Regex CodeText();

    [GeneratedRegex(@"(?<!^)\[(?<text>[^\[\]]+)\](?:\[[^\]]*\])?:")]
    private static partial Regex BeforeColon();
}
