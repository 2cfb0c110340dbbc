using Gateway.Content.Extraction.References;

namespace Gateway.Content.Resolution;

/// <summary>Undoes slips of the hand in anchors and addresses, so that spellings of one name become equal.</summary>
internal static class Spelling
{
    // A link in prose or in a list takes along what stands beside it.
    private const string Punctuation = ".,;:!?)]}>\"'”’»。，；：！？）」』】*_`\\/ \t";

    private const string Openings = "#/([{<\"'“‘«（「『【*`\\ \t";

    // GitHub shows ids with this before them in some places; readers copy it.
    private const string ShownPrefix = "user-content-";

    /// <summary>An anchor without what does not belong to it: doubled <c>#</c>, punctuation, escapes of escapes.</summary>
    public static string BareAnchor(string anchor)
    {
        var bare = Uri.UnescapeDataString(anchor).TrimStart(Openings.ToCharArray()).TrimEnd(Punctuation.ToCharArray());
        return bare.StartsWith(ShownPrefix, StringComparison.Ordinal) ? bare[ShownPrefix.Length..] : bare;
    }

    /// <summary>Small letters, with one hyphen between words however they were separated.</summary>
    public static string Even(string name)
    {
        var even = name.ToLowerInvariant().Split([' ', '_', '-', '+', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', even);
    }

    /// <summary>The path of an address or file without what people add to it or leave out: ending, <c>index</c>, doubled and final slashes, punctuation.</summary>
    public static string EvenPath(string path)
    {
        var parts = Uri.UnescapeDataString(path).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count > 0)
            parts[^1] = WithoutEnding(parts[^1].TrimEnd(Punctuation.ToCharArray()));
        if (parts.Count > 1 && parts[^1].ToLowerInvariant() is "index" or "_index")
            parts.RemoveAt(parts.Count - 1);
        return string.Join('/', parts.Select(Even).Where(x => x.Length > 0));
    }

    /// <summary>Without the number that tells apart ids of headings with one text, such as <c>-1</c>; null where there is none.</summary>
    public static string? Unnumbered(string anchor)
    {
        // Longer numbers are years and the like.
        var end = anchor.AsSpan().TrimEnd("0123456789").Length;
        return anchor.Length - end is 1 or 2 && end > 1 && anchor[end - 1] is '-' or '_' ? anchor[..(end - 1)] : null;
    }

    /// <summary>Whether two names hold the same numbers, one after another: a name that differs in one names something else.</summary>
    public static bool SameNumbers(string a, string b) => Numbers(a).SequenceEqual(Numbers(b), StringComparer.Ordinal);

    public static bool SameLetters(string a, string b) => Folding.Letters(a) is { Length: > 0 } letters && letters == Folding.Letters(b) && SameNumbers(a, b);

    /// <summary>Whether nothing but numbers sets two names apart: part 2 is not a misspelt part 3.</summary>
    public static bool DifferInNumbersAlone(string a, string b) => !SameNumbers(a, b) && WithoutDigits(a) == WithoutDigits(b);

    private static string WithoutDigits(string name) => string.Concat(Folding.Letters(name).Where(x => !char.IsDigit(x)));

    private static IEnumerable<string> Numbers(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var end = i;
            while (end < name.Length && char.IsDigit(name[end]))
                end++;
            if (end == i)
                continue;
            yield return name[i..end];
            i = end;
        }
    }

    private static string WithoutEnding(string name)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".html", ".htm", ".md", ".markdown"])
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return name[..^ending.Length];
        return name;
    }
}
