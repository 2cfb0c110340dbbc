using System.Net;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

public sealed class HealthTests
{
    [Fact]
    public async Task A_gateway_whose_database_was_taken_away_lives_but_is_not_ready()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(world);
        Assert.Equal("Healthy", await gateway.Client.GetStringAsync("/healthz/ready"));

        File.Delete(gateway.DatabaseFile);

        using var ready = await gateway.Client.GetAsync("/healthz/ready");
        using var live = await gateway.Client.GetAsync("/healthz/live");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
    }
}
