using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Paging;

/// <summary>A page of nodes; its edges may have facts of their own.</summary>
internal abstract class EdgedConnectionType<TNode, TRecord> : ObjectGraphType<Connection<TRecord>>
    where TNode : IGraphType
{
    /// <param name="name">Without <c>Connection</c>, such as <c>RelatedPost</c>.</param>
    /// <param name="nodes">The nodes of the page, as the engine takes them from a resolver.</param>
    protected EdgedConnectionType(string name, string description, ObjectGraphType<PageItem<TRecord>> edge, Func<IResolveFieldContext<Connection<TRecord>>, object?> nodes)
    {
        Name = $"{name}Connection";
        Description = description;
        Field("edges", new NonNullGraphType(new ListGraphType(new NonNullGraphType(edge)))).Description("With cursors.").Resolve(context => context.Source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("Without cursors.").Resolve(nodes);
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Page position.").Resolve(context => context.Source.PageInfo);
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("Total.").Resolve(context => context.Source.TotalCount);
    }
}

/// <summary>The connection of one type of node, with its edge.</summary>
/// <param name="node">Name of the node's type, such as <c>CrossLink</c>.</param>
/// <param name="one">The word for one, such as <c>cross-link</c>.</param>
/// <param name="many">The word for several, such as <c>cross-links</c>.</param>
internal abstract class ConnectionType<TNode, TRecord>(string node, string one, string many) : EdgedConnectionType<TNode, TRecord>(
    node, $"A page of {many}.", new EdgeType(node, one), context => context.Source.Nodes)
    where TNode : IGraphType
{
    private sealed class EdgeType : ObjectGraphType<PageItem<TRecord>>
    {
        public EdgeType(string node, string one)
        {
            Name = $"{node}Edge";
            Description = $"One {one} of a page.";
            Field(edge => edge.Cursor).Description("Where to go on from.");
            Field<NonNullGraphType<TNode>>("node").Description($"The {one}.").Resolve(context => context.Source.Item);
        }
    }
}
