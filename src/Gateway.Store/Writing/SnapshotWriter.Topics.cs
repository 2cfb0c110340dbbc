using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteTopics(Snapshot snapshot)
    {
        var indexOf = snapshot.Papers.Index().ToDictionary(x => x.Item.Key, x => x.Index);
        var citedBy = snapshot.Posts.SelectMany(
            post => post.Topics.Zip(Enumerable.Repeat(post.CitedPapers.Select(paper => indexOf[paper]).ToArray(), post.Topics.Count)))
            .ToLookup(x => x.First, x => x.Second);
        var counts = new int[snapshot.Papers.Count];
        foreach (var topic in snapshot.Topics)
            WriteTopic(topic, [.. citedBy[topic.Key]], snapshot.Papers, counts);
    }

    /// <param name="cited">For each post of the topic: the indices of the papers that it cites.</param>
    /// <param name="counts">A zero for each paper, before and after.</param>
    private void WriteTopic(Topic topic, IReadOnlyCollection<int[]> cited, IReadOnlyList<Paper> papers, int[] counts)
    {
        var id = ids.Next();
        topicIds.Add(topic.Key, id);
        tables.Insert(new TopicRow
        {
            Id = id,
            Key = topic.Key.Value,
            PrefLabel = topic.PrefLabel,
            PrefLabelFolded = Folding.Fold(topic.PrefLabel),
            AltLabels = TextList.Of(topic.AltLabels),
            PostCount = cited.Count,
        });
        foreach (var (position, label) in topic.AltLabels.Index())
            tables.Insert(new TopicAltLabelRow { TopicId = id, Position = position, Label = label, LabelFolded = Folding.Fold(label) });

        var mostCited = new List<int>();
        foreach (var paper in cited.SelectMany(x => x))
            if (counts[paper]++ == 0)
                mostCited.Add(paper);
        // Papers come by key.
        mostCited.Sort((x, y) => counts[x] != counts[y] ? counts[y].CompareTo(counts[x]) : x.CompareTo(y));
        foreach (var (position, paper) in mostCited.Index())
        {
            tables.Insert(new TopicPaperRow { TopicId = id, Position = position, PaperId = paperIds[papers[paper].Key] });
            counts[paper] = 0;
        }
    }

    private void WriteSeries(Series series, Dictionary<ContentKey, Post> posts)
    {
        var id = ids.Next();
        var taken = series.Entries.Select(entry => entry.Position).ToHashSet();
        tables.Insert(new SeriesRow
        {
            Id = id,
            Key = series.Key.Value,
            Slug = series.Slug,
            Title = series.Title,
            TitleFolded = Folding.Fold(series.Title),
            MissingParts = JsonSerializer.Serialize(Enumerable.Range(1, taken.DefaultIfEmpty().Max()).Where(part => !taken.Contains(part))),
            TimeToRead = series.Entries.Sum(entry => posts[entry.Post].Length.TimeToRead),
            Method = series.Method,
        });
        for (var index = 0; index < series.Entries.Count; index++)
            tables.Insert(new SeriesEntryRow
            {
                Id = ids.Next(),
                SeriesId = id,
                PostId = written[series.Entries[index].Post].Id,
                Position = series.Entries[index].Position,
                Label = series.Entries[index].Label,
                PreviousPostId = PostId(series.Entries.ElementAtOrDefault(index - 1)?.Post),
                NextPostId = PostId(series.Entries.ElementAtOrDefault(index + 1)?.Post),
            });
    }
}
