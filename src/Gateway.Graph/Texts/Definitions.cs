using System.Buffers;
using Gateway.Content.Model;

namespace Gateway.Graph.Texts;

/// <summary>Finds sentences that say what something is: <c>An autoencoder is a network that ...</c>.</summary>
internal static class Definitions
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:\n");

    private const int LongestSubject = 60;
    private const int ShortestSentence = 30;
    private const int LongestSentence = 320;

    // What begins a sentence about what was just spoken of.
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "it", "this", "that", "these", "those", "there", "here", "he", "she", "they", "we", "what", "which", "one", "each", "all", "both", "where", "when",
        "our", "my", "your", "their", "its", "if", "as", "in", "on", "for", "note", "another", "such", "another", "how", "why", "so", "but", "and",
    };

    private static readonly string[] Verbs = [" is ", " are ", " refers to "];

    private static readonly string[] Articles = ["a ", "an ", "the "];

    private static readonly string[] AfterIs = [.. Articles, "defined as "];

    // Tells of some property, or of what is done with it.
    private static readonly HashSet<string> NoKind = ["not", "also", "all", "both", "more", "most", "less", "often", "still", "now", "very", "too", "as", "in", "on", "at", "to", "so", "no", "just"];

    public static IReadOnlyList<Definition> In(string text)
    {
        var found = new List<Definition>();
        foreach (var verb in Verbs)
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = text.IndexOf(verb, at + verb.Length, StringComparison.Ordinal))
                if (DefinitionAt(text, at, verb) is { } definition)
                    found.Add(definition);
        found.Sort((x, y) => x.Place.CompareTo(y.Place));
        return found;
    }

    private static Definition? DefinitionAt(string text, int at, string verb)
    {
        var after = text.AsSpan(at + verb.Length);
        if ((verb == " is " && !StartsWithAny(after, AfterIs)) || (verb == " are " && !IsKind(after)))
            return null;
        var from = Math.Max(0, at - LongestSubject);
        var before = text.AsSpan(from..at);
        var mark = before.LastIndexOfAny("\n.?!:");
        if (mark < 0 && from > 0)
            return null;
        var start = from + mark + 1;
        while (text[start] == ' ' && start < at)
            start++;
        var subject = WithoutArticle(text.AsSpan(start..at));
        var firstWord = subject[..(subject.IndexOf(' ') is >= 0 and var space ? space : subject.Length)];
        if (subject.IsEmpty || !char.IsLetterOrDigit(subject[0]) || char.IsLower(text[start]) || Pronouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(firstWord.Trim(',')))
            return null;
        var end = EndOfSentence(text, at);
        return end - start is >= ShortestSentence and <= LongestSentence ? new Definition(subject.ToString(), text[start..end], start) : null;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>Whether a noun follows, not a participle, adverb or the like.</summary>
    private static bool IsKind(ReadOnlySpan<char> after)
    {
        var word = after[..(after.IndexOfAny(WordEnds) is > 0 and var end ? end : 0)];
        return !word.IsEmpty && !NoKind.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> subject)
    {
        foreach (var article in Articles)
            if (subject.StartsWith(article, StringComparison.OrdinalIgnoreCase))
                return subject[article.Length..];
        return subject;
    }

    private static int EndOfSentence(string text, int at)
    {
        for (var end = text.AsSpan(at).IndexOfAny("\n.?!") + at; end >= at; end = text.AsSpan(end + 1).IndexOfAny("\n.?!") is >= 0 and var next ? end + 1 + next : -1)
        {
            if (text[end] == '\n')
                return end;
            if (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]))
                return end + 1;
        }

        return text.Length;
    }
}

/// <param name="Subject">What is defined, without article.</param>
/// <param name="Place">Its first character in the <see cref="PostBody.Text"/>.</param>
internal readonly record struct Definition(string Subject, string Sentence, int Place);
