using Gateway.Evaluation.Truths;

namespace Gateway.Evaluation.Scoring;

/// <summary>The posts that have truth, each beside what was found of it; a post that was not read has nothing.</summary>
public sealed class Comparison(Truth truth, IReadOnlyDictionary<string, PostFacts> found)
{
    public Truth Truth => truth;

    public IReadOnlyDictionary<string, PostFacts> Found => found;

    public IReadOnlyList<(PostFacts True, PostFacts Found)> Pairs { get; } =
        [.. truth.Posts.Values.OrderBy(x => x.Name, StringComparer.Ordinal).Select(x => (x, found.GetValueOrDefault(x.Name) ?? new PostFacts(x.Name)))];

    /// <summary>Compares the items of a list, post by post.</summary>
    /// <returns>Nothing where the truth does not have such a list.</returns>
    public IEnumerable<Score> Lists<T>(string fact, Func<PostFacts, IEnumerable<T>?> items, Func<T, object> key)
    {
        var known = Pairs.Where(x => items(x.True) is not null).ToList();
        if (known.Any(x => items(x.True)!.Any()))
            yield return Score.OfMultisets(fact, known.Select(x => (x.True.Name, items(x.Found) ?? [], items(x.True)!)), key);
    }

    /// <summary>Compares one value of each post for which the truth has it.</summary>
    public IEnumerable<Score> Values(string fact, Func<PostFacts, string?> value, Func<string, string, bool> agree)
    {
        var known = Pairs.Where(x => value(x.True) is not null).ToList();
        if (known.Count > 0)
            yield return Agreements(fact, known.Select(x => (x.True.Name, value(x.Found), value(x.True)!)), (mine, theirs) => mine is not null && agree(mine, theirs));
    }

    /// <summary>One fact for each thing that both have; what was not found counts against recall alone.</summary>
    public static Score Agreements<TFound, TTrue>(string fact, IEnumerable<(string Place, TFound? Found, TTrue True)> pairs, Func<TFound, TTrue, bool> agree)
        where TFound : class
    {
        var list = pairs.ToList();
        var wrong = list.Where(x => x.Found is null || !agree(x.Found, x.True)).ToList();
        return new Score(fact, list.Count(x => x.Found is not null), list.Count, list.Count - wrong.Count, [.. wrong.Select(x => $"{fact}: {x.Place} has {x.Found?.ToString() ?? "nothing"}, true is {x.True}")]);
    }
}
