using Gateway.Content.Model;

namespace Gateway.Graph.Metrics;

/// <summary>Finds posts that no reader comes to from another, and none leaves for another.</summary>
internal static class OrphanPosts
{
    public static IEnumerable<Diagnostic> Of(Snapshot snapshot)
    {
        // Where there is nothing to link to, nothing is amiss.
        var crowded = snapshot.Posts.CountBy(post => post.Source).Where(source => source.Value > 1).Select(source => source.Key).ToHashSet();
        var linked = snapshot.Links.Where(link => link.To is { } to && to != link.From).SelectMany(link => new[] { link.From, link.To!.Value }).ToHashSet();
        return snapshot.Posts
            .Where(post => crowded.Contains(post.Source) && !linked.Contains(post.Key))
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
