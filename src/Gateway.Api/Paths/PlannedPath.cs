using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Api.Topics;
using Gateway.Graph.ReadingPaths;
using Gateway.Graph.Topics;
using Gateway.Store.Reading;
using GraphQL;

namespace Gateway.Api.Paths;

/// <summary>A reading plan with what it leads to.</summary>
/// <param name="Goals">Posts and topics.</param>
/// <param name="UncoveredGoals">Topics that no post treats.</param>
internal sealed record PlannedPath(IReadOnlyList<object> Goals, LearningPath Path, PathRequest Request, IReadOnlyList<TopicRecord> UncoveredGoals)
{
    public int TimeToRead => Path.Steps.Sum(step => step.TimeToRead);

    public bool ExceedsMaxMinutes => TimeToRead > Request.MaxMinutes;

    /// <summary>Also what the posts of the path assume and the reader does not know.</summary>
    public Loaded<IReadOnlyList<TopicRecord>> UncoveredTopics(IResolveFieldContext context) => Path.Steps
        .Select(step => TopicLoaders.OfPost.Load(context, step.Post).AsObject()).ToArray().All()
        .Then(IReadOnlyList<TopicRecord> (ofSteps) =>
        [
            .. UncoveredGoals.Concat(ofSteps.Cast<IReadOnlyList<TopicAssignmentRecord>>().SelectMany(topics => topics)
                .Where(topic => topic.Role == TopicRole.Assumes && topic.Topic.IntroducingPostCount == 0 && topic.Confidence >= Request.MinConfidence)
                .Select(topic => topic.Topic)
                .Where(topic => !Request.KnownTopics.Contains(topic.Id)))
                .DistinctBy(topic => topic.Id),
        ]);

    /// <param name="request">All but the goals.</param>
    /// <exception cref="RequestException">A goal is neither a post nor a topic.</exception>
    public static PlannedPath Of(NeedGraph graph, PathRequest request, IReadOnlyList<object?> goals, CancellationToken cancellationToken)
    {
        var posts = new List<long>();
        var uncovered = new List<TopicRecord>();
        foreach (var goal in goals)
            switch (goal)
            {
                case PostRecord post:
                    posts.Add(post.Id);
                    break;
                case TopicRecord topic when request.KnownTopics.Contains(topic.Id):
                    break;
                case TopicRecord topic when graph.BestPostOf(topic.Id) is { } best:
                    posts.Add(best);
                    break;
                case TopicRecord topic:
                    uncovered.Add(topic);
                    break;
                default:
                    throw new RequestException(ErrorCode.InvalidArgument, "A goal is the id of no post or topic.");
            }

        return new PlannedPath([.. goals.Select(goal => goal!)], PathPlanner.Plan(graph, request with { Goals = posts }, cancellationToken), request, uncovered);
    }
}
