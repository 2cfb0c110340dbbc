using Gateway.Content.Model;
using QuikGraph;
using QuikGraph.Algorithms;

namespace Gateway.Graph.Prerequisites;

/// <summary>Finds where authors themselves say of several posts that each is to be read before the next. What is only inferred never makes a fault.</summary>
internal static class PrerequisiteCycles
{
    /// <summary>A fault for each group of posts that need each other, at the statement of its oldest post.</summary>
    public static IEnumerable<Diagnostic> Of(Snapshot snapshot)
    {
        var posts = snapshot.Posts.ToDictionary(post => post.Key);
        var statements = snapshot.Links.Where(link => link is { Kind: LinkKind.Requires, To: not null } && link.To != link.From).ToList();
        var graph = statements.Select(link => new SEquatableEdge<ContentKey>(link.From, link.To!.Value)).ToAdjacencyGraph<ContentKey, SEquatableEdge<ContentKey>>();
        var components = new Dictionary<ContentKey, int>();
        graph.StronglyConnectedComponents(components);
        return statements
            .Where(link => components[link.From] == components[link.To!.Value])
            .GroupBy(link => components[link.From])
            .Select(group => Fault([.. group], [.. group.Select(link => posts[link.From]).Distinct().OrderBy(post => post.PublishedAt ?? DateTimeOffset.MaxValue).ThenBy(post => post.Path, StringComparer.Ordinal)]));
    }

    /// <param name="byDate">The posts of the circle, the oldest first.</param>
    private static Diagnostic Fault(List<Link> statements, Post[] byDate)
    {
        var oldest = byDate[0];
        var statement = statements.First(link => link.From == oldest.Key);
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
            Link = statement.Key,
        };
    }
}
