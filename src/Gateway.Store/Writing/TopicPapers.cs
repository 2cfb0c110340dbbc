using Gateway.Content.Model;
using Gateway.Graph.Topics;

namespace Gateway.Store.Writing;

/// <summary>Counts which papers are cited where a topic is treated: in the sections that speak of it, or anywhere in posts that the author tagged with it.</summary>
internal sealed class TopicPapers
{
    private readonly Dictionary<int, int>[] counts;
    private readonly IReadOnlyList<Paper> papers;
    private readonly Dictionary<ContentKey, int> indexOf;

    public TopicPapers(int topics, IReadOnlyList<Paper> papers)
    {
        this.papers = papers;
        counts = [.. Enumerable.Range(0, topics).Select(_ => new Dictionary<int, int>())];
        indexOf = papers.Index().ToDictionary(x => x.Item.Key, x => x.Index);
    }

    public void Add(Post post, IReadOnlyList<TopicAssignment> assignments)
    {
        if (post.CitedPapers is [])
            return;
        var treated = assignments.Where(x => x.IsAuthored || x.Role <= TopicRole.Covers).ToList();
        var bySection = treated.Exists(x => !x.IsAuthored)
            ? post.Citations.Where(citation => citation is { Paper: not null, Section: not null }).ToLookup(citation => citation.Section!.Value, citation => citation.Paper!.Value)
            : null;
        foreach (var assignment in treated)
        {
            var cited = assignment.IsAuthored ? post.CitedPapers : assignment.Sections.SelectMany(x => bySection![x.Section]).Distinct();
            foreach (var paper in cited)
                counts[assignment.Concept][indexOf[paper]] = counts[assignment.Concept].GetValueOrDefault(indexOf[paper]) + 1;
        }
    }

    /// <summary>Those that most posts cite first.</summary>
    public IEnumerable<(ContentKey Paper, int Posts)> OfTopic(int topic) =>
        // Papers come by key.
        counts[topic].OrderByDescending(x => x.Value).ThenBy(x => x.Key).Select(x => (papers[x.Key].Key, x.Value));
}
