using System.Numerics;
using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Which sections of other posts are similar, and why: of each post the one section that is closest.</summary>
public sealed class RelatedSections
{
    private const int Most = 10;

    private readonly Snapshot snapshot;
    private readonly RelatedPosts posts;
    private readonly RelatedReasons reasons;
    private readonly SectionVectors vectors;
    private readonly RankedSection[][][] ranked;

    internal RelatedSections(Corpus corpus, RelatedSpaces spaces, TermIndex bodies, RelatedPosts posts, RelatedReasons reasons, CancellationToken cancellationToken)
    {
        (snapshot, this.posts, this.reasons) = (corpus.Snapshot, posts, reasons);
        vectors = new SectionVectors(corpus, spaces);
        using var search = new ThreadLocal<SectionSearch>(() => new SectionSearch(corpus, spaces, bodies, posts, vectors));
        var model = SectionModel.Of([.. vectors.Sample().AsParallel().AsOrdered().SelectMany(post => search.Value!.Measure(post))]);
        ranked = new RankedSection[corpus.Posts.Count][][];
        Parallel.For(
            0,
            ranked.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            post => ranked[post] = [.. search.Value!.Measure(post).Select(candidates => model.Best(candidates, Most))]);
    }

    /// <summary>Of each section of a post, best first.</summary>
    /// <param name="post">Its index in the snapshot.</param>
    public IEnumerable<RelatedSection> Of(int post) => ranked[post].SelectMany(
        (others, section) => others.Select(x => new RelatedSection(section, snapshot.Posts[x.Post].Key, x.Section, x.Score, ReasonsOf(post, section, x))));

    private IReadOnlyList<Reason> ReasonsOf(int post, int section, RankedSection other)
    {
        double[] parts = [other.Parts.X, other.Parts.Y, other.Parts.Z, other.Parts.W];
        var share = other.Score / parts.Sum();
        var told = new List<Reason>
        {
            reasons.SimilarText(vectors.Texts(post)[section], vectors.Texts(other.Post)[other.Section]) with { Contribution = share * (parts[0] + parts[1]) },
        };
        if (parts[2] > 0)
            told.Add(reasons.SharedPapers(vectors.Papers(post, section), vectors.Papers(other.Post, other.Section)) with { Contribution = share * parts[2] });
        if (parts[3] > 0)
            told.AddRange(reasons.Of(post, other.Post, share * parts[3], Strongest(posts[post].First(x => x.Post == other.Post).Parts)).Select(x => x with { Summary = $"their posts: {x.Summary}" }));
        return Reason.Sharing(other.Score, told);
    }

    /// <summary>The largest part alone: one line is enough to tell of the posts.</summary>
    private static float[] Strongest(float[] parts) => [.. parts.Index().Select(x => x.Index == Array.IndexOf(parts, parts.Max()) ? x.Item : 0)];
}

/// <param name="From">Index of the section that it is similar to.</param>
/// <param name="Section">Its index in its post.</param>
/// <param name="Score">From 0 to 1: the sum of the contributions.</param>
/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedSection(int From, ContentKey Post, int Section, double Score, IReadOnlyList<Reason> Reasons);

/// <param name="Parts">The words of both sections, the words of the other post, the papers of both sections, the relation of the posts.</param>
internal readonly record struct RankedSection(int Post, int Section, double Score, Vector4 Parts);
