using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Sections;

internal static class SectionQueries
{
    public static void AddSections(this ObjectGraphType query) =>
        query.Field<SectionConnectionType>("sections").Description("Sections of all posts that fit a filter; those of the newest post first.")
            .Paged<SectionFilterInput, SectionSortInput, SectionRecord>(session => new SectionReader(session).ListAsync);
}
