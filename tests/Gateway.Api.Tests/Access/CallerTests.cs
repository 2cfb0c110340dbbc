using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Api.Tests.Streams;
using Gateway.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Access;

public sealed class CallerTests : IAsyncLifetime
{
    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task Whoever_may_not_is_told_what_is_missing()
    {
        var before = await AskAsync(key: null);
        var curator = gateway.AddKey("curator", "curate");
        var after = await AskAsync(key: null);
        var wrong = await AskAsync(curator);

        Assert.Equal(
            "This needs the scope ingest, and nobody has a key yet: make one with gateway keys add --name NAME --scopes ingest, or configure Gateway:Auth:Authority.", before.Message());
        Assert.Equal("This needs the scope ingest: send a key that has it as Authorization: Bearer gw_...", after.Message());
        Assert.Equal("This needs the scope ingest, which your key or token does not have.", wrong.Message());
    }

    [Fact]
    public void Every_mutation_asks_for_a_scope()
    {
        var schema = gateway.Services.GetRequiredService<GatewaySchema>();

        Assert.All(schema.Mutation!.Fields, field => Assert.NotEqual(Scopes.None, field.GetMetadata<Scopes>(nameof(Scopes))));
    }

    [Fact]
    public async Task A_key_that_is_revoked_opens_nothing_more_over_an_open_socket()
    {
        var key = gateway.AddKey("ci", "ingest");
        await using var socket = await SocketClient.ConnectAsync(gateway, authorization: $"Bearer {key}");
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", Keyed.Ingest);
        Assert.Equal("next", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal("complete", (await socket.ReceiveAsync()).GetProperty("type").GetString());

        gateway.Keys().Revoke("ci");
        await socket.SubscribeAsync("2", "{ contentRevision }");
        var refused = await socket.ReceiveAsync();

        Assert.Equal("error", refused.GetProperty("type").GetString());
        Assert.Equal("UNAUTHENTICATED", refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Answers_and_etags_are_kept_apart_by_rights()
    {
        string?[] keys = [null, gateway.AddKey("reader"), gateway.AddKey("drafts", "drafts"), gateway.AddKey("curator", "curate")];
        var etags = new List<string>();
        foreach (var key in keys)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}").With(key);
            using var response = await gateway.Client.SendAsync(request);
            etags.Add(response.Headers.ETag!.ToString());
            Assert.Equal(key is not null, response.Headers.CacheControl!.Private);
        }

        // Who may only read reads what everybody may.
        Assert.Equal(etags[0], etags[1]);
        Assert.Equal(3, etags.Distinct().Count());
    }

    [Fact]
    public async Task The_last_use_of_a_key_is_noted_to_the_minute()
    {
        var key = gateway.AddKey("ci");
        Assert.Null(Assert.Single(gateway.Keys().All()).LastUsedAt);

        await AskAsync(key);

        for (var attempt = 0; attempt < 100 && gateway.Keys().All()[0].LastUsedAt is null; attempt++)
            await Task.Delay(50);
        var noted = gateway.Keys().All()[0].LastUsedAt;
        Assert.NotNull(noted);
        await AskAsync(key);
        await Task.Delay(200);
        Assert.Equal(noted, gateway.Keys().All()[0].LastUsedAt);
    }

    [Fact]
    public async Task Who_sends_too_many_wrong_keys_has_to_wait_but_not_who_has_a_right_one_or_needs_none()
    {
        var right = gateway.AddKey("ci");
        for (var attempt = 0; attempt < Limits.FailedAttempts; attempt++)
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Keyed.Unknown));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}").With(Keyed.Unknown);
        using var limited = await gateway.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal("RATE_LIMITED", (await limited.Content.ReadFromJsonAsync<JsonElement>()).Code());
        Assert.Equal(TimeSpan.FromMinutes(1), limited.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(right));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(key: null));
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":"\ud800"}}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":{"\ud800":"x"}}""", 4400)]
    [InlineData("""{"type":"connection_init","payload":{"Authorization":["Bearer x"]}}""", null)]
    [InlineData("""{"type":"connection_init","payload":{"AUTHORIZATION":"bearer"}}""", 4403)]
    [InlineData("""{"type":"connection_init","payload":{"x-api-key":"x"}}""", 4403)]
    public async Task A_first_message_may_hold_anything(string message, int? close)
    {
        await using var socket = await SocketClient.ConnectAsync(gateway);
        await socket.SendAsync(message);

        if (close is { } code)
            Assert.Equal(code, await socket.CodeOfCloseAsync());
        else
            Assert.Equal("connection_ack", (await socket.ReceiveAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_password_for_a_proxy_is_none_of_our_business()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}") { Headers = { { "Authorization", "Basic YWRhOng=" } } };
        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={contentRevision}").With(key);
        using var response = await gateway.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<JsonElement> AskAsync(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Keyed.Ingest }) }.With(key);
        using var response = await gateway.Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
