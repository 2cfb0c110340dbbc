namespace Gateway.Evaluation.Scoring;

/// <summary>How many facts of one sort were found, and how many of them are right.</summary>
/// <param name="Differences">What was found wrongly or not at all, one line each.</param>
public sealed record Score(string Fact, int Found, int True, int Right, IReadOnlyList<string> Differences)
{
    /// <summary>False where the schema does not have the field: neither wrong nor right.</summary>
    public bool IsServed { get; private init; } = true;

    /// <summary>What a reader of the figures should know.</summary>
    public string Note { get; private init; } = "";

    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    public static Score NotServed(string fact) => new(fact, 0, 0, 0, []) { IsServed = false, Note = "not served" };

    /// <summary>The same fact over several sets, or several facts as one.</summary>
    public static Score Sum(string fact, IEnumerable<Score> scores)
    {
        var all = scores.ToList();
        var served = all.Where(x => x.IsServed).ToList();
        return served.Count == 0
            ? NotServed(fact)
            : new Score(fact, served.Sum(x => x.Found), served.Sum(x => x.True), served.Sum(x => x.Right), []) { Note = all.Any(x => x.Note.Length > 0) ? "without what is not served" : "" };
    }

    /// <summary>Compares two multisets per post.</summary>
    /// <param name="facts">Per post what was found and what is true.</param>
    /// <param name="key">What has to be equal.</param>
    public static Score OfMultisets<T>(string fact, IEnumerable<(string Post, IEnumerable<T> Found, IEnumerable<T> True)> facts, Func<T, object> key)
    {
        var (found, truth, right) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var (post, foundHere, trueHere) in facts)
        {
            var (mine, theirs) = (foundHere.ToList(), trueHere.ToList());
            var missing = Without(theirs, mine, key);
            var surplus = Without(mine, theirs, key);
            (found, truth, right) = (found + mine.Count, truth + theirs.Count, right + theirs.Count - missing.Count);
            differences.AddRange(missing.Select(x => $"{fact}: {post} lacks {x}").Concat(surplus.Select(x => $"{fact}: {post} has besides {x}")));
        }

        return new Score(fact, found, truth, right, differences);
    }

    /// <summary>What is left of some items when each of the others has taken away one with its key.</summary>
    public static List<T> Without<T>(IEnumerable<T> items, IEnumerable<T> others, Func<T, object> key)
    {
        var counts = others.GroupBy(key).ToDictionary(x => x.Key, x => x.Count());
        var rest = new List<T>();
        foreach (var item in items)
            if (counts.TryGetValue(key(item), out var count) && count > 0)
                counts[key(item)] = count - 1;
            else
                rest.Add(item);
        return rest;
    }
}
