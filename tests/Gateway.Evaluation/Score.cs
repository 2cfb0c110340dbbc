namespace Gateway.Evaluation;

/// <summary>How many facts of one sort were found, and how many of them are right.</summary>
/// <param name="Differences">What was found wrongly or not at all, one line each.</param>
public sealed record Score(string Fact, int Found, int True, int Right, IReadOnlyList<string> Differences)
{
    public double Precision => Found == 0 ? 1 : (double)Right / Found;

    public double Recall => True == 0 ? 1 : (double)Right / True;

    /// <summary>Compares two multisets per post.</summary>
    /// <param name="facts">Per post what was found and what is true.</param>
    public static Score OfMultisets<T>(string fact, IEnumerable<(string Post, IEnumerable<T> Found, IEnumerable<T> True)> facts)
        where T : notnull
    {
        var (found, truth, right) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var (post, foundHere, trueHere) in facts)
        {
            var (mine, theirs) = (foundHere.ToList(), trueHere.ToList());
            var missing = Without(theirs, mine);
            var surplus = Without(mine, theirs);
            (found, truth, right) = (found + mine.Count, truth + theirs.Count, right + theirs.Count - missing.Count);
            differences.AddRange(missing.Select(x => $"{fact}: {post} lacks {x}").Concat(surplus.Select(x => $"{fact}: {post} has besides {x}")));
        }

        return new Score(fact, found, truth, right, differences);
    }

    private static List<T> Without<T>(List<T> items, List<T> others)
    {
        var rest = new List<T>(items);
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }
}
