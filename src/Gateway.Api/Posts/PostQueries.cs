using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal static class PostQueries
{
    public static void AddPosts(this ObjectGraphType query)
    {
        query.Field<PostType>("post").Description("One post; addresses and slugs it had before are followed.")
            .Argument<NonNullGraphType<PostKeyInput>>("by", "The key to look it up by.")
            .Argument<StringGraphType>("source", "Source's name, if sources share a slug.")
            .ResolveAsync(async context => await FindAsync(context));

        query.Field<PostConnectionType>("posts").Description("Posts that fit a filter.")
            .Paged<PostFilterInput, PostSortInput, PostRecord>(context => context.From<PostReader>().ListAsync);
    }

    private static async Task<PostRecord?> FindAsync(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        var source = context.GetArgument<string?>("source");
        var posts = context.From<PostReader>();
        return name switch
        {
            "id" => await context.From<PostLoaders>().ByKey.Load(GlobalId.Parse(key).KeyOf("Post")).GetResultAsync(context.CancellationToken),
            "url" => await posts.ByUrlAsync(key, source, context.CancellationToken),
            _ => await OnlyAsync(context, key, await posts.BySlugAsync(key, source, context.CancellationToken)),
        };
    }

    private static async Task<PostRecord?> OnlyAsync(IResolveFieldContext context, string slug, IReadOnlyList<PostRecord> posts)
    {
        if (posts.Count <= 1)
            return posts.SingleOrDefault();

        var sources = await context.From<SourceReader>().ByIdAsync([.. posts.Select(post => post.SourceId).Distinct()], context.CancellationToken);
        var candidates = sources.Values.Select(source => source.Key).Order(StringComparer.Ordinal).ToList();
        throw new RequestException(
            ErrorCode.AmbiguousSlug, $"Several posts have the slug {slug}. Name one of these as source: {string.Join(", ", candidates)}.")
        {
            Details = new Dictionary<string, object?> { ["candidates"] = candidates },
        };
    }
}
