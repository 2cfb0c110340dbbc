using Gateway.Content.Extraction.References;
using Gateway.Content.Model;

namespace Gateway.Content.Resolution;

/// <summary>Makes one topic of all spellings of a tag, or of what the field <c>topics</c> names: <c>Reinforcement-Learning</c> and <c>reinforcement learning</c> are the same.</summary>
internal sealed class TopicIndex
{
    private readonly Dictionary<string, Topic> topics;

    public TopicIndex(IEnumerable<string> tags) => topics = tags
        .GroupBy(KeyOf, StringComparer.Ordinal)
        .ToDictionary(x => x.Key, TopicOf, StringComparer.Ordinal);

    /// <summary>By label.</summary>
    public IReadOnlyList<Topic> Topics => [.. topics.Values.OrderBy(x => x.PrefLabel, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Key.Value, StringComparer.Ordinal)];

    public IReadOnlyList<ContentKey> Of(IEnumerable<string> tags) => [.. tags.Select(x => topics[KeyOf(x)].Key).Distinct()];

    private static Topic TopicOf(IEnumerable<string> spellings)
    {
        var labels = spellings.CountBy(x => x, StringComparer.Ordinal).OrderByDescending(x => x.Value).ThenBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Key).ToList();
        return new Topic(Topic.KeyOf(labels[0]), labels[0], [.. labels.Skip(1)]);
    }

    // Signs stay: C, C++ and C# are three topics.
    private static string KeyOf(string tag) => Folding.Name(tag);
}
