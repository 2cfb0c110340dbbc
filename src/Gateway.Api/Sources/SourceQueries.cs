using Gateway.Api.Loading;
using GraphQL.Types;

namespace Gateway.Api.Sources;

internal static class SourceQueries
{
    public static void AddSources(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<StringGraphType>>("contentRevision")
            .Description("Names the present state of all content. Compare for equality only.")
            .Resolve(context => context.Request().Cache.Revision);

        query.Field<ListGraphType<NonNullGraphType<SourceType>>>("sources").Description("The blogs, vaults and sites that are read in.")
            .Loads(context => SourceLoaders.All.Load(context, ""));
    }
}
