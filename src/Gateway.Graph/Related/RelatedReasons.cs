using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Says in words what posts and sections have in common.</summary>
internal sealed class RelatedReasons(Snapshot snapshot, Spellings spellings, RelatedSpaces spaces)
{
    // What adds less is not worth a line; its share goes to the others.
    private const double LeastShare = 0.03;

    // Statements in front matter, and of texts that name a post.
    private readonly HashSet<ContentKey> unwritten = [.. snapshot.Links.Where(link => link.Href is null).Select(link => link.Key)];

    /// <param name="parts">As in <see cref="Ranked"/>.</param>
    public IReadOnlyList<Reason> Of(int post, int other, double score, float[] parts)
    {
        var least = LeastShare * parts.Sum();
        return Reason.Sharing(
            Reason.Rounded(score),
            parts.Index().Where(part => part.Item >= least && part.Item > 0)
                .Select(part => (part.Index < Signals.Count ? Of((Signal)part.Index, post, other) : DirectLink(post, other)) with { Contribution = part.Item }));
    }

    /// <summary>That two texts use the same words.</summary>
    public Reason SimilarText(in SparseVector text, in SparseVector other)
    {
        List<string> words = [.. text.Shared(other, int.MaxValue).Select(spellings.Of).OfType<string>().Take(Reason.MostNamed)];
        return new Reason(ReasonKind.SimilarText, words is [] ? "both use the same words" : $"both speak of {ReasonWords.Listed(words)}", 0);
    }

    /// <summary>That two texts cite the same papers.</summary>
    public Reason SharedPapers(in SparseVector cited, in SparseVector other)
    {
        var shared = cited.Shared(other, int.MaxValue);
        var papers = shared.Take(Reason.MostNamed).Select(paper => snapshot.Papers[paper]).ToList();
        return new Reason(ReasonKind.BibliographicCoupling, shared is [_] ? $"both cite {papers[0].Title}" : $"both cite {shared.Count} papers", 0) { Papers = [.. papers.Select(paper => paper.Key)] };
    }

    private Reason Of(Signal signal, int post, int other) => signal switch
    {
        Signal.Text => SimilarText(spaces.Bodies[post], spaces.Bodies[other]),
        Signal.CitedTitles => new(
            ReasonKind.SimilarText, $"both cite works on {ReasonWords.Listed([.. spaces.CitedTitles[post].Shared(spaces.CitedTitles[other], Reason.MostNamed).Select(spaces.Titles.Spelling)])}", 0),
        Signal.Papers => SharedPapers(spaces.Papers[post], spaces.Papers[other]),
        Signal.Topics => SharedTopics(spaces.Topics[post].Shared(spaces.Topics[other], int.MaxValue)),
        Signal.Series => new(ReasonKind.SeriesOrder, ReasonWords.Company(spaces.SeriesOf[post].Intersect(spaces.SeriesOf[other]).Select(series => series.Title)), 0),
        Signal.CommonLinks => CommonLinks(post, other),
        Signal.Walk => new(ReasonKind.LinkStructure, "links, papers and topics lead from one to the other", 0),
        _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "No such signal."),
    };

    private Reason SharedTopics(IReadOnlyList<int> shared)
    {
        var topics = shared.Take(Reason.MostNamed).Select(topic => snapshot.Topics[topic]).ToList();
        return new Reason(ReasonKind.SharedTopics, ReasonWords.About(topics.Select(topic => topic.PrefLabel)), 0) { Topics = [.. topics.Select(topic => topic.Key)] };
    }

    private Reason CommonLinks(int post, int other)
    {
        var common = spaces.Links.Common(post, other);
        var titles = common.Take(2).Select(x => snapshot.Posts[x].Title).ToList();
        var summary = common.Count > titles.Count ? $"{common.Count} posts are linked with both, such as {titles[0]}" : $"{ReasonWords.Listed(titles)} {(titles is [_] ? "is" : "are")} linked with both";
        return new Reason(ReasonKind.CoCitation, summary, 0)
        {
            Links = [.. common.Take(2).SelectMany(x => spaces.Links.Between(post, x).Take(1).Concat(spaces.Links.Between(other, x).Take(1)))],
        };
    }

    private Reason DirectLink(int post, int other)
    {
        var all = spaces.Links.Between(post, other);
        var links = all.Where(link => !unwritten.Contains(link)).ToList();
        if (links is [])
            return new Reason(ReasonKind.AuthorStatement, "one names the other, without a link", 0) { Links = [.. all.Take(Reason.MostNamed)] };
        return new Reason(ReasonKind.DirectLink, links is [_] ? "one links to the other" : $"{links.Count} links lead from one to the other", 0) { Links = [.. links.Take(Reason.MostNamed)] };
    }
}
