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

    /// <summary>By title and text as they were, else by its anchor, its title, its text, most words of its title, or its place.</summary>
    /// <param name="texts">One for each section.</param>
    /// <returns>By the section's index.</returns>
    public static IReadOnlyDictionary<int, KnownSection> Of(IReadOnlyList<ParsedSection> sections, IReadOnlyList<TextSketch> texts, IReadOnlyList<KnownSection> known)
    {
        var matching = new SectionMatching(sections, texts, known);
        // Anchors of headings that are repeated count them: another one before it takes its anchor over.
        matching.TakeSame(i => texts[i].IsEmpty ? null : $"{texts[i]} {sections[i].Title}", before => before.Text is { IsEmpty: false } text ? $"{text} {before.Title}" : null);
        matching.TakeSame(i => sections[i].Anchor, before => before.Anchors is [.., var anchor] ? anchor : null);
        matching.TakeSame(i => sections[i].Title, before => before.Title);
        matching.TakeTexts((text, before) => text == before);
        matching.TakeTexts((text, before) => text.IsVersionOf(before));
        matching.TakeReworded();
        matching.TakePlaces();
        return matching.matches.ToDictionary(x => x.Key, x => known[x.Value]);
    }

    private void TakeSame(Func<int, string?> now, Func<KnownSection, string?> before)
    {
        var waiting = Gone.Where(i => before(known[i]) is not null).GroupBy(i => before(known[i])!, StringComparer.Ordinal)
            .ToDictionary(x => x.Key, x => new Queue<int>(x), StringComparer.Ordinal);
        foreach (var i in Arrived.ToList())
            if (now(i) is { } name && waiting.TryGetValue(name, out var same) && same.TryDequeue(out var match))
                Take(i, match);
    }

    private void TakeTexts(Func<TextSketch, TextSketch, bool> isSame)
    {
        var pairs =
            from i in Arrived
            where sections[i].Length.Words >= TextSketch.EnoughWords
            from gone in Gone
            where known[gone].Text is { IsEmpty: false } text && isSame(texts[i], text)
            select (i, gone);
        foreach (var (i, gone) in Pairs.OnlyOnes(pairs))
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

    /// <summary>Where between two that stay as many came as went, one after the other if they say much the same, or as little.</summary>
    private void TakePlaces()
    {
        var last = known.Count(x => x.Text is not null);
        for (var (start, place) = (0, 0); start < sections.Count; start++)
        {
            var end = start;
            while (end < sections.Count && !matches.ContainsKey(end))
                end++;
            var next = end < sections.Count ? matches[end] : last;
            if (next - place == end - start)
                for (var i = 0; i < end - start; i++)
                    if (!taken.Contains(place + i) && known[place + i].Text is { } text && (text.IsLike(texts[start + i]) || (text.IsEmpty && texts[start + i].IsEmpty)))
                        Take(start + i, place + i);
            (start, place) = (end, next + 1);
        }
    }

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
