using Gateway.Content.Model;

namespace Gateway.Graph.Topics;

/// <summary>Finds topics that posts assume and none treats: what the author may want to write about, or link to elsewhere.</summary>
internal static class UncoveredTopics
{
    /// <summary>Fewer may rest on what every reader knows.</summary>
    private const int FewestPosts = 3;

    public static IReadOnlyList<Diagnostic> Of(Corpus corpus, IReadOnlyList<Concept> concepts, IReadOnlyList<TopicAssignment>[] assignments)
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
            .Select(x => DiagnosticOf(corpus, x.Item, assuming[x.Index]))];
    }

    /// <summary>Reported at the post that uses it most.</summary>
    private static Diagnostic DiagnosticOf(Corpus corpus, Concept concept, List<(int Post, double Weight)> assuming)
    {
        var post = corpus.Posts[assuming.MaxBy(x => x.Weight).Post];
        return new Diagnostic
        {
            Key = ContentKey.Of("diagnostic", "uncovered", concept.Key.Value),
            Code = DiagnosticCode.UncoveredTopic,
            Message = $"{assuming.Count} posts use \"{concept.PrefLabel}\" and none explains it, this one most. Write an introduction, or link to one elsewhere.",
            Source = post.Source,
            Path = post.Path,
            Location = SourceSpan.FileStart,
            Post = post.Key,
        };
    }
}
