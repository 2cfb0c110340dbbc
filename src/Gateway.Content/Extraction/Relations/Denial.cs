namespace Gateway.Content.Extraction.Relations;

/// <summary>
/// Tells where a phrase is denied: "no familiarity with", "you don't need to have read", "is not a replacement for". A denial reaches to the end of its clause, unless
/// a word such as "if" or "that" begins another thought; and "don't forget to" denies nothing.
/// </summary>
internal static class Denial
{
    // Further before a phrase a denial speaks of something else.
    private const int Reach = 6;

    /// <summary>Whether the words of a phrase are denied, by one within them or by one before them.</summary>
    public static bool Governs(ReadOnlySpan<CueWord> words, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Vocabulary.Denies(words[i].Id))
                return IsOne(words, i) && !IsLifted(words[i..end]);
        for (var i = start - 1; i >= 0 && i >= start - Reach && !words[i + 1].StartsClause; i--)
            if (Vocabulary.Denies(words[i].Id))
                return IsOne(words, i) && !IsLifted(words[i..start]);
        return false;
    }

    /// <summary>"Why not start with", "if you don't know": a question or condition denies nothing.</summary>
    private static bool IsOne(ReadOnlySpan<CueWord> words, int place)
    {
        for (var i = place - 1; i >= 0 && i >= place - Reach && !words[i + 1].StartsClause; i--)
            if (Vocabulary.Supposes(words[i].Id))
                return false;
        return true;
    }

    private static bool IsLifted(ReadOnlySpan<CueWord> words)
    {
        foreach (var word in words)
            if (Vocabulary.LiftsDenial(word.Id) || Vocabulary.IsMark(word.Id))
                return true;
        return false;
    }
}
