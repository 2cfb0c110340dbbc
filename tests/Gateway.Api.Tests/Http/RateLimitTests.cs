using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Access;
using Gateway.Api.Tests.Access;
using Gateway.Api.Tests.Streams;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

public sealed class RateLimitTests : IAsyncLifetime
{
    private static readonly RateLimitOptions Three = new() { Requests = 3, Window = TimeSpan.FromHours(1) };

    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(
        GatewayServer.OptionsFor(world) with { RateLimit = Three });

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        for (var count = 0; count < 3; count++)
            (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision");
        using var refused = await AskAsync(key: null);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(58), TimeSpan.FromHours(1));
        Assert.Equal("RATE_LIMITED", (await refused.Content.ReadFromJsonAsync<JsonElement>()).Code());
    }

    [Fact]
    public async Task A_new_key_for_each_request_is_no_way_round()
    {
        for (var count = 0; count < 3; count++)
            (await AskAsync($"key {count}")).Dispose();
        using var refused = await AskAsync("another key");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task A_key_is_counted_however_it_is_sent()
    {
        await using var proxied = await GatewayServer.StartAsync(
            GatewayServer.OptionsFor(world) with { Database = Path.Combine(world.Folder, "proxied.db"), RateLimit = Three }, "--FORWARDEDHEADERS_ENABLED", "true");
        var key = proxied.AddKey("reader");
        for (var count = 0; count < 3; count++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync($"192.0.2.{count}", "Authorization", $"Bearer {key}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("192.0.2.10", "Authorization", $"Bearer {key}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("192.0.2.11", "X-API-Key", key));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("192.0.2.12", "Authorization", "Basic eDp5"));

        async Task<HttpStatusCode> StatusAsync(string address, string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}") { Headers = { { "X-Forwarded-For", address }, { header, value } } };
            using var response = await proxied.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task Operations_over_a_WebSocket_count_like_requests()
    {
        // The connection is the first of three.
        await using var socket = await SocketClient.ReadyAsync(gateway);
        foreach (var id in new[] { "1", "2" })
        {
            await socket.SubscribeAsync(id, "{ contentRevision }");
            Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
            Assert.Equal("complete", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        }

        await socket.SubscribeAsync("3", "{ contentRevision }");

        var refused = await socket.ReceiveAsync();
        Assert.Equal(("3", "error"), (refused.GetProperty("id").GetString(), refused.GetProperty("type").GetString()));
        var error = refused.GetProperty("payload")[0];
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Matches(@"in 3[56]\d\d seconds", error.GetProperty("message").GetString());
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("pong", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(key: null)).StatusCode);
    }

    [Fact]
    public async Task Health_and_metrics_are_not_counted()
    {
        for (var count = 0; count < 10; count++)
        {
            await gateway.Client.GetStringAsync("/healthz/live");
            await gateway.Client.GetStringAsync("/metrics");
        }

        (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision");
    }

    private async Task<HttpResponseMessage> AskAsync(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ contentRevision }" }) };
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return await gateway.Client.SendAsync(request);
    }
}
