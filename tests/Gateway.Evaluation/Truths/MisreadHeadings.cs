using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Truths;

/// <summary>
/// Headings whose ids the truth has wrong, or that it lacks. Found by running the renderers (kramdown with kramdown-parser-gfm, Hugo, Zola, github-slugger)
/// on their lines. Sections below them and links within them stay, with a mark in the place of such an id.
/// </summary>
/// <param name="isKramdown">kramdown makes ids from the words of a heading: no tag, no destination of a link, no mark of emphasis, no dash is part of them.</param>
public sealed partial class MisreadHeadings(SourceTexts sources, IReadOnlyDictionary<string, PostFacts> posts, bool isKramdown)
{
    private const string Misread = "(misread)";

    private readonly Dictionary<string, SourceHeadings> byPost = [];

    public static readonly MisreadHeadings None = new(new SourceTexts(""), new Dictionary<string, PostFacts>(), false);

    /// <summary>The sections without those that are wrong in the truth.</summary>
    public IEnumerable<SectionFact> Without(string post, IEnumerable<SectionFact> sections)
    {
        if (Of(post) is not { } headings)
            return sections;
        return from section in sections
               let heading = headings.Of(section) ?? headings.At(section.Line)
               where heading is null || !heading.IsWrong
               select heading?.Parent?.IsWrong == true ? section with { Parent = Misread } : section;
    }

    public LinkFact Named(string post, LinkFact link) =>
        link.Line is { } line && Of(post)?.Above(line)?.IsWrong == true ? link with { From = Misread } : link;

    private SourceHeadings? Of(string post)
    {
        if (!posts.TryGetValue(post, out var facts) || facts.Sections is null)
            return null;
        if (!byPost.TryGetValue(post, out var headings))
            byPost[post] = headings = new SourceHeadings(sources.LinesOf(post), facts.Sections, x => IsMisread().IsMatch(x) || (isKramdown && IsMisreadByKramdown().IsMatch(x)));
        return headings;
    }

    // A tag, or code that looks like one; an entity; an apostrophe that is a letter for Zola's slugs, a variation selector that GitHub keeps;
    // underscores and asterisks within words and code.
    [GeneratedRegex(@"<[A-Za-z(/&]|&#?\w+;|’|\uFE0F|(?:^|[\s`""\w\\])[_*]\w|\w[_*](?:[\s`\w]|$)")]
    private static partial Regex IsMisread();

    [GeneratedRegex(@"\]\(|\]\[|--")]
    private static partial Regex IsMisreadByKramdown();
}
