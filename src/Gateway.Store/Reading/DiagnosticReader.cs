using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

public sealed class DiagnosticReader(ReadSession session)
{
    internal static readonly RootList<DiagnosticRow, DiagnosticRecord> List = new(
        context => context.Diagnostics,
        Mappings.Diagnostic,
        diagnostic => diagnostic.Id,
        new FieldTable<DiagnosticRow>()
            .Value<DiagnosticCode>("code", diagnostic => diagnostic.Code)
            .Value<DiagnosticSeverity>("severity", diagnostic => diagnostic.Severity)
            .Moment("firstSeenAt", diagnostic => diagnostic.FirstSeenAt)
            .Nested("post", diagnostic => diagnostic.Post!, () => PostFields.Filters),
        [
            SortKey<DiagnosticRow>.Of<int?>("severity", diagnostic => (int)diagnostic.Severity),
            SortKey<DiagnosticRow>.Of<int?>("code", diagnostic => (int)diagnostic.Code),
            SortKey<DiagnosticRow>.Of<long?>("firstSeenAt", diagnostic => diagnostic.FirstSeenAt),
            SortKey<DiagnosticRow>.Of("source", diagnostic => diagnostic.Source.Key),
            SortKey<DiagnosticRow>.Of("path", diagnostic => diagnostic.Path),
            SortKey<DiagnosticRow>.Of<int?>("line", diagnostic => diagnostic.StartLine),
            SortKey<DiagnosticRow>.Of<int?>("column", diagnostic => diagnostic.StartColumn),
        ],
        [new Order("source", false), new Order("path", false), new Order("line", false), new Order("column", false)]);

    public Task<IReadOnlyDictionary<string, DiagnosticRecord>> ByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        session.ByAsync(Mappings.Diagnostic, "key", keys, diagnostic => diagnostic.Key, cancellationToken);

    /// <summary>
    /// Fields to filter by: code, severity, firstSeenAt, and post.* as in <see cref="PostReader.ListAsync"/>; where there is no post,
    /// its fields are null. Fields to order by: severity (worst first when ascending), code, firstSeenAt, source, path, line, column.
    /// Without order: by source, path and place.
    /// </summary>
    /// <exception cref="InvalidCursorException">A cursor was made for another order, or is none.</exception>
    public Task<Page<DiagnosticRecord>> ListAsync(
        Filter? filter, IReadOnlyList<Order> order, PageRequest page, bool withTotal, CancellationToken cancellationToken) =>
        List.PageAsync(session, filter, order, page, withTotal, cancellationToken);

    /// <summary>Per post the faults found in it, by place.</summary>
    public Task<IReadOnlyDictionary<long, Slice<DiagnosticRecord>>> OfPostsAsync(
        IReadOnlyCollection<long> postIds, Window window, CancellationToken cancellationToken)
    {
        var members = new Members("diagnostic.post_id", "diagnostic", "diagnostic.start_line, diagnostic.start_column, diagnostic.id");
        return session.SlicesAsync(Mappings.Diagnostic, members, postIds, window, cancellationToken);
    }

    /// <summary>Per diagnostic its fixes, the surest first.</summary>
    public Task<IReadOnlyDictionary<long, IReadOnlyList<DiagnosticFixRecord>>> FixesOfAsync(IReadOnlyCollection<long> diagnosticIds, CancellationToken cancellationToken)
    {
        var members = new Members("diagnostic_fix.diagnostic_id", "diagnostic_fix", "diagnostic_fix.diagnostic_id, diagnostic_fix.id");
        return session.ListsAsync(Mappings.DiagnosticFix, members, diagnosticIds, cancellationToken);
    }
}
