using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Content.Model;
using Gateway.Graph.Drawing;
using Gateway.Store.Reading;
using GraphQL;

namespace Gateway.Api.Drawing;

/// <summary>The graph of all content, read once a revision.</summary>
internal sealed record WholeGraph(ContentGraph Graph) : IWeighed
{
    private const long OfNode = 250;
    private const long OfEdge = 60;

    private static readonly Loader<string, WholeGraph> Reading = Loaders.OneByOne<string, WholeGraph>(
        async (session, _, cancellationToken) => new WholeGraph(await new GraphReader(session).ReadAsync(cancellationToken)));

    public long Weight => (OfNode * Graph.Nodes.Count) + (OfEdge * Graph.Edges.Count);

    public static Loaded<WholeGraph?> Load(IResolveFieldContext context) => Reading.Load(context, "");

    public static GlobalId IdOf(GraphNode node) => new(node.Kind.ToString(), node.Key.Value);

    /// <summary>The node with a global id; null where there is no such object.</summary>
    /// <exception cref="RequestException">The id is none, or of something that is not drawn.</exception>
    public int? Find(string id)
    {
        var parsed = GlobalId.Parse(id);
        if (!Enum.TryParse<GraphNodeKind>(parsed.Type, out var kind) || !Enum.IsDefined(kind))
            throw new RequestException(ErrorCode.InvalidArgument, $"A {parsed.Type} is no node of the graph; send ids of posts, papers, topics, series or authors.");
        return ContentKey.TryParse(parsed.Key, out var key) ? Graph.Find(kind, key) : null;
    }
}
