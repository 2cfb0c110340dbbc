using Gateway.Api.Papers;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Aggregates;

internal sealed class PaperAggregateType : AggregateType<PaperGrouping, PaperGroup>
{
    public PaperAggregateType()
        : base(
            "PaperAggregate", "Counts over one group of cited works.",
            grouped => grouped.By == PaperGrouping.Kind ? GroupValue.OfEnum(grouped.Group.Key) : GroupValue.Of(grouped.Group.Key))
    {
        Count("paperCount", "Works.", group => group.PaperCount);
        Count("citingPostCount", "Posts that cite them, summed over the works.", group => group.CitingPostCount);
    }

    public static void AddTo(ObjectGraphType query) => query.Field<ListGraphType<NonNullGraphType<PaperAggregateType>>>("paperAggregate")
        .Description("Counts of cited works that fit a filter, the largest group first. A work may be in several groups, or in none.")
        .Aggregated<PaperFilterInput, PaperGroupingType, PaperGrouping, PaperGroup>(session => new PaperGroupReader(session).ReadAsync);
}

internal sealed class PaperGroupingType() : EnumType<PaperGrouping>("What cited works are grouped by.", new Dictionary<PaperGrouping, string>
{
    [PaperGrouping.Kind] = "Sort of work.",
    [PaperGrouping.Year] = "Year.",
    [PaperGrouping.Venue] = "Venue as written.",
    [PaperGrouping.Author] = "Name of an author, as printed.",
});
