using Gateway.Api.Contract;
using Gateway.Api.Filters;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Search;

internal static class SearchQueries
{
    private static readonly SearchKind[] AllKinds = Enum.GetValues<SearchKind>();

    public static void AddSearch(this ObjectGraphType query)
    {
        query.Field<SearchConnectionType>("search").Description("Full text search, best hits first.")
            .Argument<NonNullGraphType<StringGraphType>>("query", "Words; \"quoted\" for a phrase, - before a word to leave it out.")
            .Argument<ListGraphType<NonNullGraphType<SearchKindType>>>("kinds", "Kinds of object to find; all if left out.")
            .Argument<PostFilterInput>("where", "Keeps only hits in, or used by, these posts.")
            .WithWindow()
            .Loads(Find);

        query.Field<ListGraphType<NonNullGraphType<SuggestionType>>>("suggestions").Description("Completions for a search box, best first.")
            .Argument<NonNullGraphType<StringGraphType>>("prefix", "What has been typed so far.")
            .Argument<ListGraphType<NonNullGraphType<SearchKindType>>>("kinds", "Kinds of object to suggest; all if left out.")
            .Argument<NonNullGraphType<IntGraphType>>("first", "How many at most, 1 to 20.", argument => argument.DefaultValue = Limits.DefaultSuggestions)
            .Loads(Suggest);
    }

    private static Loaded<SearchConnection> Find(IResolveFieldContext context)
    {
        var request = new SearchRequest(
            TextOf(context, "query"), KindsOf(context), context.GetArgument<Filter?>("where")?.Checked(context.Request().Limits), context.Window());
        var withTotal = PagedFields.AsksForTotal(context);
        return Loaded<SearchConnection>.Of(async cancellationToken =>
        {
            var reader = new SearchReader(context.Request().Session);
            var page = await reader.FindAsync(request, cancellationToken);
            return SearchConnection.Of(page, request.Window, withTotal ? await reader.CountByKindAsync(page, cancellationToken) : null);
        });
    }

    private static Loaded<List<SuggestionRecord>> Suggest(IResolveFieldContext context)
    {
        var (typed, kinds, count) = (TextOf(context, "prefix"), KindsOf(context), context.Between("first", 1, Limits.Suggestions));
        return Loaded<List<SuggestionRecord>>.Of(async cancellationToken =>
            [.. await new SuggestionReader(context.Request().Session).CompleteAsync(typed, kinds, count, cancellationToken)]);
    }

    private static string TextOf(IResolveFieldContext context, string argument)
    {
        var text = context.GetArgument<string>(argument);
        return text.Length <= Limits.SearchLength
            ? text
            : throw new RequestException(ErrorCode.InvalidArgument, $"{argument} is {text.Length} characters long; send {Limits.SearchLength} at most.");
    }

    private static HashSet<SearchKind> KindsOf(IResolveFieldContext context)
    {
        var kinds = context.GetArgument<IReadOnlyList<SearchKind>?>("kinds") ?? AllKinds;
        return kinds.Count > 0
            ? kinds.Order().ToHashSet()
            : throw new RequestException(ErrorCode.InvalidArgument, "kinds is empty; leave it out to find everything.");
    }
}
