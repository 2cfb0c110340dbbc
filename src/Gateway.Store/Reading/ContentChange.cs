namespace Gateway.Store.Reading;

/// <summary>What lies between two revisions.</summary>
/// <param name="Posts">Keys of posts that were added, changed or moved, by their path.</param>
/// <param name="RemovedPosts">Keys of posts that are gone.</param>
public sealed record ContentChange(string Revision, string PreviousRevision, IReadOnlyList<string> Posts, IReadOnlyList<string> RemovedPosts)
{
    public bool IsEmpty => Posts.Count == 0 && RemovedPosts.Count == 0;

    /// <param name="concerns">Whether a source, by its name, is looked at.</param>
    public static ContentChange Between(ContentState before, ContentState after, Func<string, bool> concerns) => new(
        after.Revision,
        before.Revision,
        [
            .. after.Posts.Where(post => !before.Posts.TryGetValue(post.Key, out var old)
                    ? concerns(post.Value.Source)
                    : old != post.Value && (concerns(post.Value.Source) || concerns(old.Source)))
                .OrderBy(post => post.Value.Path, StringComparer.Ordinal).ThenBy(post => post.Key, StringComparer.Ordinal).Select(post => post.Key),
        ],
        [.. before.Posts.Where(post => !after.Posts.ContainsKey(post.Key) && concerns(post.Value.Source)).Select(post => post.Key).Order(StringComparer.Ordinal)]);
}
