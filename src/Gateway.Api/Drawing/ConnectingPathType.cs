using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Graph.Drawing;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;
using TextContext = Gateway.Content.Model.TextContext;

namespace Gateway.Api.Drawing;

internal sealed record PathHop(Hop Hop, ContentGraph Graph)
{
    private static readonly Loader<(string Post, string Paper), TextContext?> Citations = Loaders.OneByOne<(string Post, string Paper), TextContext?>(
        (session, pair, cancellationToken) => new ContextReader(session).OfCitationAsync(pair.Post, pair.Paper, cancellationToken));

    /// <summary>In the direction of the edge, whichever way it is walked.</summary>
    public string Summary => Hop.Edge.Kind switch
    {
        GraphEdgeKind.CrossLink => $"{Start.Label} links to {End.Label}",
        GraphEdgeKind.Prerequisite => $"{Start.Label} is needed for {End.Label}",
        GraphEdgeKind.Supersedes => $"{Start.Label} replaces {End.Label}",
        GraphEdgeKind.Cites => $"{Start.Label} cites {End.Label}",
        GraphEdgeKind.HasTopic => $"{Start.Label} is about {End.Label}",
        GraphEdgeKind.Broader => $"{Start.Label} belongs to {End.Label}",
        GraphEdgeKind.InSeries => $"{Start.Label} is part of {End.Label}",
        GraphEdgeKind.WrittenBy => $"{Start.Label} was written by {End.Label}",
        _ => $"{Start.Label} and {End.Label} belong together",
    };

    private GraphNode Start => Graph.Nodes[Hop.Edge.From];

    private GraphNode End => Graph.Nodes[Hop.Edge.To];

    public static Loaded<object?> Context(IResolveFieldContext<PathHop> context) => context.Source switch
    {
        { Hop.Edge.Link: { } link } => LinkLoaders.ByKey.Load(context, link.Value).ThenLoad(found => ContextLoaders.ById.Load(context, found!.ContextId)),
        { Hop.Edge.Kind: GraphEdgeKind.Cites } hop => Citations.Load(context, (hop.Start.Key.Value, hop.End.Key.Value)).AsObject(),
        _ => default,
    };
}

internal sealed record ConnectingPath(IReadOnlyList<PathHop> Hops);

internal sealed class ConnectingPathType : ObjectGraphType<ConnectingPath>
{
    public ConnectingPathType()
    {
        Name = "ConnectingPath";
        Description = "A chain from one object to another.";
        Field<NonNullGraphType<IntGraphType>>("length").Description("Number of hops.").Resolve(context => context.Source.Hops.Count);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PathHopType>>>>("hops").Description("The hops in order.");
    }
}

internal sealed class PathHopType : ObjectGraphType<PathHop>
{
    public PathHopType()
    {
        Name = "PathHop";
        Description = "One hop of a chain.";
        Field<NonNullGraphType<NodeInterface>>("from").Description("Object it starts at.").Loads(context => Load(context, context.Source.Hop.From));
        Field<NonNullGraphType<NodeInterface>>("to").Description("Object it ends at.").Loads(context => Load(context, context.Source.Hop.To));
        Field<NonNullGraphType<GraphEdgeKindType>>("kind").Description("Sort of edge.").Resolve(context => context.Source.Hop.Edge.Kind);
        Field<NonNullGraphType<BooleanGraphType>>("reversed").Description("Whether the edge is walked against its direction.")
            .Resolve(context => context.Source.Hop.IsReversed);
        Field(hop => hop.Summary).Description("The hop in words.");
        Field<TextContextType>("context").Description("The sentence of the link or citation.").Loads(PathHop.Context);
    }

    private static Loaded<object?> Load(IResolveFieldContext<PathHop> context, int node) =>
        NodeLoaders.Load(context, WholeGraph.IdOf(context.Source.Graph.Nodes[node]));
}
