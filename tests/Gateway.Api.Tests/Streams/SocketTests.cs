using System.Net;
using System.Net.WebSockets;
using Gateway.Api.Contract;
using Gateway.Api.Http;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Streams;

/// <summary>The protocol graphql-transport-ws, frame by frame.</summary>
[Collection(ReadsBlog.Name)]
public sealed class SocketTests(BlogServer blog)
{
    private const string Init = """{"type":"connection_init"}""";

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/ws")]
    public async Task A_query_gets_its_answer_and_is_complete(string path)
    {
        await using var socket = await SocketClient.ConnectAsync(blog.Gateway, path: path);
        await socket.SendAsync(Init);
        await socket.ReceiveAsync();
        for (var round = 0; round < 2; round++)
        {
            await socket.SubscribeAsync("q", "{ post(by: { slug: \"family\" }) { title } }");

            Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"post":{"title":"The Family"}}}}""", (await socket.ReceiveAsync()).GetRawText());
            Assert.Equal("""{"id":"q","type":"complete"}""", (await socket.ReceiveAsync()).GetRawText());
        }
    }

    [Theory]
    [InlineData("{", "SYNTAX_ERROR")]
    [InlineData("{ nothing }", "VALIDATION_FAILED")]
    [InlineData("subscription { contentChanged { contentRevision } ingestProgress { id } }", "VALIDATION_FAILED")]
    [InlineData("subscription { contentChanged(sources: [\"x\"]) { contentRevision } }", "INVALID_ID")]
    public async Task A_refused_operation_gets_its_errors_and_the_connection_lives_on(string query, string code)
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SubscribeAsync("e", query);

        var message = await socket.ReceiveAsync();
        Assert.Equal("error", message.GetProperty("type").GetString());
        Assert.Equal(code, message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        await socket.SubscribeAsync("e", "{ contentRevision }");
        Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task An_error_beside_data_is_part_of_the_answer()
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SubscribeAsync("q", "{ node(id: \"x\") { id } contentRevision }");

        var message = await socket.ReceiveAsync();
        Assert.Equal("next", message.GetProperty("type").GetString());
        Assert.Equal("INVALID_ID", message.GetProperty("payload").Code());
    }

    [Fact]
    public async Task A_ping_is_answered_even_before_the_connection_is_initialised()
    {
        await using var socket = await SocketClient.ConnectAsync(blog.Gateway);
        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping","payload":{}}""");

        Assert.Equal("""{"type":"pong"}""", (await socket.ReceiveAsync()).GetRawText());
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{"type":"start","id":"1","payload":{"query":"{__typename}"}}""")]
    [InlineData("""{"type":"connection_init","payload":1}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{__typename}"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{__typename}"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{__typename}","variables":[]}}""")]
    public async Task A_message_that_the_protocol_lacks_closes_with_4400(string message) => Assert.Equal(4400, await CodeAfterAsync(message));

    [Fact]
    public async Task Bounds_of_messages_are_kept()
    {
        Assert.Equal(1009, await CodeAfterAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('a', Limits.SocketMessageBytes)}}}"}}"""));
        Assert.Equal(4400, await CodeAfterAsync($$"""{"type":"complete","id":"{{new string('i', Limits.OperationIdLength + 1)}}"}"""));
        Assert.Equal(4400, await CodeAfterAsync($$"""{"type":"ping","payload":{"a": {{new string('[', 1000)}}{{new string(']', 1000)}} } }"""));
    }

    [Fact]
    public async Task A_binary_message_closes_with_4400()
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal(4400, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task An_operation_before_the_init_closes_with_4401()
    {
        await using var socket = await SocketClient.ConnectAsync(blog.Gateway);
        await socket.SubscribeAsync("1", "{ contentRevision }");

        Assert.Equal(4401, await socket.CodeOfCloseAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_protocol_closes_with_4406(string? protocol)
    {
        try
        {
            await using var socket = await SocketClient.ConnectAsync(blog.Gateway, protocol);
            Assert.Equal(4406, await socket.CodeOfCloseAsync());
        }
        catch (WebSocketException) when (protocol is not null)
        {
            // The client finds by itself that its protocol was not taken.
        }
    }

    [Fact]
    public async Task A_connection_without_init_closes_with_4408()
    {
        await using var socket = await SocketClient.ConnectAsync(blog.Gateway);

        Assert.Equal(4408, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task An_id_in_use_closes_with_4409()
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SubscribeAsync("1", "subscription { contentChanged { contentRevision } }");
        await socket.SubscribeAsync("1", "{ contentRevision }");

        Assert.Equal(4409, await socket.CodeOfCloseAsync());
    }

    [Fact]
    public async Task A_completed_subscription_frees_its_id()
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SubscribeAsync("1", "subscription { contentChanged { contentRevision } }");
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await socket.SubscribeAsync("1", "{ contentRevision }");

        Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_second_init_closes_with_4429() => Assert.Equal(4429, await CodeAfterAsync(Init));

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://friend.example", true)]
    [InlineData(null, true)]
    public async Task A_foreign_page_is_let_in_only_if_it_is_allowed(string? origin, bool expected)
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(
            GatewayServer.OptionsFor(world) with { Cors = new CrossOriginOptions { Origins = ["https://friend.example"] } });
        if (expected)
        {
            await using var socket = await SocketClient.ConnectAsync(gateway, origin: origin);
            Assert.Equal("graphql-transport-ws", socket.Protocol);
        }
        else
        {
            var refused = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(gateway, origin: origin));
            Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_gateways_own_page_is_let_in()
    {
        await using var socket = await SocketClient.ConnectAsync(blog.Gateway, origin: blog.Gateway.Client.BaseAddress!.ToString().TrimEnd('/'));

        Assert.Equal("graphql-transport-ws", socket.Protocol);
    }

    [Fact]
    public async Task The_address_of_sockets_alone_asks_for_an_upgrade()
    {
        using var response = await blog.Gateway.Client.GetAsync("/graphql/ws");

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task A_stopping_gateway_says_goodbye_with_1001()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world);
        await using var socket = await SocketClient.ReadyAsync(gateway);
        await socket.SubscribeAsync("1", "subscription { contentChanged { contentRevision } }");

        var stop = gateway.StopAsync();

        Assert.Equal(1001, await socket.CodeOfCloseAsync());
        await stop;
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_cut_off()
    {
        using var world = World.Of("-- content/posts/a.md --\n---\ntitle: A\n---\nText.");
        await using var gateway = await GatewayServer.StartAsync(world, "--GraphQL:SocketSendTime", "00:00:01");
        await using var socket = await SocketClient.ReadyAsync(gateway);
        var large = await File.ReadAllTextAsync(Repository.PathOf("tests", "Gateway.Api.Tests", "Schema", "Introspection.graphql"));

        // Some megabytes fit into the buffers between; what comes back in the end is less than was asked for.
        await Assert.ThrowsAnyAsync<WebSocketException>(async () =>
        {
            for (var number = 0; number < 90; number++)
                await socket.SubscribeAsync($"q{number}", large);
            await Task.Delay(TimeSpan.FromSeconds(4));
            await socket.CodeOfCloseAsync();
        });
    }

    private async Task<int> CodeAfterAsync(string message)
    {
        await using var socket = await SocketClient.ReadyAsync(blog.Gateway);
        await socket.SendAsync(message);
        return await socket.CodeOfCloseAsync();
    }
}
