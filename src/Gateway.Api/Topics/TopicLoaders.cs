using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Topics;

internal static class TopicLoaders
{
    public static readonly Loader<long, TopicRecord> ById = new((session, keys, cancellationToken) => new TopicReader(session).ByIdAsync(keys, cancellationToken));

    public static readonly Loader<string, TopicRecord> ByKey = new((session, keys, cancellationToken) => new TopicReader(session).ByKeyAsync(keys, cancellationToken));

    public static readonly Loader<string, TopicRecord?> ByLabel = Loaders.OneByOne<string, TopicRecord?>(
        (session, label, cancellationToken) => new TopicReader(session).ByLabelAsync(label, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<TopicAssignmentRecord>> OfPost = OfPosts(refused: false);
    public static readonly Loader<long, IReadOnlyList<TopicAssignmentRecord>> RefusedOfPost = OfPosts(refused: true);

    public static readonly Loader<long, IReadOnlyList<TopicAssignmentRecord>> OfSection = new(
        (session, keys, cancellationToken) => new TopicReader(session).OfSectionsAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<TopicRecord>> OfPaper = new(
        (session, keys, cancellationToken) => new TopicReader(session).OfPapersAsync(keys, cancellationToken), missing: []);

    /// <summary>Per post and topic the ids of the sections that speak of it.</summary>
    public static readonly Loader<long, ILookup<long, long>> SectionsOfPost = new(
        (session, keys, cancellationToken) => new TopicReader(session).SectionsOfPostsAsync(keys, cancellationToken),
        missing: Array.Empty<long>().ToLookup(section => section));

    public static readonly Loader<long, IReadOnlyList<TopicRecord>> Broader = new(
        (session, keys, cancellationToken) => new TopicReader(session).BroaderAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<TopicRecord>> Narrower = new(
        (session, keys, cancellationToken) => new TopicReader(session).NarrowerAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<TopicRecord>> Related = new(
        (session, keys, cancellationToken) => new TopicReader(session).RelatedAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<TopicPrerequisiteRecord>> Prerequisites = new(
        (session, keys, cancellationToken) => new TopicReader(session).PrerequisitesAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<TopicPrerequisiteRecord>> RequiredFor = new(
        (session, keys, cancellationToken) => new TopicReader(session).RequiredForAsync(keys, cancellationToken), missing: []);

    private static Loader<long, IReadOnlyList<TopicAssignmentRecord>> OfPosts(bool refused) => new(
        (session, keys, cancellationToken) => new TopicReader(session).OfPostsAsync(keys, refused, cancellationToken), missing: []);
}
