using System.IO.Compression;
using System.Net;
using System.Text;
using Gateway.Api.Http;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

/// <summary>What browsers are told, and what pages of other hosts may do.</summary>
[Collection(ReadsBlog.Name)]
public sealed class BrowserTests(BlogServer blog)
{
    private const string Friend = "https://friend.example";
    private const string Names = "/graphql?query=%7Bsources%7Bname%7D%7D";

    [Theory]
    [InlineData("/")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/bcp-config.json")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData(Names)]
    [InlineData("/graphql?query=%7B")]
    [InlineData("/healthz/ready")]
    [InlineData("/metrics")]
    [InlineData("/nowhere")]
    public async Task Everything_says_what_a_browser_may_do_with_it(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
        using var response = await blog.Gateway.Client.SendAsync(request);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData(Names, "br")]
    [InlineData(Names, "gzip")]
    [InlineData("/graphql/schema.graphql", "br")]
    [InlineData("/graphql?sdl", "gzip")]
    [InlineData("/", "br")]
    public async Task Answers_are_compressed_for_clients_that_can_read_it(string address, string encoding)
    {
        var plain = await blog.Gateway.Client.GetStringAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await blog.Gateway.Client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var body = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_compressed_answer_still_depends_on_Accept_and_has_its_etag()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Names);
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await blog.Gateway.Client.SendAsync(request);

        Assert.Equal(["Accept", "Accept-Encoding", "Authorization", "X-API-Key"], response.Headers.Vary.Order(StringComparer.Ordinal));
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task No_page_of_another_host_may_read_unless_told()
    {
        using var answer = await AskFromAsync(blog.Gateway, Friend);
        using var preflight = await PreflightAsync(blog.Gateway, Friend);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Pages_of_a_configured_host_may_read_without_cookies()
    {
        using var world = Blog.Create();
        await using var gateway = await GatewayServer.StartAsync(GatewayServer.OptionsFor(world) with { Cors = new CrossOriginOptions { Origins = [Friend] } });

        using var answer = await AskFromAsync(gateway, Friend);
        using var preflight = await PreflightAsync(gateway, Friend);
        using var stranger = await AskFromAsync(gateway, "https://friend.example.evil");

        Assert.Equal(Friend, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("content-type", Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.False(preflight.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.False(stranger.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<HttpResponseMessage> AskFromAsync(GatewayServer gateway, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ sources { name } }"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Origin", origin);
        return await gateway.Client.SendAsync(request);
    }

    private static async Task<HttpResponseMessage> PreflightAsync(GatewayServer gateway, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return await gateway.Client.SendAsync(request);
    }
}
