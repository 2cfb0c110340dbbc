using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Rules by the rarest words of their phrases, so that a sentence is compared with few of them.</summary>
internal sealed class CueTable
{
    public static readonly CueTable InSentence = new(CuePhrases.InSentence);
    public static readonly CueTable InSentenceBefore = new(CuePhrases.InSentenceBefore);
    public static readonly CueTable InSentenceAfter = new(CuePhrases.InSentenceAfter);
    public static readonly CueTable InHeading = new(CuePhrases.InHeading);

    private readonly (CueRule Rule, CuePhrase Phrase)[][] byRarestWord;

    private CueTable(IEnumerable<CueRule> rules)
    {
        var phrases = new List<(CueRule, CuePhrase)>?[Vocabulary.Count];
        foreach (var rule in rules)
            foreach (var phrase in rule.Phrases.Select(CuePhrase.Parse))
                foreach (var word in phrase.Rarest.Words)
                    (phrases[word] ??= []).Add((rule, phrase));
        byRarestWord = Array.ConvertAll(phrases, x => x?.ToArray() ?? []);
    }

    /// <summary>The surest rules that speak of the link.</summary>
    /// <param name="link">Its words.</param>
    public Finding Find(ReadOnlySpan<CueWord> words, TextSpan link)
    {
        CueRule? kind = null;
        var series = SeriesCue.None;
        // A phrase is looked for in all words at once: that one of them stands there again changes nothing.
        Span<ulong> seen = stackalloc ulong[(Vocabulary.Count + 63) / 64];
        foreach (var word in words)
        {
            if ((seen[word.Id >> 6] & (1UL << word.Id)) != 0)
                continue;
            seen[word.Id >> 6] |= 1UL << word.Id;
            foreach (var (rule, phrase) in byRarestWord[word.Id])
            {
                var isBetter = rule.Kind == LinkKind.InSeries ? rule.Series > series : kind is null || rule.Percent > kind.Percent;
                if (!isBetter || !phrase.Fits(words, link))
                    continue;
                if (rule.Kind == LinkKind.InSeries)
                    series = rule.Series;
                else
                    kind = rule;
            }
        }

        return new Finding(kind, series);
    }

    /// <param name="Rule">Null where nothing is said.</param>
    internal readonly record struct Finding(CueRule? Rule, SeriesCue Series);
}
