using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.References;

/// <summary>Links within an entry: one may span the title, others say "pdf".</summary>
internal static partial class LinkedTitle
{
    /// <summary>What the first link spans that shows more than an address or a word such as "pdf", as a place in the entry.</summary>
    /// <param name="plain">The entry without addresses and identifiers.</param>
    /// <param name="start">Where the entry starts in its block.</param>
    public static TextSpan? In(string plain, int start, IReadOnlyList<InlineLink> links)
    {
        foreach (var link in links)
        {
            var span = new TextSpan(Math.Max(0, link.Span.Start - start), Math.Min(plain.Length, link.Span.End - start));
            if (span.Start < span.End && !IsSign(plain.AsSpan(span.Start, span.End - span.Start)))
                return span;
        }

        return null;
    }

    /// <summary>Whether the words of a link tell what lies behind it and belong to no field.</summary>
    public static bool IsSign(ReadOnlySpan<char> label) => Sign().IsMatch(label);

    [GeneratedRegex(@"^[\s\W]*(?:(?:the|full|web|project|official|source)\s?)?(?:link|pdf|html|doi|url|arxiv|paper|preprint|code|github|here|web\s?(?:page|site)|page|site|blog(?:\s?post)?|post|article|slides?|talk|video|poster|demo|data(?:set)?|book|download|online|bib(?:tex)?|source|ps|openreview|homepage|supplement(?:ary)?|abs(?:tract)?)?[\s\W]*$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sign();
}
