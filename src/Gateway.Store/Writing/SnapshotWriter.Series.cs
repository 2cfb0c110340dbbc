using System.Text.Json;
using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteSeries(Series series, Dictionary<ContentKey, Post> posts)
    {
        var id = ids.Next();
        tables.Insert(new SeriesRow
        {
            Id = id,
            Key = series.Key.Value,
            Slug = series.Slug,
            Title = series.Title,
            TitleFolded = Folding.Fold(series.Title),
            MissingParts = JsonSerializer.Serialize(PartNumbers.Missing(series.Entries.Select(entry => entry.Position))),
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
                IsStated = series.Entries[index].IsStated,
                PreviousPostId = PostId(series.Entries.ElementAtOrDefault(index - 1)?.Post),
                NextPostId = PostId(series.Entries.ElementAtOrDefault(index + 1)?.Post),
            });
    }
}
