using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Resolution;

/// <summary>Recognises the sections of a post that earlier ingests knew, though heading, anchor or text may be others by now.</summary>
internal sealed class SectionMatching
{
    /// <summary>Share of words by which two headings are versions of one (Dice's coefficient).</summary>
    private const double MostWords = 0.65;

    private readonly IReadOnlyList<ParsedSection> sections;
    private readonly IReadOnlyList<TextSketch> texts;
    private readonly IReadOnlyList<KnownSection> known;

    // Indexes of sections and of known ones.
    private readonly Dictionary<int, int> matches = [];
    private readonly HashSet<int> taken = [];

    private SectionMatching(IReadOnlyList<ParsedSection> sections, IReadOnlyList<TextSketch> texts, IReadOnlyList<KnownSection> known) =>
        (this.sections, this.texts, this.known) = (sections, texts, known);

    private IEnumerable<int> Arrived => Enumerable.Range(0, sections.Count).Where(i => !matches.ContainsKey(i));

    private IEnumerable<int> Gone => Enumerable.Range(0, known.Count).Where(i => !taken.Contains(i));

    /// <summary>By its anchor, else by its title, its text, most words of its title, or its place.</summary>
    /// <param name="texts">One for each section.</param>
    /// <returns>By the section's index.</returns>
    public static IReadOnlyDictionary<int, KnownSection> Of(IReadOnlyList<ParsedSection> sections, IReadOnlyList<TextSketch> texts, IReadOnlyList<KnownSection> known)
    {
        var matching = new SectionMatching(sections, texts, known);
        matching.TakeSame(section => section.Anchor, before => before.Anchors.LastOrDefault());
        matching.TakeSame(section => section.Title, before => before.Title);
        matching.TakeSameTexts();
        matching.TakeReworded();
        matching.TakeSamePlaces();
        return matching.matches.ToDictionary(x => x.Key, x => known[x.Value]);
    }

    private void TakeSame(Func<ParsedSection, string?> now, Func<KnownSection, string?> before)
    {
        var waiting = Gone.Where(i => before(known[i]) is not null).GroupBy(i => before(known[i])!, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => new Queue<int>(x), StringComparer.Ordinal);
        foreach (var i in Arrived.ToList())
            if (now(sections[i]) is { } name && waiting.TryGetValue(name, out var same) && same.TryDequeue(out var match))
                Take(i, match);
    }

    private void TakeSameTexts()
    {
        var pairs =
            from i in Arrived
            from gone in Gone
            where known[gone].Text is { } text && text.IsVersionOf(texts[i])
            select (i, gone);
        foreach (var (i, gone) in Pairs.OnlyOnes(pairs).ToList())
            Take(i, gone);
    }

    /// <summary>The likest first. A heading of one word that changes is another one.</summary>
    private void TakeReworded()
    {
        var before = Gone.Select(i => (Index: i, Words: WordsOf(known[i].Title))).Where(x => x.Words.Count > 0).ToList();
        var pairs = Arrived
            .Select(i => (Index: i, Words: WordsOf(sections[i].Title)))
            .SelectMany(_ => before, (now, was) => (Now: now.Index, Was: was.Index, Likeness: Likeness(now.Words, was.Words)))
            .Where(x => x.Likeness >= MostWords)
            .OrderByDescending(x => x.Likeness);
        foreach (var pair in pairs)
            if (!matches.ContainsKey(pair.Now) && !taken.Contains(pair.Was))
                Take(pair.Now, pair.Was);
    }

    /// <summary>Where between two that stay one went and one came that says much the same, or as little.</summary>
    private void TakeSamePlaces()
    {
        foreach (var i in Arrived.ToList())
            if (PlaceOf(i - 1) + 1 is { } place && PlaceOf(i + 1) == place + 1 && !taken.Contains(place)
                && known[place].Text is { } text && (text.IsLike(texts[i]) || (text.IsEmpty && texts[i].IsEmpty)))
                Take(i, place);
    }

    /// <summary>Where the last ingest found a section; null if it did not. The ends of the post have a place too.</summary>
    private int? PlaceOf(int section) =>
        section < 0 ? -1
        : section == sections.Count ? known.Count(x => x.Text is not null)
        : matches.TryGetValue(section, out var place) ? place : null;

    private void Take(int section, int match)
    {
        matches.Add(section, match);
        taken.Add(match);
    }

    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count + second.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);

    private static HashSet<string> WordsOf(string title) =>
        [.. title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Folding.Letters).Where(word => word.Length > 0)];
}
