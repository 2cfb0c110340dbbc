using Gateway.Content.Model;
using Gateway.Graph.Layout;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;

namespace Gateway.Store.Writing;

internal sealed partial class SnapshotWriter
{
    /// <summary>Where the last revision has placed posts; none if it kept them in other tables.</summary>
    public static IReadOnlyDictionary<ContentKey, Point> KnownPlaces(SqliteConnection connection) => connection
        .Query(
            "SELECT post.key, x, y FROM post_place JOIN post ON post.id = post_id",
            row => (Key: ContentKey.Parse(row.GetString(0)), Place: new Point(row.GetDouble(1), row.GetDouble(2))))
        .ToDictionary(post => post.Key, post => post.Place);

    private void WriteMap(IReadOnlyList<Post> posts, PostMap map)
    {
        foreach (var (number, label) in map.Labels.Index())
            tables.Insert(new PostGroupRow { Number = number, Label = label });
        foreach (var (index, post) in posts.Index())
            tables.Insert(new PostPlaceRow { PostId = written[post.Key].Id, X = map.Places[index].X, Y = map.Places[index].Y, PostGroup = map.GroupOf[index] });
    }
}
