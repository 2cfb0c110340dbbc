using System.Net;
using System.Text.Json;
using Gateway.Api.Http;
using Gateway.Api.Persisted;
using Gateway.Api.Tests.Streams;
using Gateway.Store.Writing;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Access;

/// <summary>Who may see drafts sees them everywhere, whatever carries the question; nobody else does.</summary>
public sealed class DraftsTests : IAsyncLifetime
{
    private const string Question = """{ post(by: { slug: "zebra" }) { title status } posts { totalCount } }""";
    private const string Changes = "subscription { contentChanged { contentRevision posts { title } removedPostIds } }";

    private readonly World world = HiddenPosts.Create(withHidden: true);
    private GatewayServer gateway = null!;
    private string key = null!;

    public static TheoryData<string> Names => [.. Transports.Names];

    public async Task InitializeAsync()
    {
        world.Write("operations/question.graphql", Question);
        gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with
        {
            Batching = new BatchingOptions { Requests = true },
            Operations = new OperationOptions { Folder = Path.Combine(world.Folder, "operations") },
        });
        key = gateway.AddKey("editor", "drafts");
        await gateway.SeeAsync(key, Question);
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_draft_comes_to_those_who_may_see_it_and_to_nobody_else(string transport)
    {
        Assert.Contains("Zebra Secret", await Transports.SendAsync(transport, gateway, Question, key), StringComparison.Ordinal);
        foreach (var other in new[] { null, gateway.AddKey("reader"), gateway.AddKey("curator", "curate", "ingest") })
        {
            var answer = await Transports.SendAsync(transport, gateway, Question, other);
            Assert.DoesNotContain("Zebra", answer, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("totalCount", answer, StringComparison.Ordinal);
        }

        gateway.Keys().Revoke("editor");
        var refused = await Transports.SendAsync(transport, gateway, Question, key);
        Assert.StartsWith("401", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("totalCount", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""posts(where: { status: { eq: DRAFT } }) { nodes { title } }""", "Zebra Secret")]
    [InlineData("""posts(where: { status: { eq: SCHEDULED } }) { nodes { title } }""", "Later Quokka")]
    [InlineData("""post(by: { url: "https://blog.example/posts/attention/" }) { backlinks { nodes { from { post { title } } } } }""", "Zebra Secret")]
    [InlineData("""post(by: { slug: "pointer" }) { crossLinks { nodes { to { post { title } } } } }""", "Zebra Secret")]
    [InlineData("""search(query: "stripes") { nodes { ... on Post { title } ... on Section { title } } }""", "Stripes")]
    [InlineData("""suggestions(prefix: "zeb") { text }""", "Zebra Secret")]
    [InlineData("""paper(by: { arxivId: "2001.00001" }) { citingPosts { nodes { title } } }""", "Zebra Secret")]
    [InlineData("""series(slug: "hidden-series") { entries { post { title } } }""", "Zebra Secret")]
    [InlineData("""series(slug: "transformers") { entries { post { title } } }""", "Later Quokka")]
    [InlineData("""topic(by: { label: "hiddentopic" }) { prefLabel posts { nodes { title } } }""", "Zebra Secret")]
    [InlineData("""authors { nodes { name } }""", "Zoe Hidden")]
    [InlineData("""diagnostics { nodes { location { path } } }""", "secret.md")]
    [InlineData("""graph { nodes { label } }""", "Zebra Secret")]
    [InlineData("""postAggregate(groupBy: SERIES) { label }""", "Hidden Series")]
    public async Task It_is_part_of_everything(string field, string expected)
    {
        var seen = await gateway.AskAsync(key, $"{{ {field} }}");
        var other = await gateway.AskAsync(key: null, $"{{ {field} }}");

        Assert.DoesNotContain("\"errors\"", seen + other, StringComparison.Ordinal);
        Assert.Contains(expected, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(expected, other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_hold_nothing_and_so_are_the_same_for_all()
    {
        var front = await ReadAsync("/", null);
        foreach (var address in new[] { "/", "/post/zebra", "/post/nothing", "/search?q=zebra", "/series/hidden-series" })
            foreach (var given in new[] { null, key })
                Assert.Equal(front, await ReadAsync(address, given));
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    public async Task A_feed_tells_nobody_since_readers_of_feeds_pass_on_what_they_get(string address)
    {
        var feed = await ReadAsync(address, key);
        Assert.Equal(await ReadAsync(address, null), feed);
        Assert.Contains("Pointer", feed, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Zebra", "Quokka", "Numbat" })
            Assert.DoesNotContain(hidden, feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_answers_do_not_mix()
    {
        const string Address = "/graphql?query={posts{totalCount}}";
        var (seen, ofEditor) = await GetAsync(key, null);
        var (shown, ofAll) = await GetAsync(null, null);
        Assert.NotEqual(seen, shown);

        for (var again = 0; again < 3; again++)
        {
            Assert.Equal((seen, ofEditor), await GetAsync(key, null));
            Assert.Equal((shown, ofAll), await GetAsync(null, null));
        }

        // An answer that is known by the name of the other's is sent whole.
        Assert.Equal(shown, (await GetAsync(null, ofEditor)).Body);
        Assert.Equal(seen, (await GetAsync(key, ofAll)).Body);
        Assert.Equal("304", (await GetAsync(key, ofEditor)).Body);

        async Task<(string Body, string ETag)> GetAsync(string? given, string? known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address).With(given);
            if (known is not null)
                request.Headers.Add("If-None-Match", known);
            using var response = await gateway.Client.SendAsync(request);
            return (response.StatusCode == HttpStatusCode.NotModified ? "304" : await response.Content.ReadAsStringAsync(), response.Headers.ETag!.ToString());
        }
    }

    [Fact]
    public async Task Subscribers_hear_of_what_they_may_see()
    {
        await using var anybody = await SubscribedAsync(null);
        await using var editor = await SubscribedAsync(key);
        // What the second knocked with.
        await CatchUpAsync(anybody, NextAsync(anybody), given: null);

        HiddenPosts.WriteDraft(world, "Stripes matter more.");
        Assert.False((await IngestAsync()).Changed);
        Assert.Contains("Zebra Secret", await NextAsync(editor), StringComparison.Ordinal);

        world.Write("blog/content/posts/news.md", "---\ntitle: News\ndate: 2022-01-01\n---\nText.\n");
        await IngestAsync();

        const string News = """"posts":[{"title":"News"}],"removedPostIds":[]}}"""";
        // Of the draft others heard nothing.
        Assert.EndsWith(News, await NextAsync(anybody), StringComparison.Ordinal);
        Assert.EndsWith(News, await NextAsync(editor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscriber_whose_key_was_revoked_hears_why_and_no_more()
    {
        await using var editor = await SubscribedAsync(key);
        gateway.Keys().Revoke("editor");
        HiddenPosts.WriteDraft(world, "Stripes matter more.");
        await IngestAsync();

        var last = await editor.ReceiveAsync();
        Assert.Equal("error", last.GetProperty("type").GetString());
        Assert.Equal("UNAUTHENTICATED", last.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task So_it_is_over_event_streams()
    {
        using var anybody = await StreamAsync(null);
        using var editor = await StreamAsync(key);
        var told = Task.WhenAll(NextAsync(anybody), NextAsync(editor));
        for (var number = 0; !told.IsCompleted; number++)
        {
            world.Write("blog/content/posts/knock.md", $"---\ntitle: Knock\ndate: 2022-01-01\n---\nKnock {number}.\n");
            await IngestAsync();
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromSeconds(2)));
        }

        HiddenPosts.WriteDraft(world, "Stripes matter more.");
        await IngestAsync();
        await UntilAsync(editor, "Zebra Secret");
        gateway.Keys().Revoke("editor");
        world.Write("blog/content/posts/news.md", "---\ntitle: News\ndate: 2022-01-01\n---\nText.\n");
        await IngestAsync();

        Assert.DoesNotContain("Zebra", await UntilAsync(anybody, "News"), StringComparison.Ordinal);
        Assert.DoesNotContain("News", await UntilAsync(editor, "UNAUTHENTICATED"), StringComparison.Ordinal);
        Assert.Equal("event: complete\ndata:\n\n", await editor.ReadToEndAsync());
    }

    [Fact]
    public async Task Ids_agree_and_runs_are_told_of_to_both()
    {
        const string Ids = """{ post(by: { slug: "family" }) { id sections { id } } sources { lastIngest { id status } } }""";

        Assert.Equal(await gateway.AskAsync(null, Ids), await gateway.AskAsync(key, Ids));
    }

    private async Task<string> ReadAsync(string address, string? given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address).With(given);
        using var response = await gateway.Client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<SocketClient> SubscribedAsync(string? given)
    {
        var socket = await SocketClient.ConnectAsync(gateway, authorization: given is null ? null : $"Bearer {given}");
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", Changes);
        // No message says that the gateway listens: a post changes until that is told of.
        var told = NextAsync(socket);
        for (var number = 0; !told.IsCompleted; number++)
        {
            world.Write("blog/content/posts/knock.md", $"---\ntitle: Knock\ndate: 2022-01-01\n---\nKnock {number} of {given?.Length}.\n");
            await IngestAsync();
            await Task.WhenAny(told, Task.Delay(TimeSpan.FromSeconds(2)));
        }

        await CatchUpAsync(socket, told, given);
        return socket;
    }

    /// <summary>Reads on until the present revision is told of.</summary>
    private async Task CatchUpAsync(SocketClient socket, Task<string> told, string? given)
    {
        var present = JsonDocument.Parse(await gateway.AskAsync(given, "{ contentRevision }")).RootElement.Data("contentRevision").GetString()!;
        while (!(await told).Contains(present, StringComparison.Ordinal))
            told = NextAsync(socket);
    }

    /// <summary>Until the preview has followed.</summary>
    private async Task<IngestSummary> IngestAsync()
    {
        var summary = await gateway.IngestAsync();
        await gateway.PreviewAsync();
        return summary;
    }

    private async Task<StreamReader> StreamAsync(string? given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(Changes)}") { Headers = { { "Accept", "text/event-stream" } } }.With(given);
        var response = await gateway.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    /// <summary>All events up to the first that holds this.</summary>
    private static async Task<string> UntilAsync(StreamReader stream, string expected)
    {
        var told = "";
        while (!told.Contains(expected, StringComparison.Ordinal))
            told += await NextAsync(stream);
        return told;
    }

    /// <summary>Of one event, up to the line that ends it.</summary>
    private static async Task<string> NextAsync(StreamReader stream)
    {
        const string Start = "data: ";
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var line = await stream.ReadLineAsync(late.Token);
            Assert.NotNull(line);
            if (!line.StartsWith(Start, StringComparison.Ordinal))
                continue;
            await stream.ReadLineAsync(late.Token);
            return line;
        }
    }

    private static async Task<string> NextAsync(SocketClient socket)
    {
        var message = await socket.ReceiveAsync();
        Assert.Equal("next", message.GetProperty("type").GetString());
        return JsonSerializer.Serialize(message.GetProperty("payload").GetProperty("data"));
    }
}
