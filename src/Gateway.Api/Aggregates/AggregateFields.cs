using Gateway.Api.Contract;
using Gateway.Api.Filters;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Aggregates;

/// <summary>Reads the largest groups of what fits a filter.</summary>
internal delegate Task<IReadOnlyList<TGroup>> ReadGroups<TGrouping, TGroup>(Filter? filter, TGrouping by, int most, CancellationToken cancellationToken);

/// <summary>Root fields that count objects by what they have in common.</summary>
internal static class AggregateFields
{
    private const int UsualCount = 100;
    private const int MostCount = 1000;

    public static void AddAggregates(this ObjectGraphType query)
    {
        PostAggregateType.AddTo(query);
        PaperAggregateType.AddTo(query);
        DiagnosticAggregateType.AddTo(query);
    }

    public static void Aggregated<TFilter, TGroupingType, TGrouping, TGroup>(
        this FieldBuilder<object?, object> field, Func<ReadSession, ReadGroups<TGrouping, TGroup>> reader)
        where TFilter : IGraphType
        where TGroupingType : EnumerationGraphType
        where TGrouping : struct, Enum
    {
        var groups = Loaders.OneByOne<(PageQuery Query, TGrouping By), IReadOnlyList<Grouped<TGrouping, TGroup>>>(async (session, asked, cancellationToken) =>
        [
            .. (await reader(session)(asked.Query.Filter, asked.By, asked.Query.Page.First!.Value, cancellationToken)).Select(group => new Grouped<TGrouping, TGroup>(asked.By, group)),
        ]);
        field
            .Argument<TFilter>("where", "Which ones.")
            .Argument<NonNullGraphType<TGroupingType>>("groupBy", "What to group by.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "How many groups at most, 1 to 1000.", argument => argument.DefaultValue = UsualCount)
            .Loads(context => groups.Load(context, (
                new PageQuery(context.GetArgument<Filter?>("where")?.Checked(context.Request().Limits), order: [], new PageRequest(Count(context), null, null, null), withTotal: false),
                context.GetArgument<TGrouping>("groupBy"))));
    }

    private static int Count(IResolveFieldContext context) => context.GetArgument<int>("first") switch
    {
        var count and >= 1 and <= MostCount => count,
        var count => throw new RequestException(ErrorCode.InvalidPageSize, $"first is {count}; 1 to {MostCount} groups can be asked for."),
    };
}

/// <summary>A group, and by what it was made.</summary>
internal sealed record Grouped<TGrouping, TGroup>(TGrouping By, TGroup Group);
