using System.Runtime.CompilerServices;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Prerequisites;

/// <summary>The posts whose wording is closest to each.</summary>
internal static class TextNeighbours
{
    // A term in so many posts tells little and costs most.
    private const int MostPosts = 500;

    /// <param name="count">For each post at most so many.</param>
    /// <returns>By post, closest first; at equal closeness by index.</returns>
    public static Neighbour[][] Of(PostTerms terms, int count)
    {
        var postings = Postings(terms.Texts);
        var neighbours = new Neighbour[terms.Texts.Length][];
        Parallel.For(0, neighbours.Length, () => new Tally(neighbours.Length), (post, _, scores) =>
        {
            neighbours[post] = Closest(post, terms.Texts[post], postings, scores, count);
            return scores;
        }, _ => { });
        return neighbours;
    }

    private static Dictionary<int, List<(int Post, double Weight)>> Postings(ScoredTerms[] texts)
    {
        var postings = new Dictionary<int, List<(int Post, double Weight)>>();
        foreach (var (post, text) in texts.Index())
            for (var i = 0; i < text.Terms.Length; i++)
                if (text.Weights[i] > 0)
                {
                    if (!postings.TryGetValue(text.Terms[i], out var posts))
                        postings.Add(text.Terms[i], posts = []);
                    posts.Add((post, text.Weights[i]));
                }

        return postings;
    }

    /// <param name="scores">Empty, before and after.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Neighbour[] Closest(
        int post, ScoredTerms text, Dictionary<int, List<(int Post, double Weight)>> postings, Tally scores, int count)
    {
        for (var i = 0; i < text.Terms.Length; i++)
            if (text.Weights[i] > 0 && postings[text.Terms[i]] is { Count: <= MostPosts } posts)
                foreach (var (other, weight) in posts)
                    scores.Add(other, text.Weights[i] * weight);

        Neighbour[] closest =
        [
            .. scores.Largest(count + 1).Where(other => other != post).Select(other => new Neighbour(other, scores[other])).OrderByDescending(x => x.Similarity).ThenBy(x => x.Post).Take(count),
        ];
        scores.Clear();
        return closest;
    }
}

/// <param name="Similarity">0 to 1.</param>
internal readonly record struct Neighbour(int Post, double Similarity);
