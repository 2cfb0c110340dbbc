using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Diagnostics;

internal static class DiagnosticQueries
{
    public static void AddDiagnostics(this ObjectGraphType query) =>
        query.Field<DiagnosticConnectionType>("diagnostics").Description("Faults found in the content that fit a filter.")
            .Paged<DiagnosticFilterInput, DiagnosticSortInput, DiagnosticRecord>(session => new DiagnosticReader(session).ListAsync);
}
