using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Tells at first sight which links may lead to one of our own sites. Most lead elsewhere, and nothing of them need be kept.</summary>
internal sealed class OwnHosts(IEnumerable<OpenSource> sources)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> hosts = sources
        .Select(x => x.BaseUrl).OfType<string>().Select(x => new Uri(x).Host)
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool MayLeadHome(ReadOnlySpan<char> href)
    {
        href = href.Trim();
        var scheme = href.IndexOfAny(":/?#");
        if (scheme <= 0 || href[scheme] != ':')
            return true;
        if (!href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return true;
        var authority = href[(scheme + 1)..].TrimStart('/');
        var end = authority.IndexOfAny("/?#:");
        return hosts.Contains(end < 0 ? authority : authority[..end]);
    }
}
