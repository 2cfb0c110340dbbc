using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.Bodies;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Knows what stands at every address of all sources.</summary>
internal sealed class AddressBook(IReadOnlyList<OpenSource> sources)
{
    // The longest first: one source may stand in a folder of another one's site.
    private readonly (OpenSource Source, Uri Root)[] sites = [.. sources.Select(x => (Source: x, Root: new Uri(UrlOf(x, "/")))).OrderByDescending(x => UrlOf(x.Source, "/").Length)];

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    private sealed record Entry(List<int> Posts, bool IsAlias);

    /// <summary>Enters a post at its own address.</summary>
    public void AddPost(OpenSource source, string sitePath, int post)
    {
        var key = Key(UrlOf(source, sitePath));
        if (entries.TryGetValue(key, out var entry) && !entry.IsAlias)
            entry.Posts.Add(post);
        else
            entries[key] = new Entry([post], IsAlias: false);
    }

    /// <summary>Enters another address of a post; where a post has the address as its own, that one counts.</summary>
    /// <param name="address">Absolute, or a path on the site.</param>
    public void AddAlias(OpenSource source, string address, int post)
    {
        var key = Key(AbsoluteUrl(source, address));
        if (!entries.TryAdd(key, new Entry([post], IsAlias: true)) && entries[key] is { IsAlias: true } other && !other.Posts.Contains(post))
            other.Posts.Add(post);
    }

    /// <summary>Whether a post or page has this address as its own.</summary>
    public bool IsTaken(string url) => entries.TryGetValue(Key(url), out var entry) && !entry.IsAlias;

    /// <summary>Enters a page that is no post, and the folders above it, which a web server shows too.</summary>
    public void AddPage(OpenSource source, string sitePath)
    {
        for (var path = sitePath.TrimEnd('/'); path.Length > 0; path = path[..path.LastIndexOf('/')])
            entries.TryAdd(Key(UrlOf(source, path)), new Entry([], IsAlias: false));
        entries.TryAdd(Key(UrlOf(source, "/")), new Entry([], IsAlias: false));
    }

    /// <summary>The address as other sites would write it; one without scheme and host where the source has no base address.</summary>
    public static string? PublicUrl(OpenSource source, string sitePath) => source.BaseUrl is { } site ? SiteAddress.Url(site, sitePath) : null;

    /// <summary>Looks up a destination as it is written on a page.</summary>
    public Destination Find(OpenSource source, string sitePath, string href)
    {
        var written = SafeAddress.AsRead(href).Trim();
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : written[(hash + 1)..];
        var address = hash < 0 ? written : written[..hash];
        if (address.Length == 0)
            return string.IsNullOrEmpty(fragment) || fragment == "top" ? Destination.Elsewhere : new Destination(Place.SamePage, null, fragment);
        // What a template of the site makes of this is not known here.
        if (address.Contains("{{", StringComparison.Ordinal) || address.Contains("%7B%7B", StringComparison.OrdinalIgnoreCase))
            return Destination.Elsewhere;
        if (!Uri.TryCreate(new Uri(UrlOf(source, sitePath)), address, out var url))
            return new Destination(Place.Nowhere, null, fragment);
        if (OwnerOf(url) is not { } owner)
            return Destination.Elsewhere;
        return Lookup(owner, url, fragment);
    }

    /// <summary>Host and path of a destination as it is written on a page; null for what is no address of a page.</summary>
    public static (string Host, string Path)? PlaceOf(OpenSource source, string sitePath, string href) =>
        Uri.TryCreate(new Uri(UrlOf(source, sitePath)), href.Trim(), out var url) && url.Scheme is "http" or "https" or PrivateScheme ? (url.Authority, url.AbsolutePath) : null;

    private Destination Lookup(OpenSource owner, Uri url, string? fragment)
    {
        if (entries.TryGetValue(Key(url.AbsoluteUri), out var entry))
            return entry.Posts switch
            {
                [] => Destination.Elsewhere,
                [var post] => new Destination(entry.IsAlias ? Place.FormerAddress : Place.Post, post, fragment),
                _ => new Destination(Place.SeveralPosts, null, fragment),
            };
        var path = SitePathIn(owner, url);
        return IsFile(path) || owner.Layout.MakesPage(path) ? Destination.Elsewhere : new Destination(Place.Nowhere, null, fragment);
    }

    /// <summary>The source whose site holds the address: hosts are compared, then paths, so another blog with a like address stays another blog.</summary>
    private OpenSource? OwnerOf(Uri url) =>
        url.Scheme is not ("http" or "https" or PrivateScheme) ? null
        : Array.Find(sites, x => Covers(x.Root, url)).Source;

    private static bool Covers(Uri site, Uri url) =>
        string.Equals(site.Host, url.Host, StringComparison.OrdinalIgnoreCase)
        && (site.IsDefaultPort ? url.IsDefaultPort : site.Port == url.Port)
        && (url.AbsolutePath + "/").StartsWith(site.AbsolutePath, StringComparison.Ordinal);

    private static string SitePathIn(OpenSource owner, Uri url) => "/" + url.AbsolutePath[Math.Min(url.AbsolutePath.Length, new Uri(UrlOf(owner, "/")).AbsolutePath.Length)..];

    // Images and downloads are no posts; whether they exist is another question.
    private static bool IsFile(string path)
    {
        var extension = Path.GetExtension(path.TrimEnd('/')).ToLowerInvariant();
        return extension is { Length: > 1 and <= 6 } or ".canvas" && extension is not (".html" or ".htm" or ".md") && !path.EndsWith('/') && extension.AsSpan(1).ContainsAnyInRange('a', 'z');
    }

    // A source without base address gets one that no link can name from outside.
    private const string PrivateScheme = "gateway";

    private static string UrlOf(OpenSource source, string sitePath) =>
        SiteAddress.Url(source.BaseUrl ?? $"{PrivateScheme}://{ContentKey.Of("host", source.Name)}{source.Layout.BasePath}/", sitePath);

    private static string AbsoluteUrl(OpenSource source, string address) =>
        address.Contains("://", StringComparison.Ordinal) ? address : UrlOf(source, address.StartsWith('/') ? address : "/" + address);

    /// <summary>What two spellings of one address share: no scheme, no query, no <c>index.html</c>, no final slash, no needless escapes.</summary>
    private static string Key(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            return url;
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"index.html".Length];
        return $"{uri.Authority}{path.TrimEnd('/')}";
    }
}

/// <summary>Where a written destination leads.</summary>
/// <param name="Fragment">After <c>#</c>, as written; null where there is none.</param>
internal readonly record struct Destination(Place Place, int? Post, string? Fragment)
{
    public static readonly Destination Elsewhere = new(Place.Elsewhere, null, null);
}

internal enum Place
{
    /// <summary>Another site, a page that is no post, or a file.</summary>
    Elsewhere,
    SamePage,
    Post,

    /// <summary>A post that has moved.</summary>
    FormerAddress,
    SeveralPosts,

    /// <summary>On one of our sites, where nothing stands.</summary>
    Nowhere,
}
