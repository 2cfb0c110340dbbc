using System.Buffers;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>What a person wrote into a search box, read as people mean it: words, "phrases", and -words to leave out. Nothing else has a meaning of its own.</summary>
internal sealed record SearchQuery(string Text, IReadOnlyList<QueryPart> Parts)
{
    // Straight and typographic ones, and those of Chinese and Japanese.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»「」『』");

    public static SearchQuery Parse(string text)
    {
        var parts = new List<QueryPart>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] is '-' or '−' && Excludes(text.AsSpan(at + 1));
            if (isExcluded)
                at++;
            var isQuoted = Quotes.Contains(text[at]);
            var start = isQuoted ? at + 1 : at;
            var end = isQuoted ? EndOfQuote(text, start) : EndOfChunk(text, start);
            parts.AddRange(isQuoted ? Phrase(text, start, end, isExcluded) : Words(text, start, end, isExcluded));
            at = isQuoted ? Math.Min(end + 1, text.Length) : end;
        }

        return new SearchQuery(text, parts);
    }

    /// <summary>A minus leaves out the word or phrase behind it: not in <c>self-attention</c>, and neither options as <c>--onto</c> and <c>-m</c> nor the number -5.</summary>
    private static bool Excludes(ReadOnlySpan<char> rest) =>
        rest is [var first, ..] && (Quotes.Contains(first) ? rest.Length > 1 : char.IsLetter(first) && (!char.IsAscii(first) || (rest.Length > 1 && !char.IsWhiteSpace(rest[1]))));

    /// <summary>With the last word taken for the beginning of one.</summary>
    public SearchQuery WithPrefix() => this with { Parts = [.. Parts.SkipLast(1), Parts[^1] with { IsPrefix = true }] };

    private static int EndOfQuote(string text, int start) => text.AsSpan(start).IndexOfAny(Quotes) is >= 0 and var length ? start + length : text.Length;

    private static int EndOfChunk(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !Quotes.Contains(text[end]))
            end++;
        return end;
    }

    private static IEnumerable<QueryPart> Phrase(string text, int start, int end, bool isExcluded)
    {
        var words = new List<QueryWord>();
        SearchTokens.Read(text, start, end, (word, place) => words.Add(new(word.ToString(), place)));
        // A phrase that is still open is still being typed.
        return words is [] ? [] : [new QueryPart(words, IsQuoted: true, isExcluded, IsPrefix: end == text.Length)];
    }

    /// <summary>What holds together without a space, such as <c>gpt-2</c>, stays together; a comma or a slash parts words as a space does, and so does a change of script.</summary>
    private static IEnumerable<QueryPart> Words(string text, int start, int end, bool isExcluded)
    {
        var parts = new List<List<QueryWord>> { new() };
        SearchTokens.Read(
            text,
            start,
            end,
            (word, place) =>
            {
                var found = new QueryWord(word.ToString(), place);
                if (parts[^1] is [.., var last] && last.IsUnspaced != found.IsUnspaced)
                    parts.Add([]);
                parts[^1].Add(found);
            },
            () => parts.Add([]));
        return parts.Where(words => words.Count > 0).Select(words => new QueryPart(words, IsQuoted: false, isExcluded, IsPrefix: EndsInHangul(words[^1].Spelling)));
    }

    /// <summary>Korean writes particles behind a word, without a space.</summary>
    private static bool EndsInHangul(string word) => word[^1] is >= '\uAC00' and <= '\uD7A3';
}

/// <summary>A word, or several that stand side by side.</summary>
/// <param name="IsPrefix">Whether its last word is only the beginning of one.</param>
internal sealed record QueryPart(IReadOnlyList<QueryWord> Words, bool IsQuoted, bool IsExcluded, bool IsPrefix = false)
{
    /// <summary>Whether it is written without spaces between words, so that its words are overlapping pairs of characters.</summary>
    public bool IsUnspaced => Words[0].IsUnspaced;

    /// <summary>Whether it is a number, of a version for example.</summary>
    public bool IsNumber => Words.All(word => word.Spelling.All(char.IsAsciiDigit));
}

/// <param name="Place">Of its first character in the query.</param>
internal readonly record struct QueryWord(string Spelling, int Place)
{
    public bool IsUnspaced => System.Text.Rune.GetRuneAt(Spelling, 0) is var rune && Tokens.IsUnspaced(rune.Value);
}
