using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>Reads addresses of works: many sites name a work by an identifier of their own, whatever page of it is linked.</summary>
internal static partial class WorkAddress
{
    /// <summary>The name that an address gives to a work, such as <c>arxiv:1706.03762</c> or <c>openreview:B1QRgziT-</c>; null where it is a page like others.</summary>
    public static string? NameIn(string url)
    {
        if (ArxivId.TryParse(url, out var arxiv))
            return $"arxiv:{arxiv}";
        if (Doi.TryParse(url, out var doi))
            return $"doi:{doi}";
        var match = Site().Match(url);
        foreach (Group group in match.Groups)
            if (group is { Success: true, Name: not "0" })
                return Name(group.Name, group.Value);
        return null;
    }

    /// <summary>The name that an address gives to a work; that of the page itself where it gives none.</summary>
    public static string NameOf(string url) => NameIn(url) ?? $"url:{Key(url)}";

    /// <summary>Whether a paper itself stands there rather than a page.</summary>
    public static bool IsDocument(string url) => Document().IsMatch(url);

    /// <summary>An address without scheme, "www.", fragment and final slash.</summary>
    public static string Key(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url.Trim();
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host + uri.AbsolutePath.TrimEnd('/') + uri.Query;
    }

    private static string Name(string site, string id) => site switch
    {
        // The article's number is the end of its DOI.
        "nature" => $"doi:10.1038/{id.ToLowerInvariant()}",
        "zenodo" => $"doi:10.5281/zenodo.{id}",
        // Spelt with case.
        "openreview" => $"openreview:{id}",
        "jmlr" => $"jmlr:{id.ToLowerInvariant().Replace("volume", "v", StringComparison.Ordinal)}",
        _ => $"{site}:{id.Replace("/", "", StringComparison.Ordinal).ToLowerInvariant()}",
    };

    [GeneratedRegex(@"\.(?:pdf|ps|djvu)(?:\.gz)?(?:[?#]|$)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Document();

    [GeneratedRegex(
        """
        ^https?://(?:[\w-]+\.)?(?:
          openreview\.net/(?:forum|pdf|attachment)\b[^#]*?[?&]id=(?<openreview>[\w-]+)
        | (?:aclanthology\.org|aclweb\.org/anthology|aclanthology\.info|anthology\.aclweb\.org)/(?:papers/|[A-Z]/[A-Z][0-9]{2}/)*(?<acl>[A-Z][0-9]{2}-[0-9]{4}|[0-9]{4}\.[\w-]+\.[0-9]+)
        | semanticscholar\.org/(?:paper/(?:[^/?\#]+/)?)?(?<s2>[0-9a-f]{40}|[0-9a-f]{4}/[0-9a-f]{36})
        | mlr\.press/(?<pmlr>v[0-9]+/[\w-]+?)(?:/[\w-]+)?(?:\.pdf|\.html)?(?:[?\#]|$)
        | (?:neurips|nips)\.cc/(?:paper_files/)?paper/[0-9]{4}/(?:hash|file)/(?<neurips>[0-9a-f]{32})
        | (?:neurips|nips)\.cc/paper/(?<nips>[0-9]+)-
        | (?:thecvf\.com|cv-foundation\.org/openaccess)/content[\w-]*/(?:[\w-]+/)*(?<cvf>\w+?)_(?:[0-9]{4}_\w+_)?paper\.(?:html|pdf)
        | jmlr\.org/papers/(?<jmlr>v(?:olume)?[0-9]+/[\w-]+)
        | ieee\.org/(?:(?:abstract/)?document/|stamp/stamp\.jsp\?(?:.*&)?arnumber=)0*(?<ieee>[0-9]+)
        | acm\.org/citation\.cfm\?(?:.*&)?id=(?:[0-9]+\.)?(?<acm>[0-9]+)
        | (?:nih\.gov/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)/(?<pubmed>[0-9]+)
        | nih\.gov/(?:pmc/)?articles/(?<pmc>PMC[0-9]+)
        | iacr\.org/(?<iacr>[0-9]{4}/[0-9]+)
        | ssrn\.com/(?:sol3/papers\.cfm)?\S*?abstract(?:_id)?=(?<ssrn>[0-9]+)
        | nature\.com/articles/(?<nature>[\w.-]+?)(?:\.pdf)?(?:[?\#]|$)
        | zenodo\.org/records?/(?<zenodo>[0-9]+)
        | (?:hal\.science|hal\.archives-ouvertes\.fr|hal\.inria\.fr|inria\.hal\.science)/(?:file/index/docid/0*|[a-z]+-0*)(?<hal>[0-9]+)
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Site();
}
