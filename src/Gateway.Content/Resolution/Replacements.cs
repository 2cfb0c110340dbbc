using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>Which posts replace which, from what either of both says. Each post has at most one direct successor, and no chain comes back to itself.</summary>
internal sealed class Replacements
{
    private readonly Dictionary<ContentKey, ContentKey> successors = [];
    private readonly ILookup<ContentKey, ContentKey> predecessors;

    /// <param name="statements">Links of a kind that speaks of replacement, with their targets.</param>
    public Replacements(IReadOnlyList<ReadPost> posts, IEnumerable<Link> statements)
    {
        foreach (var link in statements.OrderByDescending(x => x.Confidence))
        {
            var (newer, older) = link.Kind == LinkKind.Supersedes ? (link.From, link.To!.Value) : (link.To!.Value, link.From);
            if (!successors.ContainsKey(older) && !ChainFrom(newer).Contains(older))
                successors.Add(older, newer);
        }

        predecessors = posts.Select(x => x.Key).Where(successors.ContainsKey).ToLookup(x => successors[x]);
    }

    public ContentKey? SuccessorOf(ContentKey post) => successors.TryGetValue(post, out var successor) ? successor : null;

    /// <summary>In the order of the posts.</summary>
    public IReadOnlyList<ContentKey> PredecessorsOf(ContentKey post) => [.. predecessors[post]];

    /// <summary>The post, its successor, that one's successor, and so on.</summary>
    public IReadOnlyList<ContentKey> ChainFrom(ContentKey post)
    {
        var chain = new List<ContentKey> { post };
        while (successors.TryGetValue(chain[^1], out var next))
            chain.Add(next);
        return chain;
    }
}
