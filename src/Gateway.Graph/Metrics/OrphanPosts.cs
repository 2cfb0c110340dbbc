using Gateway.Content.Model;

namespace Gateway.Graph.Metrics;

/// <summary>Finds posts that no reader comes to from another, and none leaves for another.</summary>
internal static class OrphanPosts
{
    public static IEnumerable<Diagnostic> Of(Snapshot snapshot, IReadOnlyDictionary<ContentKey, PostMetrics> metrics)
    {
        // Where there is nothing to link to, nothing is amiss.
        var crowded = snapshot.Posts.CountBy(post => post.Source).Where(source => source.Value > 1).Select(source => source.Key).ToHashSet();
        return snapshot.Posts
            .Where(post => crowded.Contains(post.Source) && metrics[post.Key] is { InDegree: 0, OutDegree: 0 })
            .Select(post => new Diagnostic
            {
                Key = ContentKey.Of("diagnostic", "orphan", post.Key.Value),
                Code = DiagnosticCode.OrphanPost,
                Message = "No other post links here, and this one links to no other.",
                Source = post.Source,
                Path = post.Path,
                Location = SourceSpan.FileStart,
                Post = post.Key,
            });
    }
}
