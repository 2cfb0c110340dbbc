using Gateway.Content.Model;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Which sections of other posts are similar, and why: of each post the one section that is closest.</summary>
public sealed class RelatedSections
{
    private const int Most = 10;

    // How many posts are looked into for a section: by its heaviest words, and those that its post is related to.
    private const int PostsByText = 20;
    private const int PostsByPost = 12;
    private const int SearchedWords = 12;
    private const int MostPosts = 1000;

    private readonly Corpus corpus;
    private readonly RelatedSpaces spaces;
    private readonly RelatedPosts posts;
    private readonly RelatedReasons reasons;
    private readonly SectionVectors vectors;
    private readonly IReadOnlyList<RankedSection>[][] ranked;

    internal RelatedSections(Corpus corpus, RelatedSpaces spaces, RelatedPosts posts, RelatedReasons reasons, CancellationToken cancellationToken)
    {
        (this.corpus, this.spaces, this.posts, this.reasons) = (corpus, spaces, posts, reasons);
        vectors = new SectionVectors(corpus, spaces);
        var usual = SectionModel.Of(vectors.Sample().SelectMany(post => MeasuredOf(post, new Tally(corpus.Posts.Count))));
        ranked = new IReadOnlyList<RankedSection>[corpus.Posts.Count][];
        Parallel.For(
            0,
            ranked.Length,
            new ParallelOptions { CancellationToken = cancellationToken },
            () => new Tally(ranked.Length),
            (post, _, found) =>
            {
                ranked[post] = [.. MeasuredOf(post, found).Select(candidates => usual.Best(candidates, Most))];
                return found;
            },
            _ => { });
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
        return [.. told.OrderByDescending(x => x.Contribution)];
    }

    /// <summary>The largest part alone: one line is enough to tell of the posts.</summary>
    private static double[] Strongest(double[] parts) => [.. parts.Index().Select(x => x.Index == Array.IndexOf(parts, parts.Max()) ? x.Item : 0)];

    /// <summary>Of each section of a post: the sections of other posts that are closest, one a post.</summary>
    private IEnumerable<IReadOnlyList<RankedSection>> MeasuredOf(int post, Tally found)
    {
        for (var section = 0; section < corpus.Texts[post].Sections.Count; section++)
        {
            var text = vectors.Text(post, section);
            var measured = new List<RankedSection>();
            if (!text.IsEmpty)
                foreach (var other in PostsFor(post, text, found))
                    if (Closest(post, section, other) is { } closest)
                        measured.Add(closest);
            yield return measured;
        }
    }

    private SortedSet<int> PostsFor(int post, in SparseVector text, Tally found)
    {
        spaces.Bodies.Find(text, SearchedWords, MostPosts, found);
        var candidates = new SortedSet<int>(found.Largest(PostsByText + 1));
        found.Clear();
        candidates.UnionWith(posts[post].Take(PostsByPost).Select(x => x.Post));
        candidates.Remove(post);
        return candidates;
    }

    private RankedSection? Closest(int post, int section, int other)
    {
        var text = vectors.Text(post, section);
        var (closest, similarity) = (-1, 0.0);
        for (var i = 0; i < corpus.Texts[other].Sections.Count; i++)
            if (text.Dot(vectors.Text(other, i)) is var found && found > similarity)
                (closest, similarity) = (i, found);
        if (closest < 0)
            return null;
        var related = posts[post].FirstOrDefault(x => x.Post == other);
        return new RankedSection(other, closest, 0, [similarity, text.Dot(spaces.Bodies[other]), vectors.Papers(post, section).Dot(vectors.Papers(other, closest)), related?.Score ?? 0]);
    }
}

/// <param name="From">Index of the section that it is similar to.</param>
/// <param name="Section">Its index in its post.</param>
/// <param name="Score">From 0 to 1: the sum of the contributions.</param>
/// <param name="Reasons">Weightiest first.</param>
public sealed record RelatedSection(int From, ContentKey Post, int Section, double Score, IReadOnlyList<Reason> Reasons);

/// <param name="Parts">The words of both sections, the words of the other post, the papers of both sections, the relation of the posts.</param>
internal sealed record RankedSection(int Post, int Section, double Score, double[] Parts);
