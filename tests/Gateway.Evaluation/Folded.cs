namespace Gateway.Evaluation;

/// <summary>Texts as the corpora's README compares them.</summary>
internal static class Folded
{
    /// <summary>Letters and digits, in lower case.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>White space collapsed, quotation marks straight.</summary>
    public static string Straight(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
}

/// <summary>Identifiers of works, as one sort of text.</summary>
internal static class Identifiers
{
    public static IEnumerable<string> Of(string? arxivId, string? doi) =>
        // arXiv gives its papers DOIs too, which say the same.
        doi?.StartsWith("10.48550/arxiv.", StringComparison.OrdinalIgnoreCase) == true
            ? Of(arxivId ?? doi["10.48550/arxiv.".Length..], doi: null)
            : new[] { arxivId is null ? null : $"arXiv:{arxivId}", doi is null ? null : $"doi:{doi.ToLowerInvariant()}" }.OfType<string>();
}
