using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Exhibits;

/// <summary>What posts and sections show besides running text.</summary>
internal static class ExhibitLoaders
{
    public static readonly ExhibitLoader<FigureRecord> Figures = new(exhibits => exhibits.Figures);
    public static readonly ExhibitLoader<CodeBlockRecord> CodeBlocks = new(exhibits => exhibits.CodeBlocks);
    public static readonly ExhibitLoader<EquationRecord> Equations = new(exhibits => exhibits.Equations);
    public static readonly ExhibitLoader<NotationEntryRecord> Notation = new(exhibits => exhibits.Notation);
}

internal sealed class ExhibitLoader<T>(Func<ExhibitReader, ExhibitLists<T>> lists)
{
    public Loader<long, IReadOnlyList<T>> OfPost { get; } = new(
        (session, postIds, cancellationToken) => lists(new ExhibitReader(session)).OfPostsAsync(postIds, cancellationToken), missing: []);

    public Loader<long, IReadOnlyList<T>> OfSection { get; } = new(
        (session, sectionIds, cancellationToken) => lists(new ExhibitReader(session)).OfSectionsAsync(sectionIds, cancellationToken), missing: []);
}
