using System.Runtime.InteropServices;
using Gateway.Graph.Texts;

namespace Gateway.Graph.Topics;

/// <summary>Cuts a heading into phrases that may name a topic.</summary>
internal static class HeadingPhrases
{
    /// <summary>Longer ones are sentences.</summary>
    public const int MostWords = 5;

    /// <summary>The heading without what only leads to its topic: numbers, and words without meaning at both ends (<c>What is ...?</c>). Empty where several remain.</summary>
    public static ReadOnlySpan<(int Term, int Start, int End)> Whole(PhraseTerms terms, List<(int Term, int Start, int End)> heading)
    {
        var all = CollectionsMarshal.AsSpan(heading);
        // (PPO) after the name is its abbreviation.
        if (all is [.. var before, (Mark.Open, _, _), _, (Mark.Close, _, _)] && before.Length > 0)
            all = before;
        var segment = Trim(terms, all);
        foreach (var (term, _, _) in segment)
            if (Mark.Is(term))
                return default;
        return segment.Length <= MostWords ? segment : default;
    }

    /// <summary>What stands in brackets at the end: <c>Longer attention span (Transformer-XL)</c> treats it, too. Empty where nothing does.</summary>
    public static ReadOnlySpan<(int Term, int Start, int End)> Bracketed(PhraseTerms terms, List<(int Term, int Start, int End)> heading)
    {
        var open = heading.FindLastIndex(x => x.Term == Mark.Open);
        if (open < 0 || heading[^1].Term != Mark.Close)
            return default;
        var segment = Trim(terms, CollectionsMarshal.AsSpan(heading)[(open + 1)..^1]);
        foreach (var (term, _, _) in segment)
            if (Mark.Is(term))
                return default;
        return segment.Length <= MostWords ? segment : default;
    }

    /// <summary>Stretches between marks and words without meaning.</summary>
    public static IEnumerable<ArraySegment<(int Term, int Start, int End)>> Segments(PhraseTerms terms, (int Term, int Start, int End)[] heading)
    {
        var start = 0;
        for (var at = 0; at <= heading.Length; at++)
            if (at == heading.Length || Mark.Is(heading[at].Term) || !terms.IsMeaningful(heading[at].Term))
            {
                if (at > start && at - start <= MostWords)
                    yield return new ArraySegment<(int, int, int)>(heading, start, at - start);
                start = at + 1;
            }
    }

    public static int[] TermsOf(ReadOnlySpan<(int Term, int Start, int End)> phrase)
    {
        var terms = new int[phrase.Length];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = phrase[i].Term;
        return terms;
    }

    private static ReadOnlySpan<(int Term, int Start, int End)> Trim(PhraseTerms terms, ReadOnlySpan<(int Term, int Start, int End)> phrase)
    {
        while (phrase is [var first, ..] && IsIdle(terms, first.Term))
            phrase = phrase[1..];
        while (phrase is [.., var last] && (Mark.Is(last.Term) || !terms.IsMeaningful(last.Term)))
            phrase = phrase[..^1];
        return phrase;
    }

    private static bool IsIdle(PhraseTerms terms, int term) =>
        Mark.Is(term) || !terms.IsMeaningful(term) || terms.TextOf(term).AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
