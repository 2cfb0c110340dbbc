using Gateway.Api.Contract;
using Gateway.Graph.ReadingPaths;
using Gateway.Store.Reading;

namespace Gateway.Api.Paths;

/// <summary>A reading plan with what it leads to.</summary>
/// <param name="Goals">Posts and topics.</param>
/// <param name="UncoveredTopics">Goals that no post treats.</param>
internal sealed record PlannedPath(IReadOnlyList<object> Goals, LearningPath Path, IReadOnlyList<TopicRecord> UncoveredTopics)
{
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

        return new PlannedPath([.. goals.Select(goal => goal!)], PathPlanner.Plan(graph, request with { Goals = posts }, cancellationToken), uncovered);
    }
}
