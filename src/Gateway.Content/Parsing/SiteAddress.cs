namespace Gateway.Content.Parsing;

/// <summary>Puts addresses of a site together and takes them apart.</summary>
internal static class SiteAddress
{
    /// <summary>The absolute address of a path on the site.</summary>
    /// <param name="baseUrl">Of the site, with or without a final slash.</param>
    /// <param name="sitePath">From the site's root, with a slash at the start.</param>
    public static string Url(string baseUrl, string sitePath) =>
        baseUrl.TrimEnd('/') + Escape(sitePath);

    /// <summary>A path as it stands in an address: what would begin a query or fragment there is escaped.</summary>
    public static string Escape(string sitePath) => sitePath.Replace("?", "%3F", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);

    /// <summary>
    /// A written address if it is a whole one, as clients expect it; <c>www.example.org</c> gets a scheme (GFM, section 6.9). Null for anything else.
    /// </summary>
    public static string? Whole(string? written)
    {
        var text = written?.Trim();
        if (text?.StartsWith("www.", StringComparison.OrdinalIgnoreCase) == true)
            text = "http://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? text : null;
    }

    /// <summary>Adds a scheme and a final slash where they are missing; null where the text is no address at all.</summary>
    public static string? Normalize(string? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(baseUrl))
            return null;
        var text = baseUrl.Contains("://", StringComparison.Ordinal) ? baseUrl : "https://" + baseUrl.TrimStart('/');
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url.AbsoluteUri.TrimEnd('/') + "/" : null;
    }
}
