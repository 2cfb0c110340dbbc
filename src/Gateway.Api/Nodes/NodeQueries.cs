using Gateway.Api.Contract;
using Gateway.Api.Loading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Nodes;

internal static class NodeQueries
{
    public static void AddNodes(this ObjectGraphType query)
    {
        query.Field<NodeInterface>("node").Description("Any object, by its id.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "Global id.")
            .Loads(context => NodeLoaders.Load(context, GlobalId.Parse(context.GetArgument<string>("id"))));

        query.Field<NonNullGraphType<ListGraphType<NodeInterface>>>("nodes")
            .Description("Several objects in the order asked for; null where an id is unknown.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", "Global ids, 1 to 50.")
            .Loads(context =>
            {
                var ids = context.GetArgument<IReadOnlyList<string>>("ids");
                if (ids.Count is < 1 or > Limits.Nodes)
                    throw new RequestException(ErrorCode.InvalidArgument, $"ids holds {ids.Count} ids; send 1 to {Limits.Nodes}.");
                return ids.Select(id => NodeLoaders.Load(context, GlobalId.Parse(id))).ToList().All();
            });
    }
}
