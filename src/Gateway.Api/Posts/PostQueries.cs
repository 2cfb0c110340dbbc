using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Api.Sources;
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
            .Loads(Find);

        query.Field<PostConnectionType>("posts").Description("Posts that fit a filter.")
            .Paged<PostFilterInput, PostSortInput, PostRecord>(session => new PostReader(session).ListAsync);
    }

    private static Loaded<object?> Find(IResolveFieldContext context)
    {
        var (name, value) = context.GetArgument<Dictionary<string, object?>>("by").Single();
        var key = (string)value!;
        var source = context.GetArgument<string?>("source");
        return name switch
        {
            "id" => PostLoaders.ByKey.Load(context, GlobalId.Parse(key).KeyOf("Post")).AsObject(),
            "url" => PostLoaders.ByUrl.Load(context, (key, source)).AsObject(),
            _ => PostLoaders.BySlug.Load(context, (key, source)).ThenLoad(posts => Only(context, key, posts!)),
        };
    }

    private static Loaded<PostRecord?> Only(IResolveFieldContext context, string slug, IReadOnlyList<PostRecord> posts) => posts.Count <= 1
        ? posts.SingleOrDefault()
        : SourceLoaders.All.Load(context, "").Then(sources => Ambiguous(slug, sources!.Where(source => posts.Any(post => post.SourceId == source.Id))));

    private static PostRecord? Ambiguous(string slug, IEnumerable<SourceRecord> sources)
    {
        var candidates = sources.Select(source => source.Key).Order(StringComparer.Ordinal).ToList();
        throw new RequestException(
            ErrorCode.AmbiguousSlug, $"Several posts have the slug {slug}. Name one of these as source: {string.Join(", ", candidates)}.")
        {
            Details = new Dictionary<string, object?> { ["candidates"] = candidates },
        };
    }
}
