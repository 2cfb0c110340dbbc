using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Exhibits;

/// <summary>What posts and sections show besides running text.</summary>
internal sealed class ExhibitLoaders(ExhibitReader exhibits)
{
    public ExhibitLoader<FigureRecord> Figures { get; } = new(exhibits.Figures);
    public ExhibitLoader<CodeBlockRecord> CodeBlocks { get; } = new(exhibits.CodeBlocks);
    public ExhibitLoader<EquationRecord> Equations { get; } = new(exhibits.Equations);
    public ExhibitLoader<NotationEntryRecord> Notation { get; } = new(exhibits.Notation);
}

internal sealed class ExhibitLoader<T>(ExhibitLists<T> lists)
{
    public BatchLoader<long, IReadOnlyList<T>> OfPost { get; } = new(lists.OfPostsAsync, missing: []);
    public BatchLoader<long, IReadOnlyList<T>> OfSection { get; } = new(lists.OfSectionsAsync, missing: []);
}
