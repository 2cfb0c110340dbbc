using System.Text.RegularExpressions;

namespace Gateway.Store.Tables;

/// <summary>One spelling for all addresses of the same page.</summary>
internal static partial class NormalAddress
{
    /// <summary>
    /// Without scheme, query, fragment, <c>index.html</c> and final slash; the host in lower case; escapes only where RFC 3986 demands them.
    /// <c>https://Example.org/a/index.html#b</c> becomes <c>example.org/a</c>. An address without host stays so.
    /// </summary>
    public static string Of(string url)
    {
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        var (host, path) = isWeb ? (uri!.IsDefaultPort ? uri.IdnHost : $"{uri.IdnHost}:{uri.Port}", uri.AbsolutePath) : ("", url);
        path = QueryOrFragment().Replace(path, "");
        path = Escapable().Replace(path, match => Uri.EscapeDataString(Uri.UnescapeDataString(match.Value)));
        return host.ToLowerInvariant() + IndexPage().Replace(path, "");
    }

    [GeneratedRegex("[?#].*$", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QueryOrFragment();

    // Runs of escapes are taken together: a letter beyond ASCII is several of them.
    [GeneratedRegex(@"(?:%[0-9A-Fa-f]{2})+|[^\x21-\x7e]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapable();

    [GeneratedRegex("/(?:index\\.html)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IndexPage();
}
