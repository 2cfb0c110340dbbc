using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Finds the sections of other posts that are closest to those of a post. For one thread.</summary>
internal sealed class SectionSearch(Corpus corpus, RelatedSpaces spaces, RelatedPosts posts, SectionVectors vectors)
{
    // Posts are found by the heaviest words of a section, and by what its post is related to. Only the nearest of them are looked into.
    private const int SearchedWords = 12;
    private const int MostPosts = 1000;
    private const int PostsByText = 20;
    private const int PostsByPost = 12;
    private const int PostsLookedInto = 15;

    private readonly Tally found = new(corpus.Posts.Count);
    private readonly HeldVector held = new(corpus.Words.StemCount);

    /// <summary>Of each section of a post: what it has in common with sections of other posts, one a post.</summary>
    public IEnumerable<IReadOnlyList<RankedSection>> Measure(int post)
    {
        var related = posts[post].ToDictionary(x => x.Post, x => x.Score);
        for (var section = 0; section < corpus.Texts[post].Sections.Count; section++)
        {
            var text = vectors.Text(post, section);
            if (text.IsEmpty)
            {
                yield return [];
                continue;
            }

            held.Hold(text);
            yield return
            [
                .. PostsFor(post, text)
                    .Select(other => (Post: other, Similarity: held.Dot(spaces.Bodies[other])))
                    .OrderByDescending(x => x.Similarity).ThenBy(x => x.Post).Take(PostsLookedInto)
                    .Select(x => Closest(post, section, x.Post, x.Similarity, related.GetValueOrDefault(x.Post))).OfType<RankedSection>(),
            ];
        }
    }

    private SortedSet<int> PostsFor(int post, in SparseVector text)
    {
        spaces.Bodies.Find(text, SearchedWords, MostPosts, found);
        var candidates = new SortedSet<int>(found.Largest(PostsByText + 1));
        found.Clear();
        candidates.UnionWith(posts[post].Take(PostsByPost).Select(x => x.Post));
        candidates.Remove(post);
        return candidates;
    }

    private RankedSection? Closest(int post, int section, int other, double toPost, double related)
    {
        var (closest, similarity) = (-1, 0.0);
        for (var i = 0; i < corpus.Texts[other].Sections.Count; i++)
            if (held.Dot(vectors.Text(other, i)) is var found && found > similarity)
                (closest, similarity) = (i, found);
        return closest < 0
            ? null
            : new RankedSection(other, closest, 0, [similarity, toPost, vectors.Papers(post, section).Dot(vectors.Papers(other, closest)), related]);
    }
}
