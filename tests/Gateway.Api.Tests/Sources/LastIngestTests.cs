using System.Text.Json;
using Gateway.Store.Writing;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Sources;

public sealed class LastIngestTests
{
    private const string Query = "{ sources { lastIngest { id status filesTotal filesRead postsAdded postsChanged postsRemoved startedAt finishedAt error source { name } } } }";

    [Fact]
    public async Task The_newest_run_is_told_also_of_unchanged_content_and_after_a_failure()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.\n-- content/posts/b.md --\n---\ntitle: B\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        var first = await LastAsync(gateway);
        await gateway.IngestAsync();
        var unchanged = await LastAsync(gateway);
        Directory.Delete(Path.Combine(world.Folder, "blog", "content"), recursive: true);
        await Assert.ThrowsAsync<NoPostsException>(gateway.IngestAsync);
        var failed = await LastAsync(gateway);

        Assert.Equal(("SUCCEEDED", 2, 2, 2, 0), Counts(first));
        Assert.Equal(("SUCCEEDED", 2, 2, 0, 0), Counts(unchanged));
        Assert.Equal(("FAILED", 0, 0, 0, 0), Counts(failed));
        Assert.Equal("The source holds no post; the old content stands.", failed.GetProperty("error").GetString());
        Assert.Equal("blog", first.GetProperty("source").GetProperty("name").GetString());
        Assert.True(first.GetProperty("startedAt").GetDateTimeOffset() <= first.GetProperty("finishedAt").GetDateTimeOffset());

        var node = await gateway.QueryAsync($"{{ node(id: \"{first.GetProperty("id").GetString()}\") {{ ... on IngestRun {{ status postsAdded }} }} }}");
        Assert.Equal("""{"status":"SUCCEEDED","postsAdded":2}""", node.Data("node").GetRawText());
    }

    private static async Task<JsonElement> LastAsync(GatewayServer gateway) => (await gateway.QueryAsync(Query)).Data("sources")[0].GetProperty("lastIngest");

    private static (string?, int, int, int, int) Counts(JsonElement run) => (
        run.GetProperty("status").GetString(), run.GetProperty("filesTotal").GetInt32(), run.GetProperty("filesRead").GetInt32(),
        run.GetProperty("postsAdded").GetInt32(), run.GetProperty("postsRemoved").GetInt32());
}
