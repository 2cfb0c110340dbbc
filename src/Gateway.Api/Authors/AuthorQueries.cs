using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Authors;

internal static class AuthorQueries
{
    public static void AddAuthors(this ObjectGraphType query) =>
        query.Field<AuthorConnectionType>("authors").Description("All authors of posts, by name.")
            .Paged<AuthorRecord>(session => new AuthorReader(session).ListAsync);
}
