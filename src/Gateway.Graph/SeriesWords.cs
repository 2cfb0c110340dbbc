using System.Globalization;

namespace Gateway.Graph;

/// <summary>What reasons say of two posts of one series.</summary>
public static class SeriesWords
{
    /// <param name="title">Of the series.</param>
    /// <param name="part">The number of the post that needs the other.</param>
    /// <param name="other">The number of the one that is needed.</param>
    public static string Order(string title, int part, int other) => string.Create(CultureInfo.InvariantCulture, $"part {other} of \"{title}\", this is part {part}");

    /// <param name="titles">Of all series that hold both.</param>
    public static string Company(IEnumerable<string> titles) => $"both belong to {string.Join(" and ", titles)}";
}
