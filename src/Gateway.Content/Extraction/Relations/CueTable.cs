using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Relations;

/// <summary>Rules by the words that their phrases begin with, so that a sentence is compared with few of them.</summary>
internal sealed class CueTable
{
    public static readonly CueTable InSentence = new(CuePhrases.InSentence);
    public static readonly CueTable InSentenceBefore = new(CuePhrases.InSentenceBefore);
    public static readonly CueTable InSentenceAfter = new(CuePhrases.InSentenceAfter);
    public static readonly CueTable InHeading = new(CuePhrases.InHeading);

    private readonly (CueRule Rule, CuePhrase Phrase)[][] byFirstWord;

    private CueTable(IEnumerable<CueRule> rules)
    {
        var phrases = rules.SelectMany(rule => rule.Phrases, (rule, phrase) => (Rule: rule, Phrase: CuePhrase.Parse(phrase))).ToList();
        byFirstWord = [.. Enumerable.Range(0, Vocabulary.Count).Select(id => phrases.Where(x => x.Phrase.MayBeginWith((short)id)).ToArray())];
    }

    /// <summary>The surest rules that speak of the link.</summary>
    /// <param name="link">Its words.</param>
    public Finding Find(ReadOnlySpan<CueWord> words, TextSpan link)
    {
        CueRule? kind = null;
        var series = SeriesCue.None;
        for (var place = 0; place < words.Length; place++)
            foreach (var (rule, phrase) in byFirstWord[words[place].Id])
            {
                var isBetter = rule.Kind == LinkKind.InSeries ? rule.Series > series : kind is null || rule.Percent > kind.Percent;
                if (!isBetter || !phrase.Fits(words, place, link))
                    continue;
                if (rule.Kind == LinkKind.InSeries)
                    series = rule.Series;
                else
                    kind = rule;
            }

        return new Finding(kind, series);
    }

    /// <param name="Rule">Null where nothing is said.</param>
    internal readonly record struct Finding(CueRule? Rule, SeriesCue Series);
}
