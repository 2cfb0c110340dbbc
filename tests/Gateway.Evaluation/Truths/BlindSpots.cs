namespace Gateway.Evaluation.Truths;

/// <summary>
/// Of what the truth says nothing, or something it cannot know, as its README tells. It is left out on both sides, by what stands in the source text and never by
/// whether the product found it.
/// </summary>
public sealed class BlindSpots
{
    public static readonly BlindSpots None = new();

    private readonly SourceTexts? sources;
    private readonly Dictionary<string, PostFacts> posts = [];
    private readonly Headings? headings;
    private readonly HugoIncludes? includes;

    private BlindSpots()
    {
    }

    public BlindSpots(SourceTexts sources, Dictionary<string, PostFacts> posts, Headings headings)
    {
        (this.sources, this.posts, this.headings) = (sources, posts, headings);
        includes = new HugoIncludes(sources, [.. posts.Keys]);
    }

    /// <summary>A link with its anchor as the truth would name it.</summary>
    public LinkFact Named(LinkFact link) => headings?.Named(link) ?? link;

    /// <summary>
    /// Stands in, or leads to, a fragment that <c>{{% include %}}</c> brings in. The truth does not expand them, so that it knows no link inside and calls
    /// links to their headings broken.
    /// </summary>
    public bool IsIncluded(string post, LinkFact link) =>
        includes is not null && (includes.IsCall(post, link.Line) || (link is { To: { } to, Anchor: { } anchor } && !HasSection(to, anchor) && includes.Provide(to, anchor)));

    public bool IsIncluded(string post, SectionFact section) => includes?.IsCall(post, section.Line) == true;

    /// <summary>
    /// Whether the truth passes over a broken link: of what lies outside the set it lists Markdown files and wikilinks alone, all else is a number in its
    /// <c>totals</c>. A link that it does list, in the same line with the same text, is another matter.
    /// </summary>
    /// <param name="listed">Links of the truth that were not found.</param>
    public bool IsOutside(string post, LinkFact link, IEnumerable<LinkFact> listed) =>
        sources is not null && link.State == LinkState.BrokenPost && !IsNote(post, link) && !listed.Any(x => x.Line == link.Line && Folded.Letters(x.Text) == LabelOf(post, link));

    private bool IsNote(string post, LinkFact link) =>
        (link.Href ?? "").Split('#', '?')[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase) || sources!.Line(post, link.Line).Contains("[[", StringComparison.Ordinal);

    // The truth gives a text of code as empty.
    private string LabelOf(string post, LinkFact link) => sources!.Line(post, link.Line).Contains($"`{link.Text}`", StringComparison.Ordinal) ? "" : Folded.Letters(link.Text);

    private bool HasSection(string post, string anchor) => posts.TryGetValue(post, out var facts) && facts.Sections!.Any(x => x.Anchor == anchor);
}
