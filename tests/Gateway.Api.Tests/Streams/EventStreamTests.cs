using System.Net;
using System.Net.Http.Json;
using System.Text;
using Xunit;

namespace Gateway.Api.Tests.Streams;

/// <summary>GraphQL over server-sent events.</summary>
[Collection(ReadsBlog.Name)]
public sealed class EventStreamTests(BlogServer blog)
{
    private const string Family = "{ post(by: { slug: \"family\" }) { title } }";
    private const string Urql = "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed";

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_query_gets_its_answer_and_is_complete(string method)
    {
        using var response = await AskAsync(method, Family, "text/event-stream");

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"post\":{\"title\":\"The Family\"}}}\n\nevent: complete\ndata:\n\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_refused_document_is_told_in_the_stream()
    {
        foreach (var query in new[] { "{", "{ nothing }" })
        {
            using var response = await AskAsync("POST", query, "text/event-stream");

            Assert.Matches("^:\n\nevent: next\ndata: \\{\"errors\":\\[.*\n\nevent: complete\ndata:\n\n$", await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [InlineData(Urql, "application/graphql-response+json")]
    [InlineData("application/json, text/event-stream", "application/json")]
    [InlineData("application/json;q=0.5, text/event-stream", "text/event-stream")]
    [InlineData("text/event-stream, */*", "text/event-stream")]
    public async Task A_stream_is_what_a_client_gets_that_likes_it_best(string accept, string expected)
    {
        using var response = await AskAsync("POST", Family, accept);

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_subscription_without_a_stream_is_told_what_it_needs(string method)
    {
        using var response = await AskAsync(method, "subscription { contentChanged { contentRevision } }", Urql);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("STREAM_REQUIRED", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_the_http_request_have_their_status()
    {
        using var mutation = await AskAsync("GET", "mutation { change }", "text/event-stream");
        using var body = new StringContent("[]", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = body, Headers = { { "Accept", "text/event-stream" } } };
        using var malformed = await blog.Gateway.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.BadRequest), (mutation.StatusCode, malformed.StatusCode));
        Assert.Equal("application/graphql-response+json", mutation.Content.Headers.ContentType!.MediaType);
    }

    private async Task<HttpResponseMessage> AskAsync(string method, string query, string accept)
    {
        using var request = method == "GET"
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}")
            : new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Add("Accept", accept);
        return await blog.Gateway.Client.SendAsync(request);
    }
}
