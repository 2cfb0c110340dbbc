using Gateway.Content.Model;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Gateway.Graph.Prerequisites;

/// <summary>Finds where authors themselves say of several posts that each is to be read before the next. What is only inferred never makes a fault.</summary>
public static class PrerequisiteCycles
{
    internal static IEnumerable<Diagnostic> Of(Snapshot snapshot)
    {
        var posts = snapshot.Posts.ToDictionary(post => post.Key, post => new NeedingPost(post.Key, post.Title, post.PublishedAt, post.Source, post.Path));
        return Of([.. snapshot.Links
            .Where(link => link is { Kind: LinkKind.Requires, To: not null } && link.To != link.From)
            .Select(link => new StatedNeed(link.Key, link.Location, posts[link.From], link.To!.Value))]);
    }

    /// <summary>A fault for each group of posts that need each other, at the statement of its oldest post.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<StatedNeed> statements)
    {
        var graph = statements.Select(need => new SEquatableEdge<ContentKey>(need.From.Key, need.To)).ToAdjacencyGraph<ContentKey, SEquatableEdge<ContentKey>>();
        var components = new Dictionary<ContentKey, int>();
        graph.StronglyConnectedComponents(components);
        return statements
            .Where(need => components[need.From.Key] == components[need.To])
            .GroupBy(need => components[need.From.Key])
            .Select(group => Fault([.. group], [.. group.Select(need => need.From).Distinct().OrderBy(post => post.PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(post => post.Path, StringComparer.Ordinal)]));
    }

    /// <param name="byDate">The posts of the circle, the oldest first.</param>
    private static Diagnostic Fault(List<StatedNeed> statements, NeedingPost[] byDate)
    {
        var oldest = byDate[0];
        var statement = statements.First(need => need.From == oldest);
        var titles = byDate.Select(post => $"\"{post.Title}\"").ToList();
        return new Diagnostic
        {
            Key = ContentKey.Of("diagnostic", oldest.Source, oldest.Path, nameof(DiagnosticCode.PrerequisiteCycle)),
            Code = DiagnosticCode.PrerequisiteCycle,
            Message = $"{string.Join(", ", titles.SkipLast(1))} and {titles[^1]} are each to be read before the others. Reading paths take them by date; take one statement back.",
            Source = oldest.Source,
            Path = oldest.Path,
            Location = statement.Location,
            Post = oldest.Key,
            Link = statement.Link,
        };
    }
}

/// <summary>That one post is to be read before another, as the latter's author says.</summary>
public sealed record StatedNeed(ContentKey Link, SourceSpan Location, NeedingPost From, ContentKey To);

public sealed record NeedingPost(ContentKey Key, string Title, DateTimeOffset? PublishedAt, string Source, string Path);
