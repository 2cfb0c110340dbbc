using Gateway.Content.Model;
using Gateway.Graph.Layout;

namespace Gateway.Graph.Drawing;

/// <summary>A node to draw: an object by its key, with what is shown of it.</summary>
/// <param name="Place">Where the map of all content has it.</param>
/// <param name="Size">Importance, 0 to 1.</param>
/// <param name="Group">Its densely linked group; null if none.</param>
public sealed record GraphNode(GraphNodeKind Kind, ContentKey Key, string Label, Point Place, double Size, int? Group);

/// <summary>Sort of node.</summary>
public enum GraphNodeKind
{
    Post,
    Paper,
    Topic,
    Series,
    Author,
}

/// <summary>An edge by the indices of its nodes.</summary>
/// <param name="Weight">Strength, 0 to 1.</param>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Link">Key of the link that it stands for; of several, the surest.</param>
public readonly record struct GraphEdge(int From, int To, GraphEdgeKind Kind, float Weight, float Confidence, ContentKey? Link = null)
{
    /// <summary>Whether it says more in one direction than in the other.</summary>
    public bool IsDirected => Kind != GraphEdgeKind.Related;
}

/// <summary>Sort of edge, named from its start to its end.</summary>
public enum GraphEdgeKind
{
    /// <summary>Links to.</summary>
    CrossLink,

    /// <summary>Is needed for.</summary>
    Prerequisite,

    /// <summary>Replaces.</summary>
    Supersedes,

    /// <summary>Is similar to; no direction.</summary>
    Related,

    /// <summary>Cites the paper.</summary>
    Cites,

    /// <summary>Has the topic.</summary>
    HasTopic,

    /// <summary>Has the broader topic.</summary>
    Broader,

    /// <summary>Is part of the series.</summary>
    InSeries,

    /// <summary>Was written by.</summary>
    WrittenBy,
}
