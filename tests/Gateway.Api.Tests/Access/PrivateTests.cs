using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Http;
using Gateway.Api.Persisted;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Access;

public sealed class PrivateTests : IAsyncLifetime
{
    private const string Read = "{ sources { name } }";

    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public static TheoryData<string> Names => [.. Transports.Names];

    public async Task InitializeAsync()
    {
        world.Write("operations/names.graphql", Read);
        gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with
        {
            Private = true,
            Batching = new BatchingOptions { Requests = true },
            Operations = new OperationOptions { Folder = Path.Combine(world.Folder, "operations") },
        });
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_private_gateway_answers_only_to_those_with_a_key(string transport)
    {
        var key = gateway.AddKey("reader");
        // First with the key, so that the answer is in the cache.
        Assert.Contains("\"blog\"", await Transports.SendAsync(transport, gateway, Read, key), StringComparison.Ordinal);
        foreach (var wrong in new[] { null, Keyed.Unknown })
        {
            var refused = await Transports.SendAsync(transport, gateway, Read, wrong);
            Assert.Matches("^401 .*(UNAUTHENTICATED|4403)", refused);
            Assert.DoesNotContain("\"blog\"", refused, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/graphql?query={sources{name}}")]
    [InlineData("/graphql?query={__schema{types{name}}}")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/feed.atom")]
    [InlineData("/feed.rss")]
    public async Task Nothing_that_tells_of_content_or_schema_comes_without_a_key(string address)
    {
        using var allowed = await GetAsync(address, gateway.AddKey("reader"));
        using var refused = await GetAsync(address, key: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (allowed.StatusCode, refused.StatusCode));
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("UNAUTHENTICATED", (await refused.Content.ReadFromJsonAsync<JsonElement>()).Code());
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/bcp-config.json")]
    [InlineData("/")]
    public async Task Health_and_pages_without_content_are_for_everybody(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_a_proxy_may_have_kept_is_not_confirmed_without_the_key()
    {
        using var first = await GetAsync("/graphql?query={sources{name}}", gateway.AddKey("reader"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={sources{name}}") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await gateway.Client.SendAsync(request);

        Assert.True(first.Headers.CacheControl!.Private);
        Assert.Contains("Authorization", first.Headers.Vary);
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address).With(key);
        return await gateway.Client.SendAsync(request);
    }
}
