using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>The names by which one work can be recognised, strongest first.</summary>
internal static class PaperIdentifiers
{
    // Shorter titles ("Attention", "Introduction") name many works.
    private const int ShortestTitle = 12;

    public static IEnumerable<string> Of(ReferenceFields fields)
    {
        if (fields.ArxivId is { } arxiv)
            yield return $"arxiv:{arxiv}";
        if (fields.Doi is { } doi)
            yield return $"doi:{doi}";
        if (fields.Url is { } url && fields.ArxivId is null && fields.Doi is null && UrlKey(url) is { Length: > 0 } key)
            yield return $"url:{key}";
        if (fields.Title is { } title && Folding.Letters(title) is { Length: >= ShortestTitle } letters)
            yield return $"title:{letters}|{Folding.Letters(AuthorNames.FamilyName(fields.Authors) ?? "")}";
    }

    public static IEnumerable<string> Of(CitationMention citation)
    {
        if (ArxivId.TryParse(citation.Url, out var arxiv))
            yield return $"arxiv:{arxiv}";
        else if (Doi.TryParse(citation.Url, out var doi))
            yield return $"doi:{doi}";
        else if (citation.Url is { } url)
            yield return $"url:{UrlKey(url)}";
    }

    /// <summary>An address without scheme, "www.", fragment and final slash.</summary>
    public static string UrlKey(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url.Trim();
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host + uri.AbsolutePath.TrimEnd('/') + uri.Query;
    }
}
