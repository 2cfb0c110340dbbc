using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Paging;

/// <summary>The connection of one type of node, with its edge.</summary>
internal abstract class ConnectionType<TNode, TRecord> : ObjectGraphType<Connection<TRecord>>
    where TNode : IGraphType
{
    /// <param name="node">Name of the node's type, such as <c>CrossLink</c>.</param>
    /// <param name="one">The word for one, such as <c>cross-link</c>.</param>
    /// <param name="many">The word for several, such as <c>cross-links</c>.</param>
    protected ConnectionType(string node, string one, string many)
    {
        Name = $"{node}Connection";
        Description = $"A page of {many}.";
        Field("edges", ListOf(new EdgeType(node, one))).Description("With cursors.").Resolve(context => context.Source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("Without cursors.")
            .Resolve(context => context.Source.Edges.Select(edge => edge.Item));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Page position.").Resolve(context => context.Source.PageInfo);
        Field<NonNullGraphType<IntGraphType>>("totalCount").Description("Total.").Resolve(context => context.Source.TotalCount);
    }

    private static NonNullGraphType ListOf(IGraphType item) => new(new ListGraphType(new NonNullGraphType(item)));

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
