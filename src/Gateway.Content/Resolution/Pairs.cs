namespace Gateway.Content.Resolution;

/// <summary>Pairs of what was and what is.</summary>
internal static class Pairs
{
    /// <summary>Those that leave no choice, so that order makes no difference: neither side is in another.</summary>
    public static IEnumerable<(TFirst First, TSecond Second)> OnlyOnes<TFirst, TSecond>(IEnumerable<(TFirst First, TSecond Second)> pairs)
        where TFirst : notnull
        where TSecond : notnull
    {
        var all = pairs.ToList();
        var (firsts, seconds) = (all.CountBy(x => x.First).ToDictionary(), all.CountBy(x => x.Second).ToDictionary());
        return all.Where(x => firsts[x.First] == 1 && seconds[x.Second] == 1);
    }
}
