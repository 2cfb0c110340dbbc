using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.BibTeX;

/// <summary>Finds an entry's identifiers in the many places where tools and authors put them.</summary>
internal static partial class BibIdentifiers
{
    // "arXiv preprint arXiv:1706.03762" as a journal; "abs/1706.03762" as DBLP's volume; "arXiv:1706.03762" as the pages of ADS.
    private static readonly string[] MayHoldArxivId = ["arxivid", "arxiv", "journal", "journaltitle", "volume", "number", "pages", "howpublished", "note", "url", "doi"];

    private static readonly string[] MayHoldAddress = ["url", "ee", "link", "howpublished", "note", "pdf"];

    public static ArxivId? ArxivIdOf(BibRecord record)
    {
        var archive = record["archiveprefix"] ?? record["eprinttype"];
        if (record["eprint"] is { } eprint && (archive is null || archive.Contains("arxiv", StringComparison.OrdinalIgnoreCase)) &&
            ArxivId.TryParse(LatexText.Address(eprint), out var id))
            return id;
        foreach (var field in MayHoldArxivId)
            if (record[field] is { } tex && (field.StartsWith("arxiv", StringComparison.Ordinal) ? ArxivId.TryParse(LatexText.Address(tex), out id) : HoldsArxivId(tex, out id)))
                return id;
        return null;
    }

    public static Doi? DoiOf(BibRecord record)
    {
        if (record["doi"] is { } tex && Doi.TryParse(LatexText.Address(tex), out var doi))
            return doi;
        foreach (var field in MayHoldAddress)
            if (record[field] is { } text && AddressIn(text) is { } address && address.Contains("/10.", StringComparison.Ordinal) && Doi.TryParse(address, out doi))
                return doi;
        return null;
    }

    public static string? UrlOf(BibRecord record)
    {
        foreach (var field in MayHoldAddress)
            if (record[field] is { } tex && AddressIn(tex) is { } address)
                return address;
        return null;
    }

    /// <summary>The first web address in a text: up to white space, or to the brace that ends the argument it stands in.</summary>
    private static string? AddressIn(string tex)
    {
        var colon = tex.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var start = tex.AsSpan(0, colon).EndsWith("https", StringComparison.OrdinalIgnoreCase) ? colon - "https".Length : Math.Max(0, colon - "http".Length);
        var depth = 0;
        var end = start;
        for (; end < tex.Length && !char.IsWhiteSpace(tex[end]) && tex[end] is not ('<' or '>' or '"'); end++)
            if (tex[end] == '{')
                depth++;
            else if (tex[end] == '}' && --depth < 0)
                break;
        var address = LatexText.Address(tex[start..end]).TrimEnd('.', ',', ';');
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;
    }

    private static bool HoldsArxivId(string tex, out ArxivId id)
    {
        id = default;
        if (!tex.Contains("arxiv", StringComparison.OrdinalIgnoreCase) && !tex.Contains("abs/", StringComparison.Ordinal))
            return false;
        var match = PrintedArxivId().Match(LatexText.Address(tex));
        return match.Success && ArxivId.TryParse(match.Groups["id"].Value, out id);
    }

    // Also in arXiv's own DOIs: 10.48550/arXiv.1706.03762.
    [GeneratedRegex(@"(?:arxiv(?:\.org/(?:abs|pdf|html)/|\.org:|[:.\s]\s*)|\babs/)(?<id>[0-9]{4}\.[0-9]{4,5}|[a-z-]+(?:\.[a-z]{2})?/[0-9]{7})", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedArxivId();
}
