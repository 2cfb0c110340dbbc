using Gateway.Content.Model;

namespace Gateway.Store.Search;

/// <summary>Finds the passages of a text that show best what a search found it by.</summary>
public static class Passages
{
    /// <summary>Two or three lines on a page of hits.</summary>
    private const int Length = 220;

    /// <summary>What stands before the first match, so that it can be understood.</summary>
    private const int LeadIn = 60;

    private const string Ellipsis = "…";

    /// <returns>The best first.</returns>
    public static IReadOnlyList<Passage> In(string text, SearchTerms terms, int count)
    {
        var matches = terms.MatchesIn(text);
        var passages = new List<Passage>();
        while (passages.Count < count && Best(matches) is { Count: > 0 } best)
        {
            var passage = Around(text, best);
            passages.Add(passage);
            var (start, end) = (passage.Place - LeadIn, passage.Place + Length);
            matches = [.. matches.Where(match => match.End <= start || match.Start >= end)];
        }

        return passages;
    }

    /// <summary>A whole text that is short, such as a title; null where it holds none of the terms.</summary>
    public static Passage? OfWhole(string text, SearchTerms terms) =>
        terms.MatchesIn(text) is { Count: > 0 } matches ? new Passage(text, [.. matches.Select(match => new TextSpan(match.Start, match.End))], matches[0].Start) : null;

    /// <summary>The matches that fit into one passage and are of most terms, then most in number.</summary>
    private static List<TermMatch> Best(IReadOnlyList<TermMatch> matches)
    {
        var (best, bestValue) = ((First: 0, Count: 0), -1);
        for (var first = 0; first < matches.Count; first++)
        {
            var (seen, count) = (0UL, 0);
            while (first + count < matches.Count && matches[first + count].End - matches[first].Start <= Length - LeadIn)
                seen |= 1UL << (matches[first + count++].Term & 63);
            var value = (ulong.PopCount(seen), count) is var (distinct, number) ? ((int)distinct * Length) + number : 0;
            if (count > 0 && value > bestValue)
                (best, bestValue) = ((first, count), value);
        }

        return [.. matches.Skip(best.First).Take(best.Count)];
    }

    private static Passage Around(string text, List<TermMatch> matches)
    {
        var start = StartOfWord(text, Math.Max(0, matches[0].Start - LeadIn));
        var end = Math.Max(EndOfWord(text, Math.Min(text.Length, start + Length)), matches[^1].End);
        var (before, after) = (start > 0 ? Ellipsis : "", end < text.Length ? Ellipsis : "");
        // Blocks are parted by line feeds, which have no place in a line.
        var fragment = $"{before}{text[start..end].Replace('\n', ' ')}{after}";
        var shift = before.Length - start;
        return new Passage(fragment, [.. matches.Select(match => new TextSpan(match.Start + shift, match.End + shift))], matches[0].Start);
    }

    private static int StartOfWord(string text, int at)
    {
        var space = at == 0 ? -1 : text.AsSpan(at).IndexOfAny(' ', '\n');
        if (space is >= 0 and < LeadIn)
            return at + space + 1;
        return at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int EndOfWord(string text, int at)
    {
        var space = at == text.Length ? -1 : text.AsSpan(0, at).LastIndexOfAny(' ', '\n');
        if (space > at - LeadIn && space > 0)
            return space;
        return at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}

/// <param name="Fragment">Plain text.</param>
/// <param name="Ranges">Where terms stand in the fragment.</param>
/// <param name="Place">Of the first match, in the text.</param>
public sealed record Passage(string Fragment, IReadOnlyList<TextSpan> Ranges, int Place);
