using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Hosting;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(
        GatewayServer.OptionsFor(world) with { RateLimit = new RateLimitOptions { Requests = 3, Window = TimeSpan.FromHours(1) } });

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
