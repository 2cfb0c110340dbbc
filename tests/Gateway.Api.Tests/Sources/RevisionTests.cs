using Gateway.Api.Tests.Access;
using Gateway.Store.Keys;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Sources;

public sealed class RevisionTests
{
    [Fact]
    public async Task The_revision_changes_with_the_content_and_only_then()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        var first = await RevisionAsync(gateway);

        await gateway.IngestAsync();
        Assert.Equal(first, await RevisionAsync(gateway));

        world.Write("blog/content/posts/b.md", "---\ntitle: B\n---\nText.");
        await gateway.IngestAsync();
        Assert.NotEqual(first, await RevisionAsync(gateway));
        Assert.Equal(2, (await gateway.QueryAsync("{ posts { totalCount } }")).Data("posts.totalCount").GetInt32());
    }

    [Fact]
    public async Task A_database_that_another_one_replaces_is_left_for_it()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        world.Write("blog/content/posts/b.md", "---\ntitle: B\n---\nText.");
        // Leaves rows in the write-ahead log, which must not be taken for the new file's.
        await gateway.IngestAsync();
        Assert.Equal(["A", "B"], await TitlesAsync(gateway));
        var key = gateway.AddKey("old");

        using var other = World.Of("-- content/posts/c.md --\n---\ntitle: C\n---\nText.\n-- content/posts/d.md --\n---\ntitle: D\n---\nText.\n-- content/posts/e.md --\n---\ntitle: E\n---\nText.");
        File.Move(await GatewayServer.FillAsync(other), gateway.DatabaseFile, overwrite: true);

        Assert.Equal(["C", "D", "E"], await TitlesAsync(gateway));
        Assert.Equal("Healthy", await gateway.Client.GetStringAsync("/healthz/ready"));
        Assert.Null(gateway.Keys().Find(ApiKeyText.TryParse(key, out var parsed) ? parsed : throw new InvalidOperationException()));
        // It can also be written, and be replaced again.
        await gateway.IngestAsync();
        Assert.Equal(["A", "B"], await TitlesAsync(gateway));
        File.Move(await GatewayServer.FillAsync(other), gateway.DatabaseFile, overwrite: true);
        Assert.Equal(["C", "D", "E"], await TitlesAsync(gateway));
    }

    private static async Task<string[]> TitlesAsync(GatewayServer gateway) =>
        (await gateway.QueryAsync("{ posts(order: [{ title: ASC }]) { nodes { title } } }")).Data("posts.nodes").Texts("title");

    private static async Task<string?> RevisionAsync(GatewayServer gateway) =>
        (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString();
}
