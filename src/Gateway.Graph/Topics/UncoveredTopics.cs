using Gateway.Content.Model;

namespace Gateway.Graph.Topics;

/// <summary>Finds topics that posts assume and none treats: what the author may want to write about, or link to elsewhere.</summary>
public static class UncoveredTopics
{
    /// <summary>Fewer may rest on what every reader knows.</summary>
    public const int FewestPosts = 3;

    internal static IReadOnlyList<Diagnostic> Of(Corpus corpus, IReadOnlyList<Concept> concepts, IReadOnlyList<TopicAssignment>[] assignments)
    {
        var isTreated = new bool[concepts.Count];
        var assuming = concepts.Select(_ => new List<(int Post, double Weight)>()).ToArray();
        for (var post = 0; post < assignments.Length; post++)
            foreach (var assignment in assignments[post])
                if (assignment.Role == TopicRole.Assumes)
                    assuming[assignment.Concept].Add((post, assignment.Weight));
                else if (assignment.Role is TopicRole.Introduces or TopicRole.Covers)
                    isTreated[assignment.Concept] = true;

        return [.. concepts.Index().Where(x => !isTreated[x.Index] && assuming[x.Index].Count >= FewestPosts)
            .Select(x => Finding(x.Item.Key, x.Item.PrefLabel, assuming[x.Index].Count, corpus.Posts[assuming[x.Index].MaxBy(use => use.Weight).Post]))];
    }

    private static Diagnostic Finding(ContentKey topic, string label, int count, Post post) => Finding(topic, label, count, post.Key, post.Source, post.Path);

    /// <param name="count">Of posts that assume it.</param>
    /// <param name="post">The one that uses it most, at which it is told.</param>
    public static Diagnostic Finding(ContentKey topic, string label, int count, ContentKey post, string source, string path) => new()
    {
        Key = KeyOf(topic),
        Code = DiagnosticCode.UncoveredTopic,
        Message = $"{count} posts use \"{label}\" and none explains it, this one most. Write an introduction, or link to one elsewhere.",
        Source = source,
        Path = path,
        Location = SourceSpan.FileStart,
        Post = post,
    };

    public static ContentKey KeyOf(ContentKey topic) => ContentKey.Of("diagnostic", "uncovered", topic.Value);
}
