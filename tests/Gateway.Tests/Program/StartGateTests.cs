using System.Net;
using Gateway.Api.Http.Streams;
using Gateway.Hosting;
using Gateway.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class StartGateTests : ProgramTest
{
    [Fact]
    public async Task Early_request_waits_for_the_content_while_health_is_told()
    {
        await using var app = GatewayApp.Build(new GatewayOptions([], Database), ["--urls", "http://127.0.0.1:0"]);
        await app.Services.GetRequiredService<Database>().OpenAsync(default);
        var gate = app.Services.GetRequiredService<StartGate>();
        gate.Close();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var early = client.GetAsync(new Uri("/graphql?query={__typename}", UriKind.Relative));
        using var ready = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
        using var live = await client.GetAsync(new Uri("/healthz/live", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.False(early.IsCompleted);

        gate.Open();

        using var answer = await early;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await client.GetStringAsync("/healthz/ready"));
    }

    [Fact]
    public async Task Waiting_request_does_not_hold_up_the_end()
    {
        await using var app = GatewayApp.Build(new GatewayOptions([], Database), ["--urls", "http://127.0.0.1:0"]);
        var gate = app.Services.GetRequiredService<StartGate>();
        gate.Close();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var early = client.GetAsync(new Uri("/graphql?query={contentRevision}", UriKind.Relative));
        await client.GetStringAsync("/healthz/live");
        await app.StopAsync();

        using var answer = await early;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
