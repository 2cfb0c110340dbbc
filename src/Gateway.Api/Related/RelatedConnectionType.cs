using Gateway.Api.Curations;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Reasons;
using Gateway.Api.Sections;
using Gateway.Graph;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Related;

/// <summary>A page of what is similar to something: its edges say how similar, and why.</summary>
/// <param name="node">The word for one, such as <c>post</c>.</param>
internal abstract class RelatedConnectionType<TNode, TRecord>(
    string name, string node, Func<IResolveFieldContext, TRecord, Loaded<object?>> load, Func<TRecord, double> score, Func<TRecord, IReadOnlyList<Reason>> reasons,
    Func<TRecord, Review>? review = null)
    : EdgedConnectionType<TNode, TRecord>(
        name, $"A page of similar {node}s.", EdgeOf(name, node, load, score, reasons, review), context => context.Source.Nodes.Select(item => load(context, item)).ToArray().All().Result)
    where TNode : IGraphType
{
    private static ObjectGraphType<PageItem<TRecord>> EdgeOf(
        string name, string node, Func<IResolveFieldContext, TRecord, Loaded<object?>> load, Func<TRecord, double> score, Func<TRecord, IReadOnlyList<Reason>> reasons,
        Func<TRecord, Review>? review)
    {
        var edge = new ObjectGraphType<PageItem<TRecord>> { Name = $"{name}Edge", Description = $"One similar {node} and why." };
        edge.Field(item => item.Cursor).Description("Where to go on from.");
        edge.Field<NonNullGraphType<TNode>>("node").Description($"The similar {node}.").Loads(context => load(context, context.Source.Item));
        edge.Field<NonNullGraphType<FloatGraphType>>("score").Description("How similar, 0 to 1: the sum of the contributions.").Resolve(context => score(context.Source.Item));
        edge.Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReasonType>>>>("reasons").Description("What makes up the score, weightiest first.")
            .Resolve(context => reasons(context.Source.Item));
        if (review is not null)
            edge.AddReview(item => review(item.Item));
        return edge;
    }
}

internal sealed class RelatedPostConnectionType() : RelatedConnectionType<PostType, RelatedPostRecord>(
    "RelatedPost", "post", (context, item) => PostLoaders.ById.Load(context, item.OtherPostId).AsObject(), item => item.Score, item => item.Reasons, item => item.Review);

internal sealed class RelatedSectionConnectionType() : RelatedConnectionType<SectionType, RelatedSectionRecord>(
    "RelatedSection", "section", (context, item) => SectionLoaders.ById.Load(context, item.OtherSectionId).AsObject(), item => item.Score, item => item.Reasons);
