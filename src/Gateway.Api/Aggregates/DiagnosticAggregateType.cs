using Gateway.Api.Diagnostics;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Aggregates;

internal sealed class DiagnosticAggregateType : AggregateType<DiagnosticGrouping, DiagnosticGroup>
{
    public DiagnosticAggregateType()
        : base(
            "DiagnosticAggregate", "Counts over one group of faults.",
            grouped => grouped.By == DiagnosticGrouping.Source ? GroupValue.Of("Source", grouped.Group.Key, grouped.Group.Label) : GroupValue.OfEnum(grouped.Group.Key))
    {
        Count("diagnosticCount", "Faults.", group => group.DiagnosticCount);
        Count("postCount", "Posts that have such faults.", group => group.PostCount);
    }

    public static void AddTo(ObjectGraphType query) => query.Field<ListGraphType<NonNullGraphType<DiagnosticAggregateType>>>("diagnosticAggregate")
        .Description("Counts of faults that fit a filter, the largest group first.")
        .Aggregated<DiagnosticFilterInput, DiagnosticGroupingType, DiagnosticGrouping, DiagnosticGroup>(session => new DiagnosticGroupReader(session).ReadAsync);
}

internal sealed class DiagnosticGroupingType() : EnumType<DiagnosticGrouping>("What faults are grouped by.", new Dictionary<DiagnosticGrouping, string>
{
    [DiagnosticGrouping.Code] = "What is wrong.",
    [DiagnosticGrouping.Severity] = "How bad it is.",
    [DiagnosticGrouping.Source] = "Source.",
});
