using System.Text.Json;
using Gateway.Api.Http.Streams;
using Gateway.Content;
using Gateway.Hosting;
using Gateway.Store;
using Gateway.Store.Writing;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Streams;

/// <summary>What subscribers are told of ingests in this process and in others.</summary>
public sealed class SubscriptionTests
{
    private const string Changes = "subscription { contentChanged { contentRevision previousRevision posts { title path } removedPostIds truncated } }";
    private const string Progress = "subscription { ingestProgress { id sourceName source { name } status filesTotal filesRead postsAdded error } }";

    private static readonly string Clients = Repository.PathOf("tests", "Gateway.Api.Tests", "clients");

    [Theory]
    [InlineData("ws")]
    [InlineData("sse")]
    public async Task The_official_client_follows_an_ingest_by_another_process(string way)
    {
        const int Posts = 150;
        using var world = World.Of("");
        for (var number = 0; number < Posts; number++)
            world.Write($"blog/content/posts/p{number}.md", Post($"Post {number}", "Words, and [a link](/posts/p0/).\n\n## Part\n\nMore words."));
        await using var gateway = await GatewayServer.StartAsync(world);
        world.Write("blog/content/posts/p7.md", Post("Changed", "Other words."));

        var told = JsonDocument.Parse(await NodeScript.RunAsync(
            Clients, "streams.mjs", way, new Uri(gateway.Client.BaseAddress!, "/graphql").ToString(),
            "dotnet", Path.Combine(AppContext.BaseDirectory, "Gateway.dll"), "ingest", $"blog={world.Sources[0].Folder}", "--db", gateway.DatabaseFile)).RootElement;

        Assert.Equal(Posts, told.GetProperty("query")[0].Data("posts.totalCount").GetInt32());
        Assert.Equal("VALIDATION_FAILED", told.GetProperty("refused")[0].Code());
        Assert.Empty(told.GetProperty("errors").EnumerateArray());

        var change = Assert.Single(told.GetProperty("changes").EnumerateArray());
        Assert.Equal(["Changed"], change.GetProperty("posts").Texts("title"));
        Assert.Equal(told.GetProperty("query")[0].Data("contentRevision").GetString(), change.GetProperty("previousRevision").GetString());
        Assert.Equal(told.GetProperty("after")[0].Data("contentRevision").GetString(), change.GetProperty("contentRevision").GetString());

        var runs = told.GetProperty("runs").EnumerateArray().ToList();
        Assert.Single(runs.Select(run => run.GetProperty("id").GetString()).Distinct());
        Assert.All(runs.SkipLast(1), run => Assert.Equal(("RUNNING", Posts), (run.GetProperty("status").GetString(), run.GetProperty("filesTotal").GetInt32())));
        Assert.True(runs.Count > 1, "Nothing was told while the ingest went on.");
        Assert.Equal(
            ("SUCCEEDED", Posts, 0, 1, 0, "blog"),
            (runs[^1].GetProperty("status").GetString(), runs[^1].GetProperty("filesRead").GetInt32(), runs[^1].GetProperty("postsAdded").GetInt32(),
                runs[^1].GetProperty("postsChanged").GetInt32(), runs[^1].GetProperty("postsRemoved").GetInt32(), runs[^1].GetProperty("source").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Posts_that_are_new_changed_moved_and_gone_are_told_of()
    {
        using var world = World.Of(
            $"""
            -- content/posts/changed.md --
            {Post("Changed", "Before.")}
            -- content/posts/gone.md --
            {Post("Gone", "Text.")}
            -- content/posts/moved.md --
            {Post("Moved", "A text of its own.")}
            -- content/posts/same.md --
            {Post("Same", "Text.")}
            """);
        await using var gateway = await GatewayServer.StartAsync(world);
        var gone = (await gateway.QueryAsync("{ post(by: { slug: \"gone\" }) { id } }")).Data("post.id").GetString();
        await using var socket = await SubscribedAsync(gateway, world, Changes);
        world.Write("blog/content/posts/changed.md", Post("Changed", "After."));
        world.Write("blog/content/posts/new.md", Post("New", "Text."));
        File.Move(Path.Combine(world.Folder, "blog/content/posts/moved.md"), Path.Combine(world.Folder, "blog/content/posts/z.md"));
        File.Delete(Path.Combine(world.Folder, "blog/content/posts/gone.md"));

        await gateway.IngestAsync();

        var change = (await socket.ReceiveAsync()).GetProperty("payload").Data("contentChanged");
        Assert.Equal(["Changed", "New", "Moved"], change.GetProperty("posts").Texts("title"));
        Assert.Equal(gone, Assert.Single(change.GetProperty("removedPostIds").EnumerateArray()).GetString());
        Assert.False(change.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task Only_changes_of_the_sources_asked_for_are_told_and_no_revision_seems_missed()
    {
        using var world = World.Of(("one", $"-- content/a.md --\n{Post("A", "Text.")}"), ("two", $"-- content/b.md --\n{Post("B", "Text.")}"));
        await using var gateway = await GatewayServer.StartAsync(world);
        var two = (await gateway.QueryAsync("{ sources { id name } }")).Data("sources")[1].GetProperty("id").GetString();
        await using var some = await SubscribedAsync(
            gateway, world, Changes.Replace("contentChanged", $"contentChanged(sources: [\"{two}\"])", StringComparison.Ordinal), "two/content/knock.md");
        var before = await RevisionAsync(gateway);
        await using var all = await SubscribedAsync(gateway, world, Changes, "one/content/knock.md");

        world.Write("one/content/a.md", Post("A", "Changed."));
        await gateway.IngestAsync();
        var first = (await all.ReceiveAsync()).GetProperty("payload").Data("contentChanged");
        world.Write("two/content/b.md", Post("B", "Changed."));
        await gateway.IngestAsync();
        var second = (await all.ReceiveAsync()).GetProperty("payload").Data("contentChanged");
        var told = (await some.ReceiveAsync()).GetProperty("payload").Data("contentChanged");

        Assert.Equal(first.GetProperty("contentRevision").GetString(), second.GetProperty("previousRevision").GetString());
        Assert.Equal(["B"], told.GetProperty("posts").Texts("title"));
        Assert.Equal(second.GetProperty("contentRevision").GetString(), told.GetProperty("contentRevision").GetString());
        Assert.Equal(before, told.GetProperty("previousRevision").GetString());
    }

    [Fact]
    public async Task At_most_fifty_posts_are_told_of_at_once()
    {
        using var world = World.Of($"-- content/posts/a.md --\n{Post("A", "Text.")}");
        await using var gateway = await GatewayServer.StartAsync(world);
        await using var socket = await SubscribedAsync(gateway, world, Changes);
        for (var number = 0; number < 51; number++)
            world.Write($"blog/content/posts/p{number}.md", Post($"P{number}", "Text."));

        await gateway.IngestAsync();

        var change = (await socket.ReceiveAsync()).GetProperty("payload").Data("contentChanged");
        Assert.Equal(50, change.GetProperty("posts").GetArrayLength());
        Assert.True(change.GetProperty("truncated").GetBoolean());
    }

    [Fact]
    public async Task The_first_ingest_can_be_watched_while_other_operations_wait_for_it()
    {
        using var world = World.Of("");
        for (var number = 0; number < 100; number++)
            world.Write($"blog/content/posts/p{number}.md", Post($"Post {number}", "Words, and [a link](/posts/p0/).\n\n## Part\n\nMore words."));
        var options = new GatewayOptions(world.Sources, Path.Combine(world.Folder, "gateway.db"));
        await using var app = GatewayApp.Build(options, ["--urls", "http://127.0.0.1:0"]);
        await app.Services.GetRequiredService<Database>().OpenAsync(default);
        var gate = app.Services.GetRequiredService<StartGate>();
        gate.Close();
        await app.StartAsync();
        await using var socket = await SocketClient.ConnectAsync(new Uri(app.Urls.Single()));
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("progress", Progress);
        await socket.SubscribeAsync("query", "{ posts { totalCount } }");

        using var held = new HeldProgress();
        var ingest = app.Services.GetRequiredService<Ingest>().RunAsync(options.Sources, new ContentPipelineOptions(TimeProvider.System.GetUtcNow()), held, default);
        var told = new List<JsonElement> { await socket.ReceiveAsync() };
        held.LetGo();
        await ingest;
        while (told[^1].GetProperty("payload").Data("ingestProgress.status").GetString() == "RUNNING")
            told.Add(await socket.ReceiveAsync());
        gate.Open();
        var answer = await socket.ReceiveAsync();

        Assert.All(told, message => Assert.Equal("progress", message.GetProperty("id").GetString()));
        Assert.Equal("RUNNING", told[0].GetProperty("payload").Data("ingestProgress.status").GetString());
        Assert.Equal(JsonValueKind.Null, told[0].GetProperty("payload").Data("ingestProgress.source").ValueKind);
        var end = told[^1].GetProperty("payload").Data("ingestProgress");
        Assert.Equal(("SUCCEEDED", 100, "blog"), (end.GetProperty("status").GetString(), end.GetProperty("postsAdded").GetInt32(), end.GetProperty("source").GetProperty("name").GetString()));
        Assert.Equal("query", answer.GetProperty("id").GetString());
        Assert.Equal(100, answer.GetProperty("payload").Data("posts.totalCount").GetInt32());
    }

    /// <summary>Subscribes, and changes a post until that is told of: no message says that the gateway listens.</summary>
    private static async Task<SocketClient> SubscribedAsync(GatewayServer gateway, World world, string subscription, string knock = "blog/content/posts/knock.md")
    {
        var socket = await SocketClient.ReadyAsync(gateway);
        await socket.SubscribeAsync("s", subscription);
        var told = socket.ReceiveAsync();
        for (var number = 0; !told.IsCompleted; number++)
        {
            world.Write(knock, Post("Knock", $"Knock {number}."));
            await gateway.IngestAsync();
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromSeconds(2)));
        }

        var present = await RevisionAsync(gateway);
        while ((await told).GetProperty("payload").Data("contentChanged.contentRevision").GetString() != present)
            told = socket.ReceiveAsync();
        return socket;
    }

    private static async Task<string?> RevisionAsync(GatewayServer gateway) =>
        (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString();

    private static string Post(string title, string text) => $"---\ntitle: {title}\ndate: 2024-05-01\n---\n{text}\n";

    /// <summary>Holds an ingest up at its first file.</summary>
    private sealed class HeldProgress : IProgress<IngestProgress>, IDisposable
    {
        private readonly ManualResetEventSlim go = new();

        public void Report(IngestProgress value) => go.Wait(TimeSpan.FromSeconds(30));

        public void LetGo() => go.Set();

        public void Dispose() => go.Dispose();
    }
}
