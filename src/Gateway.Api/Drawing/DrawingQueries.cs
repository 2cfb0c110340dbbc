using Gateway.Api.Contract;
using Gateway.Api.Filters;
using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Api.Provenances;
using Gateway.Api.Scalars;
using Gateway.Graph.Drawing;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Drawing;

internal static class DrawingQueries
{
    public static void AddDrawing(this ObjectGraphType query)
    {
        query.Field<DrawnGraphType>("graph").Description("Nodes and edges with positions, ready to draw.")
            .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("centers", "Ids to start from; everything if left out.")
            .Argument<NonNullGraphType<IntGraphType>>("depth", "Hops from the centers, 0 to 4.", argument => argument.DefaultValue = 1)
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<GraphNodeKindType>>>>(
                "nodeKinds", "Kinds of node to show.", argument => argument.DefaultValue = new[] { GraphNodeKind.Post })
            .Argument<ListGraphType<NonNullGraphType<GraphEdgeKindType>>>("edgeKinds", "Kinds of edge to show; all that join the chosen nodes if left out.")
            .Argument<PostFilterInput>("where", "Shows only these posts.")
            .Argument<IdGraphType>("communityOf", "Id of an object: shows only the community to which it belongs, or itself where it stands alone.")
            .WithMinConfidence("Weaker edges are left out, 0 to 1.")
            .Argument<NonNullGraphType<GraphLayoutType>>("layout", "How to place the nodes.", argument => argument.DefaultValue = GraphLayout.Force)
            .Argument<NonNullGraphType<IntGraphType>>("maxNodes", "The best connected are kept, 1 to 5000.", argument => argument.DefaultValue = Limits.DefaultDrawnNodes)
            .Loads(context => WholeGraph.Load(context).ThenLoad(graph => Draw(context, graph!)));

        query.Field<ListGraphType<NonNullGraphType<ConnectingPathType>>>("connectingPaths")
            .Description("Shortest chains from one object to another, over links, papers and topics.")
            .Argument<NonNullGraphType<IdGraphType>>("from", "Id of a post, paper or topic.")
            .Argument<NonNullGraphType<IdGraphType>>("to", "Id of a post, paper or topic.")
            .Argument<NonNullGraphType<IntGraphType>>("maxLength", "Hops at most, 1 to 6.", argument => argument.DefaultValue = 4)
            .WithMinConfidence("Weaker edges are not walked, 0 to 1.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "Chains at most, 1 to 10.", argument => argument.DefaultValue = 3)
            .Loads(context => WholeGraph.Load(context).Then(graph => Connect(context, graph!)));
    }

    private static Loaded<DrawnGraph?> Draw(IResolveFieldContext context, WholeGraph whole)
    {
        var centers = context.GetArgument<IReadOnlyList<string>?>("centers");
        if (centers is [])
            throw new RequestException(ErrorCode.InvalidArgument, "centers is empty; leave it out to draw everything.");
        List<int>? found = centers is null ? null : [.. centers.Select(whole.Find).OfType<int>()];
        if (found is [])
            return default;
        int? member = null;
        if (context.GetArgument<string?>("communityOf") is { } id && (member = whole.Find(id)) is null)
            return default;
        var request = new DrawingRequest(
            found,
            context.Between("depth", 0, 4),
            context.GetArgument<IReadOnlyList<GraphNodeKind>>("nodeKinds").ToHashSet(),
            context.GetArgument<IReadOnlyList<GraphEdgeKind>?>("edgeKinds")?.ToHashSet(),
            Posts: _ => true,
            member,
            context.MinConfidence(),
            context.GetArgument<GraphLayout>("layout"),
            context.Between("maxNodes", 1, Limits.DrawnNodes));
        var revision = context.Request().Cache.Revision;
        if (context.GetArgument<Filter?>("where")?.Checked(context.Request().Limits) is not { } filter)
            return new DrawnGraph(Gateway.Graph.Drawing.Drawing.Of(whole.Graph, request, context.CancellationToken), whole.Graph, revision);
        return Loaded<DrawnGraph?>.Of(async cancellationToken =>
        {
            var posts = await new PostReader(context.Request().Session).KeysAsync(filter, cancellationToken);
            return new DrawnGraph(
                Gateway.Graph.Drawing.Drawing.Of(whole.Graph, request with { Posts = post => posts.Contains(post.Key.Value) }, cancellationToken), whole.Graph, revision);
        });
    }

    private static IReadOnlyList<ConnectingPath>? Connect(IResolveFieldContext context, WholeGraph whole)
    {
        var maxLength = context.Between("maxLength", 1, 6);
        var count = context.Between("first", 1, 10);
        var minConfidence = context.MinConfidence();
        return whole.Find(context.GetArgument<string>("from")) is { } from && whole.Find(context.GetArgument<string>("to")) is { } to
            ? [.. ConnectingPaths.Between(whole.Graph, from, to, maxLength, count, minConfidence, context.CancellationToken)
                .Select(path => new ConnectingPath([.. path.Select(hop => new PathHop(hop, whole.Graph))]))]
            : null;
    }
}
