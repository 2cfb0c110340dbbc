using Gateway.Api.Loading;
using Gateway.Graph.ReadingPaths;
using Gateway.Store.Reading;
using GraphQL;

namespace Gateway.Api.Prerequisites;

internal static class PrerequisiteLoaders
{
    public static readonly Loader<long, PrerequisiteRecord> ById = new((session, keys, cancellationToken) => new PrerequisiteReader(session).ByIdAsync(keys, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<SectionRecord>> Sections = new(
        (session, keys, cancellationToken) => new PrerequisiteReader(session).SectionsOfAsync(keys, cancellationToken), missing: []);

    public static readonly Loader<long, IReadOnlyList<ReachedPost>> Refused = new(
        (session, keys, cancellationToken) => new PrerequisiteReader(session).RefusedAsync(keys, cancellationToken), missing: []);

    // One for all: it has one key.
    private static readonly Loader<int, NeedGraph> WholeGraph =
        Loaders.OneByOne<int, NeedGraph>((session, _, cancellationToken) => new PrerequisiteReader(session).GraphAsync(cancellationToken));

    /// <summary>What all posts of the revision need.</summary>
    public static Loaded<NeedGraph> Graph(IResolveFieldContext context) => WholeGraph.Load(context, 0).Then(graph => graph!);
}
