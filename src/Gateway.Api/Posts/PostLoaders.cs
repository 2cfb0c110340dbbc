using System.Collections.Frozen;
using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Posts;

/// <summary>Posts, and what belongs to a post alone: updates, front matter, bodies.</summary>
internal static class PostLoaders
{
    public static readonly Loader<long, PostRecord> ById = new((session, keys, cancellationToken) => new PostReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, PostRecord> ByKey = new((session, keys, cancellationToken) => new PostReader(session).ByKeyAsync(keys, cancellationToken));

    /// <summary>By slug and, where one is given, source; several if sources share the slug.</summary>
    public static readonly Loader<(string Slug, string? Source), IReadOnlyList<PostRecord>> BySlug =
        Loaders.OneByOne<(string Slug, string? Source), IReadOnlyList<PostRecord>>(
            (session, key, cancellationToken) => new PostReader(session).BySlugAsync(key.Slug, key.Source, cancellationToken));

    public static readonly Loader<(string Url, string? Source), PostRecord?> ByUrl = Loaders.OneByOne<(string Url, string? Source), PostRecord?>(
        (session, key, cancellationToken) => new PostReader(session).ByUrlAsync(key.Url, key.Source, cancellationToken));

    public static readonly ListLoader<Window, PostRecord> OfSource = new(
        (session, owners, window, cancellationToken) => new PostReader(session).OfSourcesAsync(owners, window, cancellationToken));

    public static readonly ListLoader<Window, PostRecord> OfAuthor = new(
        (session, owners, window, cancellationToken) => new PostReader(session).OfAuthorsAsync(owners, window, cancellationToken));

    public static readonly ListLoader<TopicPosts, PostRecord> OfTopic = new(
        (session, owners, posts, cancellationToken) => new PostReader(session).OfTopicsAsync(owners, posts, cancellationToken));

    public static readonly ListLoader<Window, PostRecord> CitingPaper = new(
        (session, owners, window, cancellationToken) => new PostReader(session).CitingPapersAsync(owners, window, cancellationToken));

    /// <summary>Per post those that it replaces directly.</summary>
    public static readonly Loader<long, IReadOnlyList<PostRecord>> SupersededBy = new(
        (session, keys, cancellationToken) => new PostReader(session).SupersededByAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<UpdateRecord>> Updates = new(
        (session, keys, cancellationToken) => new PostReader(session).UpdatesOfAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<string, UpdateRecord> UpdateByKey = new(
        (session, keys, cancellationToken) => new PostReader(session).UpdatesByKeyAsync(keys, cancellationToken));

    public static readonly Loader<long, string> FrontMatter = new(
        (session, keys, cancellationToken) => new PostReader(session).FrontMattersAsync(keys, cancellationToken));

    private static readonly FrozenDictionary<BodyForm, Loader<long, string>> Bodies = Enum.GetValues<BodyForm>().ToFrozenDictionary(
        form => form,
        form => new Loader<long, string>((session, ids, cancellationToken) => new PostReader(session).BodiesAsync(ids, form, cancellationToken)));

    /// <summary>Per post its body; null where it has none in this form.</summary>
    public static Loader<long, string> Body(BodyForm form) => Bodies[form];
}
