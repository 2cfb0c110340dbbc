namespace Gateway.Content.Model;

/// <summary>The numbers of the parts of a series.</summary>
public static class PartNumbers
{
    /// <summary>No series is so long; a year is no part.</summary>
    public const int Last = 999;

    /// <summary>Parts of which nobody gives the number take those that are free, in their order.</summary>
    /// <param name="stated">In order; null where nobody gives it.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<int?> stated)
    {
        var taken = stated.OfType<int>().ToHashSet();
        var free = 1;
        return [.. stated.Select(number =>
        {
            while (number is null && !taken.Add(free))
                free++;
            return number ?? free;
        })];
    }

    /// <summary>Numbers up to the last one that no part has.</summary>
    public static IReadOnlyList<int> Missing(IEnumerable<int> numbers)
    {
        var taken = numbers.ToHashSet();
        return [.. Enumerable.Range(1, taken.DefaultIfEmpty().Max()).Where(number => !taken.Contains(number))];
    }

    /// <summary>Tells of numbers that are missing before a part, or that two have.</summary>
    /// <param name="title">Of the series.</param>
    /// <param name="parts">In order, each with the path of its post.</param>
    public static IEnumerable<(int Index, string Message)> Faults(string title, IReadOnlyList<(int Number, string Path)> parts)
    {
        var (last, lastPath) = (0, "");
        foreach (var (index, (number, path)) in parts.Index())
        {
            if (number == last)
                yield return (index, $"\"{title}\" has two posts with the number {number}: this one and {lastPath}. Change one of the numbers.");
            else if (number > last + 1)
                yield return (index, $"\"{title}\" has no {Named(last + 1, number - 1)} before this part {number}. Publish it, or change the number.");
            (last, lastPath) = (number, path);
        }
    }

    private static string Named(int first, int last) => first == last ? $"part {first}" : $"parts {first} to {last}";
}
