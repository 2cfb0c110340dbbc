using Gateway.Api.Scalars;
using Gateway.Graph.Drawing;

namespace Gateway.Api.Drawing;

internal sealed class GraphNodeKindType() : EnumType<GraphNodeKind>("Sort of node.", new Dictionary<GraphNodeKind, string>
{
    [GraphNodeKind.Post] = "A post.",
    [GraphNodeKind.Paper] = "A cited work.",
    [GraphNodeKind.Topic] = "A topic.",
    [GraphNodeKind.Series] = "A series.",
    [GraphNodeKind.Author] = "An author of posts.",
});

internal sealed class GraphEdgeKindType() : EnumType<GraphEdgeKind>("Sort of edge, named from source to target.", new Dictionary<GraphEdgeKind, string>
{
    [GraphEdgeKind.CrossLink] = "Links to.",
    [GraphEdgeKind.Prerequisite] = "Is needed for.",
    [GraphEdgeKind.Supersedes] = "Replaces.",
    [GraphEdgeKind.Related] = "Is similar to; no direction.",
    [GraphEdgeKind.Cites] = "Cites the paper.",
    [GraphEdgeKind.HasTopic] = "Has the topic.",
    [GraphEdgeKind.Broader] = "Has the broader topic.",
    [GraphEdgeKind.InSeries] = "Is part of the series.",
    [GraphEdgeKind.WrittenBy] = "Was written by.",
});

internal sealed class GraphLayoutType() : EnumType<GraphLayout>("How nodes are placed.", new Dictionary<GraphLayout, string>
{
    [GraphLayout.Force] = "Linked nodes near each other; placed once per revision.",
    [GraphLayout.Layered] = "Prerequisites and broader topics on top.",
    [GraphLayout.Radial] = "Centers in the middle, one ring per hop.",
});
