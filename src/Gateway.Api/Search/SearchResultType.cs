using Gateway.Api.Authors;
using Gateway.Api.Loading;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Api.Series;
using Gateway.Api.Topics;
using Gateway.Store.Search;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Search;

internal sealed class SearchResultType : UnionGraphType
{
    public SearchResultType()
    {
        Name = "SearchResult";
        Description = "What a search can find.";
        Type<PostType>();
        Type<SectionType>();
        Type<PaperType>();
        Type<TopicType>();
        Type<SeriesType>();
        Type<AuthorType>();
    }

    public static Loaded<object?> Load(IResolveFieldContext context, SearchKind kind, long id) => kind switch
    {
        SearchKind.Post => PostLoaders.ById.Load(context, id).AsObject(),
        SearchKind.Section => SectionLoaders.ById.Load(context, id).AsObject(),
        SearchKind.Paper => PaperLoaders.ById.Load(context, id).AsObject(),
        SearchKind.Topic => TopicLoaders.ById.Load(context, id).AsObject(),
        SearchKind.Series => SeriesLoaders.ById.Load(context, id).AsObject(),
        SearchKind.Author => AuthorLoaders.ById.Load(context, id).AsObject(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing of this kind is found."),
    };
}

internal sealed class SearchKindType() : EnumType<SearchKind>("What a search can find.", new Dictionary<SearchKind, string>
{
    [SearchKind.Post] = "Posts.",
    [SearchKind.Section] = "Sections.",
    [SearchKind.Paper] = "Cited works.",
    [SearchKind.Topic] = "Topics.",
    [SearchKind.Series] = "Series.",
    [SearchKind.Author] = "Authors of posts.",
});
