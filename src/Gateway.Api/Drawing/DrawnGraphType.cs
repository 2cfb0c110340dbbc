using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Graph.Drawing;
using GraphQL.Types;
using static Gateway.Api.Drawing.Numbers;

namespace Gateway.Api.Drawing;

/// <param name="Graph">What the indices of edges belong to.</param>
internal sealed record DrawnGraph(Gateway.Graph.Drawing.Drawing Drawing, ContentGraph Graph, string Revision)
{
    public IEnumerable<DrawnEdge> Edges => Drawing.Edges.Select(edge => new DrawnEdge(edge, Graph));
}

internal sealed record DrawnEdge(GraphEdge Edge, ContentGraph Graph)
{
    public string IdOf(int node) => WholeGraph.IdOf(Graph.Nodes[node]).ToString();
}

internal sealed class DrawnGraphType : ObjectGraphType<DrawnGraph>
{
    public const string TypeName = "Graph";

    public DrawnGraphType()
    {
        Name = TypeName;
        Description = "Nodes and edges to draw, as plain lists.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphNodeType>>>>("nodes").Description("Nodes, centers first, then best connected.")
            .Resolve(context => context.Source.Drawing.Nodes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphEdgeType>>>>("edges").Description("Edges between these nodes.")
            .Resolve(context => context.Source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<GraphCommunityType>>>>("communities").Description("Densely linked groups, largest first.")
            .Resolve(context => context.Source.Drawing.Communities);
        Field<NonNullGraphType<IntGraphType>>("nodeCount").Description("Nodes before maxNodes was applied.").Resolve(context => context.Source.Drawing.NodeCount);
        Field<NonNullGraphType<BooleanGraphType>>("truncated").Description("Whether maxNodes cut something off.").Resolve(context => context.Source.Drawing.IsTruncated);
        Field<NonNullGraphType<StringGraphType>>("contentRevision").Description("The state of content it shows.").Resolve(context => context.Source.Revision);
    }
}

internal sealed class GraphNodeType : ObjectGraphType<DrawnNode>
{
    public GraphNodeType()
    {
        Name = "GraphNode";
        Description = "A node to draw.";
        Field<NonNullGraphType<IdGraphType>>("key").Description("Global id of the object shown.").Resolve(context => WholeGraph.IdOf(context.Source.Node).ToString());
        Field<NonNullGraphType<GraphNodeKindType>>("kind").Description("Sort of node.").Resolve(context => context.Source.Node.Kind);
        Field<NonNullGraphType<StringGraphType>>("label").Description("Text to show.").Resolve(context => context.Source.Node.Label);
        Field<NonNullGraphType<NodeInterface>>("object").Description("The object itself.")
            .Loads(context => NodeLoaders.Load(context, WholeGraph.IdOf(context.Source.Node)));
        Field<NonNullGraphType<FloatGraphType>>("x").Description("To the right, -1 to 1.").Resolve(context => Short(context.Source.Place.X));
        Field<NonNullGraphType<FloatGraphType>>("y").Description("Downwards, -1 to 1.").Resolve(context => Short(context.Source.Place.Y));
        Field<NonNullGraphType<FloatGraphType>>("size").Description("Importance, 0 to 1.").Resolve(context => Short(context.Source.Node.Size));
        Field<IntGraphType>("distance").Description("Hops from the nearest center; null without centers.");
        Field<IdGraphType>("community").Description("Key of its community; null if none.").Resolve(context => context.Source.Group);
    }
}

internal sealed class GraphEdgeType : ObjectGraphType<DrawnEdge>
{
    public GraphEdgeType()
    {
        Name = "GraphEdge";
        Description = "An edge to draw.";
        Field<NonNullGraphType<IdGraphType>>("source").Description("Key of the node it starts at.").Resolve(context => context.Source.IdOf(context.Source.Edge.From));
        Field<NonNullGraphType<IdGraphType>>("target").Description("Key of the node it ends at.").Resolve(context => context.Source.IdOf(context.Source.Edge.To));
        Field<NonNullGraphType<GraphEdgeKindType>>("kind").Description("Sort of edge.").Resolve(context => context.Source.Edge.Kind);
        Field<NonNullGraphType<BooleanGraphType>>("directed").Description("Whether it needs an arrow.").Resolve(context => context.Source.Edge.IsDirected);
        Field<NonNullGraphType<FloatGraphType>>("weight").Description("Strength, 0 to 1.").Resolve(context => Short(context.Source.Edge.Weight));
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How sure, 0 to 1.").Resolve(context => Short(context.Source.Edge.Confidence));
    }
}

internal sealed class GraphCommunityType : ObjectGraphType<DrawnGroup>
{
    public GraphCommunityType()
    {
        Name = "GraphCommunity";
        Description = "A densely linked group of nodes.";
        Field<NonNullGraphType<IdGraphType>>("key").Description("Used by the nodes; valid as long as the content revision.").Resolve(context => context.Source.Group);
        Field(group => group.Label).Description("The words that set it apart.");
        Field(group => group.NodeCount).Description("Nodes in it, before maxNodes was applied.");
        Field<NonNullGraphType<IdGraphType>>("center").Description("Global id of its most important node: what communityOf takes.").Resolve(context => WholeGraph.IdOf(context.Source.Center).ToString());
        Field<NonNullGraphType<FloatGraphType>>("x").Description("Middle, -1 to 1.").Resolve(context => Short(context.Source.Middle.X));
        Field<NonNullGraphType<FloatGraphType>>("y").Description("Middle, -1 to 1.").Resolve(context => Short(context.Source.Middle.Y));
    }
}

internal static class Numbers
{
    /// <summary>Enough for a screen of 10,000 pixels; all digits would be half of the answer.</summary>
    public static double Short(double number) => Math.Round(number, 4);
}
