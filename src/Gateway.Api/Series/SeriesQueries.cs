using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Series;

internal static class SeriesQueries
{
    public static void AddSeries(this ObjectGraphType query)
    {
        query.Field<SeriesType>("series").Description("One series.")
            .Argument<NonNullGraphType<StringGraphType>>("slug", "Its short name, such as learning-with-not-enough-data.")
            .Loads(context => SeriesLoaders.BySlug.Load(context, context.GetArgument<string>("slug")));
        query.Field<SeriesConnectionType>("allSeries").Description("All series, by title.")
            .Paged<SeriesRecord>(session => new SeriesReader(session).ListAsync);
    }
}
