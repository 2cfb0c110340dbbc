namespace Gateway.Graph.Topics;

/// <summary>
/// Decides which phrases name a topic. Rather too few than wrong ones: a topic that nobody would look for makes readers distrust the others.
/// </summary>
/// <param name="posts">Number of all posts.</param>
internal sealed class TopicSelection(int posts, PhraseTerms terms)
{
    /// <summary>A word in more posts than this seldom names a subject; in a handful of posts no share means anything.</summary>
    private readonly double mostPosts = Math.Max(0.15 * posts, 4);

    private readonly double mostPostsOfTag = Math.Max(0.3 * posts, 4);

    /// <summary>Several words, or capital letters, are more special.</summary>
    private readonly double mostPostsOfName = Math.Max(0.5 * posts, 6);

    /// <summary>Whether it may be a topic, as far as can be told before texts are searched for it.</summary>
    public static bool IsPromising(Candidate candidate) =>
        IsGiven(candidate) || candidate.Headings.Count > 0 || candidate.Explained.Count > 0 || candidate.Links > 1
        || (candidate.Words > 1 && candidate.Segments.Count > 1);

    /// <param name="names">A name and its abbreviations, if it has any. One that several posts use makes a topic of what it stands for.</param>
    public bool IsTopic(List<Candidate> names) =>
        names.Any(IsTopic) || names.Skip(1).Any(form => form.Posts > 1 && form.Count > 0 && IsSpecial(form) && IsDweltOn(form));

    private bool IsTopic(Candidate candidate)
    {
        if (IsGiven(candidate))
            return true;
        if (candidate.Forms is [] || candidate.Count == 0 || candidate.Spellings.Keys.Any(SectionNames.Contains) || !IsSpecial(candidate))
            return false;
        return IsExplained(candidate) || IsLinked(candidate) || (candidate.Explained.Count > 0 && IsHeading(candidate)) || (IsDweltOn(candidate) && (IsHeading(candidate) || IsHeadingPart(candidate)));
    }

    /// <summary>A word that so many texts use, or use in passing, that most do not mean the topic.</summary>
    public bool IsVague(Candidate candidate) =>
        IsPlainWord(candidate) && (candidate.Posts > mostPostsOfTag || !IsDweltOn(candidate)) && candidate.Links == 0;

    /// <summary>A single word without capital letters, which has other meanings too.</summary>
    public bool IsPlainWord(Candidate candidate) => candidate.Words <= 1 && !IsName(candidate);

    private static bool IsGiven(Candidate candidate) => candidate.Tag is not null || candidate.Authored is not null;

    /// <summary>Used much by some post, and not by all.</summary>
    private bool IsSpecial(Candidate candidate)
    {
        var isNamed = candidate.Words > 1 || IsName(candidate);
        var free = candidate.Count - candidate.Nested;
        return candidate.Posts <= (isNamed ? mostPostsOfName : mostPosts)
            && free >= 0.25 * candidate.Count
            && candidate.Repeating > 0
            && (isNamed || candidate.Most >= 10);
    }

    /// <summary>Whoever uses a term is likely to use it again (adaptation; Church 2000, https://aclanthology.org/C00-1027), unlike <c>key components</c>.</summary>
    private static bool IsDweltOn(Candidate candidate) => 4 * candidate.Repeating >= candidate.Posts;

    /// <summary>The whole of a heading, under which the text goes on to speak of it: that of <c>Conclusion</c> does not.</summary>
    private bool IsHeading(Candidate candidate) =>
        candidate.Headings.Count > 0
        && 2 * candidate.TakenUp >= candidate.Headed.Count
        && (candidate.Posts > 1 || candidate.Most >= (IsName(candidate) ? 5 : 8));

    /// <summary>What is worth an abbreviation is a term (Schwartz and Hearst 2003).</summary>
    private static bool IsExplained(Candidate candidate) => candidate.Explained.Count > 0 && candidate.Words > 1 && candidate.Posts > 1;

    /// <summary>The text of links to where it is treated.</summary>
    private static bool IsLinked(Candidate candidate) => candidate.Links > 1 && candidate.Posts > 1;

    /// <summary>Recurs in headings of several posts as a part of its own, and stands by itself in the text more often than within longer names (as the C-value of Frantzi, Ananiadou and Mima 2000 asks).</summary>
    private static bool IsHeadingPart(Candidate candidate) =>
        candidate.Words > 1
        && candidate.Segments.Count > 1
        && candidate.Posts > 2
        && candidate.Most >= 4
        && 2 * candidate.Nested <= candidate.Count;

    private bool IsName(Candidate candidate) => candidate.Forms.Any(form => form.Any(terms.IsName));
}
