using Gateway.Content.Extraction.Relations;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>Decides what each link's target is to its text, from the words around the link and from what is known of both posts, and which posts replace which.</summary>
internal sealed class RelationIndex
{
    // A series alone makes no link one of its own, but its words may.
    private const double PartLabelConfidence = 0.95;
    private const double SeriesConfidence = 0.85;

    // Below this, words of replacement are not trusted for the post as a whole.
    private const double LeastForReplacement = 0.8;

    private readonly SeriesIndex series;
    private readonly Replacements replacements;

    public RelationIndex(IReadOnlyList<ReadPost> posts, IReadOnlyList<ResolvedLink> links, SeriesIndex series)
    {
        this.series = series;
        Links = [.. links.Select(Decide)];
        replacements = new Replacements(posts, Links.Where(IsAboutWholePost).Where(x => x.Confidence >= LeastForReplacement));
    }

    /// <summary>All links, each with its kind.</summary>
    public IReadOnlyList<Link> Links { get; }

    /// <summary>The post that replaces this one directly; null where none does.</summary>
    public ContentKey? ReplacementOf(ContentKey post) => replacements.SuccessorOf(post);

    /// <summary>The end of the chain of replacements; the post itself where nothing replaces it.</summary>
    public ContentKey LatestVersionOf(ContentKey post) => replacements.ChainFrom(post)[^1];

    /// <summary>The posts that this one replaces.</summary>
    public IReadOnlyList<ContentKey> ReplacedBy(ContentKey post) => replacements.PredecessorsOf(post);

    /// <summary>The end of the chain of replacements if a link of a third post leads to a replaced one; null where there is nothing to say.</summary>
    public ContentKey? NewerThanTargetOf(Link link)
    {
        if (link.To is not { } target || target == link.From || ReplacementOf(target) is null)
            return null;
        var chain = replacements.ChainFrom(target);
        return chain.Contains(link.From) || replacements.ChainFrom(link.From).Contains(target) ? null : chain[^1];
    }

    private Link Decide(ResolvedLink resolved)
    {
        var (link, cue) = resolved;
        var isOther = link.To is { } target && target != link.From;
        if (isOther && SaysSeries(link, cue) is { } confidence)
            return link with { Kind = LinkKind.InSeries, Confidence = confidence, Method = cue.Method == ProvenanceMethod.UpdateNote ? cue.Method : ProvenanceMethod.Phrase };
        return link.To == link.From
            ? link with { Kind = cue.Kind == LinkKind.Embeds ? cue.Kind : LinkKind.Mentions }
            : link with { Kind = cue.Kind, Confidence = cue.Percent / 100.0, Method = cue.Method };
    }

    /// <summary>How sure the words name the target as a part of the series of both posts; null where they do not.</summary>
    private double? SaysSeries(Link link, LinkCue cue)
    {
        // To read first, to read instead: these say more than that both are parts.
        if (cue.Series == SeriesCue.None || cue.Kind is LinkKind.Requires or LinkKind.Supersedes or LinkKind.SupersededBy or LinkKind.MovedTo or LinkKind.Embeds)
            return null;
        if (series.PartsOf(link.From, link.To!.Value) is not var (from, to))
            return null;
        return cue.Series switch
        {
            SeriesCue.PartLabel => PartLabelConfidence,
            SeriesCue.Named => SeriesConfidence,
            SeriesCue.StepBack when to < from => SeriesConfidence,
            SeriesCue.StepForward when to > from => SeriesConfidence,
            SeriesCue.PartNearby when cue.Part == to => SeriesConfidence,
            _ when cue.Part == to => SeriesConfidence,
            _ => null,
        };
    }

    /// <summary>Whether a link that speaks of replacement stands where a post speaks of itself: at its start, or in a note of change.</summary>
    private static bool IsAboutWholePost(Link link) =>
        link.Kind is LinkKind.Supersedes or LinkKind.SupersededBy && link.To is { } target && target != link.From
        && (link.FromSection is null or 0 || link.Method == ProvenanceMethod.UpdateNote);
}
