using System.Text.Json;
using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content.Properties;

/// <summary>What holds of any site, whatever its files say.</summary>
public class WorldPropertyTests
{
    [Fact]
    public void Any_site_is_read_every_place_exists_and_its_html_is_safe() => Site.Any.Holds(
        async site =>
        {
            using var thrown = new Thrown();
            using var world = site.Write();

            var reading = await Reading.OfAsync(site.In(world));

            thrown.IsNoBug(reading.Snapshot.Diagnostics);
            Places.Exist(reading, world.Sources[0].Folder);
            Assert.All(reading.Contents.Values, x => SafeHtmlTests.IsSafe(x.Body.Html));
        },
        samplesInUsualRun: 250);

    [Fact]
    public void The_same_site_gives_the_same_content_in_whatever_order_its_files_come() => Site.Any.Holds(
        async site =>
        {
            using var world = site.Write();
            using var reversed = site.Write(inReverse: true);

            var first = await Reading.OfAsync(site.In(world));
            var second = await Reading.OfAsync(site.In(reversed));

            AreEqual(first, second);
        },
        samplesInUsualRun: 100);

    /// <summary>Compares values, one list after another.</summary>
    private static void AreEqual(Reading first, Reading second)
    {
        Assert.Equal(first.Contents.Keys.Order(), second.Contents.Keys.Order());
        foreach (var (path, content) in first.Contents)
            Assert.Equal(JsonSerializer.Serialize(content), JsonSerializer.Serialize(second.Contents[path]));
        Assert.Equal(TextOf(first.Snapshot), TextOf(second.Snapshot));
    }

    private static string TextOf(Snapshot snapshot) => JsonSerializer.Serialize(snapshot with { Folders = new Dictionary<string, string>() });
}
