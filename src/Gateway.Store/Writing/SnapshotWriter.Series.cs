using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    private void WriteSeries(Series series, Dictionary<ContentKey, Post> posts)
    {
        var id = ids.Next();
        List<PlacedPost> parts = [.. series.Entries.Select(entry => new PlacedPost(written[entry.Post].Id, entry.Position, entry.Label, entry.IsStated))];
        tables.Insert(new SeriesRow
        {
            Id = id,
            Key = series.Key.Value,
            Slug = series.Slug,
            Title = series.Title,
            TitleFolded = Folding.Fold(series.Title),
            MissingParts = SeriesEntries.MissingParts(parts),
            TimeToRead = series.Entries.Sum(entry => posts[entry.Post].Length.TimeToRead),
            Method = series.Method,
        });
        foreach (var entry in SeriesEntries.Of(id, parts, ids))
            tables.Insert(entry);
    }
}
