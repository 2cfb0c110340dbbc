using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Sources;

internal static class SourceQueries
{
    public static void AddSources(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<StringGraphType>>("contentRevision")
            .Description("Names the present state of all content. Compare for equality only.")
            .ResolveAsync(async context => await context.From<SourceReader>().ContentRevisionAsync(context.CancellationToken));

        query.Field<ListGraphType<NonNullGraphType<SourceType>>>("sources").Description("The blogs, vaults and sites that are read in.")
            .ResolveAsync(async context => await context.From<SourceReader>().AllAsync(context.CancellationToken));
    }
}
