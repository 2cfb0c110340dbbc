using Gateway.Content.Model;

namespace Gateway.Graph.Related;

/// <summary>Which sections of other posts are similar, and why: of each post the one section that is closest.</summary>
public sealed class RelatedSections
{
    private const int Most = 10;

    private readonly Corpus corpus;
    private readonly RelatedPosts posts;
    private readonly RelatedReasons reasons;
    private readonly SectionVectors vectors;
    private readonly IReadOnlyList<RankedSection>[][] ranked;

    internal RelatedSections(Corpus corpus, RelatedSpaces spaces, RelatedPosts posts, RelatedReasons reasons, CancellationToken cancellationToken)
    {
        (this.corpus, this.posts, this.reasons) = (corpus, posts, reasons);
        vectors = new SectionVectors(corpus, spaces);
        using var search = new ThreadLocal<SectionSearch>(() => new SectionSearch(corpus, spaces, posts, vectors));
        var model = SectionModel.Of([.. vectors.Sample().AsParallel().AsOrdered().SelectMany(post => search.Value!.Measure(post))]);
        ranked = new IReadOnlyList<RankedSection>[corpus.Posts.Count][];
        Parallel.For(
            0,
            ranked.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            post => ranked[post] = [.. search.Value!.Measure(post).Select(candidates => model.Best(candidates, Most))]);
    }

    /// <summary>Of each section of a post, best first.</summary>
    public IEnumerable<RelatedSection> Of(ContentKey post)
    {
        var index = corpus.IndexOf(post);
        return ranked[index].SelectMany(
            (others, section) => others.Select(x => new RelatedSection(section, corpus.Posts[x.Post].Key, x.Section, x.Score, ReasonsOf(index, section, x))));
    }

    private IReadOnlyList<Reason> ReasonsOf(int post, int section, RankedSection other)
    {
        var share = other.Score / other.Parts.Sum();
        var told = new List<Reason>
        {
            reasons.SimilarText(vectors.Text(post, section), vectors.Text(other.Post, other.Section)) with { Contribution = share * (other.Parts[0] + other.Parts[1]) },
        };
        if (other.Parts[2] > 0)
            told.Add(reasons.SharedPapers(vectors.Papers(post, section), vectors.Papers(other.Post, other.Section)) with { Contribution = share * other.Parts[2] });
        if (other.Parts[3] > 0)
            told.AddRange(reasons.Of(post, other.Post, share * other.Parts[3], Strongest(posts[post].First(x => x.Post == other.Post).Parts)).Select(x => x with { Summary = $"their posts: {x.Summary}" }));
        return Reason.Sharing(other.Score, told);
    }

    /// <summary>The largest part alone: one line is enough to tell of the posts.</summary>
    private static double[] Strongest(double[] parts) => [.. parts.Index().Select(x => x.Index == Array.IndexOf(parts, parts.Max()) ? x.Item : 0)];
}

/// <param name="From">Index of the section that it is similar to.</param>
/// <param name="Section">Its index in its post.</param>
/// <param name="Score">From 0 to 1: the sum of the contributions.</param>
/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedSection(int From, ContentKey Post, int Section, double Score, IReadOnlyList<Reason> Reasons);

/// <param name="Parts">The words of both sections, the words of the other post, the papers of both sections, the relation of the posts.</param>
internal sealed record RankedSection(int Post, int Section, double Score, double[] Parts);
