using Gateway.Store.Reading;

namespace Gateway.Api.Loading;

/// <summary>The cache of the present revision.</summary>
internal sealed class RevisionCaches(CurrentRevision current, CacheOptions options)
{
    private volatile RevisionCache cache = new(revision: "", options);

    /// <summary>Asked once a request, which reads this revision to its end.</summary>
    public RevisionCache Present()
    {
        var revision = current.Get();
        var known = cache;
        if (known.Revision == revision)
            return known;
        // Two requests may both make one: then one of them fills a cache that nobody else sees.
        return cache = new RevisionCache(revision, options);
    }
}
