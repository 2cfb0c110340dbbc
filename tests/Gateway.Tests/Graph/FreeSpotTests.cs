using Gateway.Graph.Layout;
using Xunit;

namespace Gateway.Tests.Graph;

public sealed class FreeSpotTests
{
    [Fact]
    public void Many_around_one_middle_and_around_a_corner_have_each_their_own_spot_within_the_drawing()
    {
        Point[] posts = [new(0, 0), new(0.3, 0.1), new(0.99, 0), new(-0.7, -0.7)];
        var spots = new FreeSpots(400);
        foreach (var post in posts)
            spots.Take(post);

        Point[] all = [.. posts, .. Enumerable.Range(0, 396).Select(node => spots.Beside(posts[node % 4]))];

        Assert.All(all, spot => Assert.InRange(spot.Length, 0, 1));
        var nearest = (from a in all.Index() from b in all.Index() where a.Index < b.Index select (a.Item - b.Item).Length).Min();
        Assert.True(nearest > 0.02, $"Two are {nearest} apart.");
    }

    [Fact]
    public void The_first_ones_are_nearest_to_their_middle()
    {
        var spots = new FreeSpots(100);
        var distances = Enumerable.Range(0, 10).Select(_ => spots.Beside(new Point(0.2, 0.2)) - new Point(0.2, 0.2)).Select(way => way.Length).ToList();

        Assert.Equal(distances.Order(), distances);
    }
}
