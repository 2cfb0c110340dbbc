using System.Numerics;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Related;

/// <summary>Finds the sections of other posts that are closest to those of a post. For one thread.</summary>
internal sealed class SectionSearch(Corpus corpus, RelatedSpaces spaces, TermIndex bodies, RelatedPosts posts, SectionVectors vectors)
{
    // Posts are found by the heaviest words of a section, and by what its post is related to. Only the nearest of them are looked into.
    private const int SearchedWords = 12;
    private const int PostsByText = 20;
    private const int PostsByPost = 12;
    private const int PostsLookedInto = 15;

    private readonly Tally found = new(corpus.Posts.Count);
    private readonly Tally similar = new(corpus.Posts.Count);
    private readonly HeldVector held = new(corpus.Words.StemCount);

    /// <summary>By section of a post: what it has in common with sections of other posts, one a post.</summary>
    public RankedSection[][] Measure(int post)
    {
        var related = posts[post].ToDictionary(x => x.Post, x => x.Score);
        return [.. vectors.Texts(post).Select((text, section) => text.IsEmpty ? [] : Measure(post, section, text, related))];
    }

    private RankedSection[] Measure(int post, int section, in SparseVector text, Dictionary<int, double> related)
    {
        held.Hold(text);
        foreach (var other in PostsFor(post, text))
            if (other != post && similar[other] == 0 && held.Dot(spaces.Bodies[other]) is > 0 and var similarity)
                similar.Add(other, similarity);
        var ranked = new List<RankedSection>(PostsLookedInto);
        foreach (var other in similar.Largest(PostsLookedInto))
            if (Closest(other) is ( >= 0 and var closest, var similarity))
            {
                var papers = vectors.Papers(post, section).Dot(vectors.Papers(other, closest));
                ranked.Add(new RankedSection(other, closest, 0, new Vector4((float)similarity, (float)similar[other], (float)papers, (float)related.GetValueOrDefault(other))));
            }

        similar.Clear();
        return [.. ranked];
    }

    /// <summary>Some may come twice.</summary>
    private IEnumerable<int> PostsFor(int post, in SparseVector text)
    {
        found.Clear();
        bodies.Find(text, SearchedWords, found);
        return found.Largest(PostsByText + 1).Concat(posts[post].Take(PostsByPost).Select(x => x.Post));
    }

    private (int Section, double Similarity) Closest(int post)
    {
        var (closest, similarity) = (-1, 0.0);
        foreach (var (section, text) in vectors.Texts(post).Index())
            if (held.Dot(text) is var found && found > similarity)
                (closest, similarity) = (section, found);
        return (closest, similarity);
    }
}
