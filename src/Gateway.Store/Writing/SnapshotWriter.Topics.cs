using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteTopics(Snapshot snapshot)
    {
        var postsOf = snapshot.Posts.SelectMany(post => post.Topics, (post, topic) => (post, topic)).ToLookup(x => x.topic, x => x.post);
        foreach (var topic in snapshot.Topics)
            WriteTopic(topic, [.. postsOf[topic.Key]]);
    }

    private void WriteTopic(Topic topic, IReadOnlyCollection<Post> posts)
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
            PostCount = posts.Count,
        });
        foreach (var (position, label) in topic.AltLabels.Index())
            tables.Insert(new TopicAltLabelRow { TopicId = id, Position = position, Label = label, LabelFolded = Folding.Fold(label) });

        var mostCited = posts.SelectMany(post => post.CitedPapers).CountBy(paper => paper)
            .OrderByDescending(paper => paper.Value).ThenBy(paper => paper.Key.Value, StringComparer.Ordinal);
        foreach (var (position, paper) in mostCited.Index())
            tables.Insert(new TopicPaperRow { TopicId = id, Position = position, PaperId = paperIds[paper.Key] });
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
