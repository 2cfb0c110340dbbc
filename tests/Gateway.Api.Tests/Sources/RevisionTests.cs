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

    private static async Task<string?> RevisionAsync(GatewayServer gateway) =>
        (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString();
}
