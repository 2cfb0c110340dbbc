using Gateway.Content.Model;
using Gateway.Graph.Layout;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    /// <summary>How the last revision has placed posts; none if it kept them in other tables.</summary>
    public static IReadOnlyDictionary<ContentKey, Placing> KnownPlaces(SqliteConnection connection) => connection
        .Query(
            "SELECT post.key, x, y, neighbourhood, former_x, former_y, former_neighbourhood FROM post_place JOIN post ON post.id = post_id",
            row => (
                Key: ContentKey.Parse(row.GetString(0)),
                Placing: new Placing(
                    new Point(row.GetDouble(1), row.GetDouble(2)),
                    ContentKey.Parse(row.GetString(3)),
                    row.IsDBNull(6) ? null : new Placing(new Point(row.GetDouble(4), row.GetDouble(5)), ContentKey.Parse(row.GetString(6)), null))))
        .ToDictionary(post => post.Key, post => post.Placing);

    private void WriteMap(IReadOnlyList<Post> posts, PostMap map)
    {
        foreach (var (number, label) in map.Labels.Index())
            tables.Insert(new PostGroupRow { Number = number, Label = label });
        foreach (var (index, post) in posts.Index())
            tables.Insert(new PostPlaceRow
            {
                PostId = written[post.Key].Id,
                X = map.Placings[index].Place.X,
                Y = map.Placings[index].Place.Y,
                Neighbourhood = map.Placings[index].Neighbourhood.Value,
                FormerX = map.Placings[index].Former?.Place.X ?? 0,
                FormerY = map.Placings[index].Former?.Place.Y ?? 0,
                FormerNeighbourhood = map.Placings[index].Former?.Neighbourhood.Value,
                PostGroup = map.GroupOf[index],
            });
    }
}
