namespace Gateway.Store.Reading;

/// <summary>Reads what posts show besides running text.</summary>
public sealed class ExhibitReader(ReadSession session)
{
    public ExhibitLists<FigureRecord> Figures { get; } = new(session, Mappings.Figure);
    public ExhibitLists<CodeBlockRecord> CodeBlocks { get; } = new(session, Mappings.CodeBlock);
    public ExhibitLists<EquationRecord> Equations { get; } = new(session, Mappings.Equation);
    public ExhibitLists<NotationEntryRecord> Notation { get; } = new(session, Mappings.NotationEntry);
}

/// <summary>Exhibits of one kind.</summary>
public sealed class ExhibitLists<T>
{
    private readonly ReadSession session;
    private readonly Mapping<T> mapping;

    internal ExhibitLists(ReadSession session, Mapping<T> mapping) => (this.session, this.mapping) = (session, mapping);

    /// <summary>Per post, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<T>>> OfPostsAsync(IReadOnlyCollection<long> postIds, CancellationToken cancellationToken)
    {
        var table = mapping.Table;
        return session.ListsAsync(mapping, new Members($"{table}.post_id", table, $"{table}.post_id, {table}.id"), postIds, cancellationToken);
    }

    /// <summary>Per section those in it or its subsections, in reading order.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<T>>> OfSectionsAsync(IReadOnlyCollection<long> sectionIds, CancellationToken cancellationToken)
    {
        var table = mapping.Table;
        var members = new Members(
            "section.id", $"section JOIN {table} ON {table}.section_id BETWEEN section.id AND section.last_id", $"section.id, {table}.id");
        return session.ListsAsync(mapping, members, sectionIds, cancellationToken);
    }
}
