using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Links;

internal static class LinkQueries
{
    public static void AddCrossLinks(this ObjectGraphType query) =>
        query.Field<CrossLinkConnectionType>("crossLinks").Description("Links between posts that fit a filter; those of the newest post first.")
            .Paged<CrossLinkFilterInput, CrossLinkSortInput, LinkRecord>(session => new LinkReader(session).ListAsync);
}
