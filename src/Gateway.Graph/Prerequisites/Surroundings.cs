using Gateway.Graph.Texts;

namespace Gateway.Graph.Prerequisites;

/// <summary>
/// What the texts around one post, it included, say of another, those closest counting most: the halves of the reference distance RefD (Liang, Wu, Huang and
/// Giles 2015, Measuring prerequisite relations among concepts, EMNLP, section 3). All questions at a time are about one post, which makes them cheap. For one thread.
/// </summary>
internal sealed class Surroundings(PostTerms terms, PostReferences references, Neighbour[][] neighbours)
{
    /// <summary>Neighbours that are asked.</summary>
    private const int Asked = 25;

    private readonly Tally words = new(terms.Count);
    private readonly Tally targets = new(neighbours.Length);

    // By text: what it says of the held post, if it was asked; numbers of posts from 1.
    private readonly (int Held, Said Said)[] answers = new (int, Said)[neighbours.Length];
    private int held = -1;

    /// <summary>What the texts around one post say of another.</summary>
    public Said Around(int post, int other)
    {
        Hold(post);
        var (all, ofItself) = (1.0, 0.0);
        foreach (var (neighbour, similarity) in Closest(post))
        {
            all += similarity;
            ofItself += neighbour == other ? similarity * terms.TitleCoverage(other, other) : 0;
        }

        return new Said(targets[other] / all, Math.Max(0, terms.TitleShare(other, words) - ofItself) / all);
    }

    /// <summary>What the texts around another post say of this one.</summary>
    public Said AroundOther(int post, int other)
    {
        Hold(post);
        var (referring, covering) = Ask(other);
        var all = 1.0;
        foreach (var (neighbour, similarity) in Closest(other))
        {
            all += similarity;
            if (neighbour == post)
                continue;
            var (refers, covers) = Ask(neighbour);
            referring += similarity * refers;
            covering += similarity * covers;
        }

        return new Said(referring / all, covering / all);
    }

    private void Hold(int post)
    {
        if (held == post)
            return;
        held = post;
        words.Clear();
        targets.Clear();
        Add(post, 1);
        foreach (var (neighbour, similarity) in Closest(post))
            Add(neighbour, similarity);
    }

    private void Add(int text, double closeness)
    {
        foreach (var term in terms.Texts[text].Terms)
            words.Add(term, closeness);
        foreach (var target in references.From(text))
            targets.Add(target, closeness);
    }

    private Said Ask(int text)
    {
        ref var answer = ref answers[text];
        if (answer.Held != held + 1)
            answer = (held + 1, new Said(references.Count(text, held) > 0 ? 1 : 0, terms.TitleCoverage(text, held)));
        return answer.Said;
    }

    private ReadOnlySpan<Neighbour> Closest(int post) => neighbours[post].AsSpan(0, Math.Min(Asked, neighbours[post].Length));
}

/// <param name="Refers">How much refers to it, 0 to 1.</param>
/// <param name="Covers">How much of its title stands in their key vocabularies, 0 to 1.</param>
internal readonly record struct Said(double Refers, double Covers);
