using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Prerequisites;
using Gateway.Api.Provenances;
using Gateway.Graph.ReadingPaths;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Paths;

internal static class PathQueries
{
    public static void AddPaths(this ObjectGraphType query) => query.Field<LearningPathType>("learningPath")
        .Description("What to read, in which order, to follow certain posts: never what is known, and the successor of what is superseded.")
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("goals", "Ids of posts or topics to reach, 1 to 20.")
        .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("knownPosts", "Posts already read; unknown ones are passed over.")
        .Argument<ListGraphType<NonNullGraphType<IdGraphType>>>("knownTopics", "Topics already known; posts that treat nothing else are passed over, and so are unknown topics.")
        .Argument<IntGraphType>("maxMinutes", "Reading time to stay within: helpful steps are dropped first, what an author states last, and goals never.")
        .Argument<NonNullGraphType<BooleanGraphType>>("includeHelpful", "Also plan what only helps.", argument => argument.DefaultValue = false)
        .WithMinConfidence("Weaker prerequisites are ignored, 0 to 1.")
        .Loads(context =>
        {
            var ids = context.GetArgument<IReadOnlyList<string>>("goals");
            if (ids.Count is < 1 or > Limits.Goals)
                throw new RequestException(ErrorCode.InvalidArgument, $"goals holds {ids.Count} ids; send 1 to {Limits.Goals}.");
            var maxMinutes = context.GetArgument<int?>("maxMinutes");
            if (maxMinutes < 1)
                throw new RequestException(ErrorCode.InvalidArgument, $"maxMinutes is {maxMinutes}; it is at least 1.");
            var asked = new PathRequest([], [], [], maxMinutes, context.GetArgument<bool>("includeHelpful"), context.MinConfidence());
            var (goals, posts, topics) = (Nodes(context, ids), Nodes(context, Known("knownPosts", "Post")), Nodes(context, Known("knownTopics", "Topic")));
            var graph = PrerequisiteLoaders.Graph(context);
            return Loaded<PlannedPath>.Of(async cancellationToken => PlannedPath.Of(
                await graph.GetAsync(cancellationToken),
                asked with
                {
                    KnownPosts = [.. (await posts.GetAsync(cancellationToken)).OfType<PostRecord>().Select(post => post.Id)],
                    KnownTopics = [.. (await topics.GetAsync(cancellationToken)).OfType<TopicRecord>().Select(topic => topic.Id)],
                },
                await goals.GetAsync(cancellationToken),
                cancellationToken));

            IReadOnlyList<string> Known(string argument, string type)
            {
                var known = context.GetArgument<IReadOnlyList<string>?>(argument) ?? [];
                return known.Select(GlobalId.Parse).FirstOrDefault(id => id.Type != type).Type is { } other
                    ? throw new RequestException(ErrorCode.InvalidArgument, $"{argument} holds the id of a {other}; send ids of type {type}.")
                    : known;
            }
        });

    private static Loaded<IReadOnlyList<object?>> Nodes(IResolveFieldContext context, IReadOnlyList<string> ids) =>
        ids.Count <= Limits.KnownIds
            ? ids.Select(id => NodeLoaders.Load(context, GlobalId.Parse(id))).ToArray().All()
            : throw new RequestException(ErrorCode.InvalidArgument, $"{ids.Count} ids are too many; send {Limits.KnownIds} at most.");
}
