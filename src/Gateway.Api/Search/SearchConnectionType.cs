using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Search;

internal sealed class SearchConnectionType : EdgedConnectionType<SearchResultType, FoundHit>
{
    public SearchConnectionType()
        : base("Search", "A page of hits.", Edge(), context => context.Source.Nodes.Select(found => SearchResultType.Load(context, found.Hit.Kind, found.Hit.Id)).ToList().All().Result)
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<FacetType>>>>("facets").Description("Counts over all hits, for narrowing down.")
            .Loads(context => CountByFacet(context, (SearchConnection)context.Source));
        Field<NonNullGraphType<BooleanGraphType>>("holdsAllWords").Description("Whether the hits hold all words of the query; if nothing does, what holds some of them is found.")
            .Resolve(context => ((SearchConnection)context.Source).Page.HoldsAllWords);
        Field<StringGraphType>("didYouMean").Description("The query with likely typing mistakes mended, which is what was searched for; null if there are none.")
            .Resolve(context => ((SearchConnection)context.Source).Page.DidYouMean);
    }

    private static ObjectGraphType<PageItem<FoundHit>> Edge()
    {
        var edge = new ObjectGraphType<PageItem<FoundHit>> { Name = "SearchEdge", Description = "One hit." };
        edge.Field(item => item.Cursor).Description("Where to go on from.");
        edge.Field<NonNullGraphType<SearchResultType>>("node").Description("What was found.")
            .Loads(context => SearchResultType.Load(context, context.Source.Item.Hit.Kind, context.Source.Item.Hit.Id));
        edge.Field<NonNullGraphType<FloatGraphType>>("score").Description("Higher is better; comparable within one search only.")
            .Resolve(context => context.Source.Item.Hit.Score);
        edge.Field<NonNullGraphType<ListGraphType<NonNullGraphType<HighlightType>>>>("highlights").Description("Passages that match, best first, 3 at most.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "How many at most, 1 to 3.", argument => argument.DefaultValue = Limits.Highlights)
            .Loads(context => Highlights.Load(context, context.Source.Item, Checked(context.GetArgument<int>("first"))));
        return edge;
    }

    private static int Checked(int count) => count is >= 1 and <= Limits.Highlights
        ? count
        : throw new RequestException(ErrorCode.InvalidArgument, $"first is {count}; a hit has 1 to {Limits.Highlights} highlights.");

    private static Loaded<List<Facet>> CountByFacet(IResolveFieldContext context, SearchConnection found) => Loaded<List<Facet>>.Of(async cancellationToken =>
    {
        var reader = new SearchReader(context.Request().Session);
        var byKind = found.CountByKind ?? await reader.CountByKindAsync(found.Page, cancellationToken);
        return [.. (await reader.CountByFacetAsync(found.Page, byKind, cancellationToken)).GroupBy(count => count.Facet).Select(facet => new Facet(facet.Key, [.. facet]))];
    });
}
