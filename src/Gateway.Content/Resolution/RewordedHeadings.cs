using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>Recognises sections whose heading was reworded, which as a rule changes the anchor too: most of its words stayed.</summary>
internal static class RewordedHeadings
{
    /// <summary>Share of words by which two headings are versions of one (Dice's coefficient).</summary>
    private const double MostWords = 0.65;

    /// <param name="gone">Sections that no heading of the text fits any more.</param>
    /// <param name="arrived">Sections that no earlier ingest knew.</param>
    /// <returns>The likest pairs, each section once. A heading of one word that changes is another one.</returns>
    public static IEnumerable<(ParsedSection Arrived, KnownSection Gone)> Among(IReadOnlyCollection<KnownSection> gone, IReadOnlyCollection<ParsedSection> arrived)
    {
        if (gone.Count == 0 || arrived.Count == 0)
            yield break;
        var before = gone.Select(section => (Section: section, Words: WordsOf(section.Title))).ToList();
        var pairs = arrived
            .Select(section => (Section: section, Words: WordsOf(section.Title)))
            .SelectMany(_ => before, (now, known) => (Arrived: now.Section, Gone: known.Section, Likeness: Likeness(now.Words, known.Words)))
            .Where(pair => pair.Likeness >= MostWords)
            .OrderByDescending(pair => pair.Likeness);
        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
            if (!taken.Contains(pair.Arrived) && !taken.Contains(pair.Gone))
            {
                taken.Add(pair.Arrived);
                taken.Add(pair.Gone);
                yield return (pair.Arrived, pair.Gone);
            }
    }

    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count + second.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);

    private static HashSet<string> WordsOf(string title) =>
        [.. title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Letters).Where(word => word.Length > 0)];
}
