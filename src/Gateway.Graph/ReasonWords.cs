using System.Globalization;

namespace Gateway.Graph;

/// <summary>Summaries of reasons that have to be worded anew where a curator decides about series and topics.</summary>
public static class ReasonWords
{
    /// <param name="series">Its title.</param>
    /// <param name="part">The number of the post that needs the other.</param>
    /// <param name="other">The number of the one that is needed.</param>
    public static string Order(string series, int part, int other) => string.Create(CultureInfo.InvariantCulture, $"part {other} of \"{series}\", this is part {part}");

    /// <param name="series">Titles of all that hold both posts.</param>
    public static string Company(IEnumerable<string> series) => $"both belong to {Listed([.. series])}";

    /// <param name="topics">Labels of some that both posts have.</param>
    public static string About(IEnumerable<string> topics) => $"both are about {Listed([.. topics])}";

    internal static string Listed(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
