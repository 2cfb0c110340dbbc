using Gateway.Store;

namespace Gateway.Api.Loading;

/// <summary>What was read of one revision, and answered from it. A revision never changes, so nothing in here is ever wrong; the next one begins with nothing.</summary>
/// <param name="edition">Whose revision it is.</param>
/// <param name="revision">Its name.</param>
internal sealed class RevisionCache(Edition edition, string revision, CacheOptions options)
{
    private const long Megabyte = 1 << 20;

    public Edition Edition => edition;

    public string Revision => revision;

    public BoundedCache Entities { get; } = new(options.EntityMegabytes * Megabyte);

    /// <summary>Whole answers.</summary>
    public BoundedCache Answers { get; } = new(options.AnswerMegabytes * Megabyte);
}
