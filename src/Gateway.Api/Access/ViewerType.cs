using Gateway.Api.Contract;
using Gateway.Api.Loading;
using GraphQL.Types;

namespace Gateway.Api.Access;

internal sealed class ViewerType : ObjectGraphType<Caller>
{
    public ViewerType()
    {
        Name = "Viewer";
        Description = "Who asks, by the key or token that came with the request.";
        Field<NonNullGraphType<StringGraphType>>("name").Description("Name of the key, or subject of the token.").Resolve(context => context.Source.Name);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ScopeType>>>>("scopes").Description("What they may do beyond reading.")
            .Resolve(context => Enum.GetValues<Scopes>().Where(scope => scope != Scopes.None && context.Source.May(scope)));
    }
}

internal sealed class ScopeType : EnumerationGraphType
{
    public ScopeType()
    {
        Name = "Scope";
        Description = "What somebody may do beyond reading.";
        Add("CURATE", Scopes.Curate, "Decide what the gateway may only propose.");
        Add("INGEST", Scopes.Ingest, "Have the sources read.");
        Add("DRAFTS", Scopes.Drafts, "See drafts.");
    }
}

internal static class ViewerQueries
{
    public static void AddViewer(this ObjectGraphType query) =>
        query.Field<ViewerType>("viewer").Description("Who asks; null for somebody without key and token.")
            .Resolve(context =>
            {
                var request = context.Request();
                // An answer that names somebody is nobody else's.
                request.IsVolatile = true;
                return request.Caller.IsKnown ? request.Caller : null;
            });
}
