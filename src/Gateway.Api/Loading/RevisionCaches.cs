using Gateway.Api.Contract;
using Gateway.Store;

namespace Gateway.Api.Loading;

/// <summary>The caches of the present revisions, one an edition.</summary>
internal sealed class RevisionCaches(Editions editions, CacheOptions options)
{
    private volatile RevisionCache? published;
    private volatile RevisionCache? preview;

    /// <summary>Asked once a request, which reads this edition and revision to its end.</summary>
    public RevisionCache PresentFor(Caller caller)
    {
        var edition = editions.For(seesDrafts: caller.May(Scopes.Drafts));
        var revision = edition.Revision.Get();
        var known = edition.IsPreview ? preview : published;
        if (known?.Revision == revision)
            return known;
        // Two requests may both make one: then one of them fills a cache that nobody else sees.
        var made = new RevisionCache(edition, revision, options);
        return edition.IsPreview ? preview = made : published = made;
    }
}
