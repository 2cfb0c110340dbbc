using Gateway.Content.Model;

namespace Gateway.Graph.Metrics;

/// <summary>Finds posts that no reader comes to from another, and none leaves for another.</summary>
public static class OrphanPosts
{
    internal static IEnumerable<Diagnostic> Of(Snapshot snapshot)
    {
        // Where there is nothing to link to, nothing is amiss.
        var crowded = snapshot.Posts.CountBy(post => post.Source).Where(source => source.Value > 1).Select(source => source.Key).ToHashSet();
        var linked = snapshot.Links.Where(link => link.To is { } to && to != link.From).SelectMany(link => new[] { link.From, link.To!.Value }).ToHashSet();
        return snapshot.Posts
            .Where(post => crowded.Contains(post.Source) && !linked.Contains(post.Key))
            .Select(post => Finding(post.Key, post.Source, post.Path));
    }

    public static Diagnostic Finding(ContentKey post, string source, string path) => new()
    {
        Key = ContentKey.Of("diagnostic", "orphan", post.Value),
        Code = DiagnosticCode.OrphanPost,
        Message = "No other post links here, and this one links to no other.",
        Source = source,
        Path = path,
        Location = SourceSpan.FileStart,
        Post = post,
    };
}
