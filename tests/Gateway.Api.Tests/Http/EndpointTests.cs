using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Http;

[Collection(ReadsBlog.Name)]
public sealed class EndpointTests(BlogServer blog)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    private const string Names = "{ sources { name } }";

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/graphql-response+json, application/json", "application/graphql-response+json")]
    [InlineData("application/json, application/graphql-response+json", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json, */*;q=0.1", "application/json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json", "application/json")]
    [InlineData("text/html;q=0.2, application/json;q=0.1, application/graphql-response+json;q=0.9", "application/graphql-response+json")]
    public async Task The_answer_has_the_media_type_that_the_client_likes_best(string? accept, string expected)
    {
        using var response = await GetAsync($"/graphql?query={Uri.EscapeDataString(Names)}", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [Theory]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task A_document_that_cannot_be_executed_has_a_status_by_media_type(string accept, HttpStatusCode expected)
    {
        foreach (var query in new[] { "{", "{ nothing }", "query ($id: ID!) { node(id: $id) { id } }" })
        {
            using var response = await GetAsync($"/graphql?query={Uri.EscapeDataString(query)}", accept);
            Assert.Equal(expected, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_error_beside_data_leaves_the_status_at_200()
    {
        using var response = await GetAsync($"/graphql?query={Uri.EscapeDataString("{ node(id: \"x\") { id } sources { name } }")}", null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await JsonOf(response);
        Assert.Equal("blog", answer.GetProperty("data").GetProperty("sources")[0].GetProperty("name").GetString());
        Assert.Equal("INVALID_ID", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Get_takes_variables_and_the_name_of_an_operation()
    {
        const string Document = "query A { sources { name } } query B($slug: String!) { post(by: { slug: $slug }) { title } }";
        using var response = await GetAsync(
            $"/graphql?operationName=B&variables={Uri.EscapeDataString("{\"slug\":\"family\"}")}&query={Uri.EscapeDataString(Document)}", null);

        Assert.Equal("The Family", (await JsonOf(response)).GetProperty("data").GetProperty("post").GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_mutation_by_get_is_not_allowed_but_a_query_beside_it_is()
    {
        const string Document = "mutation M { ingest(input: { source: \"x\" }) { errors { code } } } query Q { sources { name } }";
        using var mutation = await GetAsync($"/graphql?operationName=M&query={Uri.EscapeDataString(Document)}", null);
        using var other = await blog.Gateway.Client.PutAsync("/graphql", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.Equal(["POST"], mutation.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, other.StatusCode);
        Assert.Equal(["GET", "POST"], other.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_ide()
    {
        using var visit = await GetAsync("/graphql", Browser);
        using var query = await GetAsync($"/graphql?query={Uri.EscapeDataString(Names)}", "application/json, text/html;q=0.5");

        Assert.Equal(HttpStatusCode.MovedPermanently, visit.StatusCode);
        Assert.Equal("/graphql/", visit.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, query.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_sdl_is_the_contract_on_file(string address)
    {
        using var response = await GetAsync(address, null);

        var contract = await File.ReadAllBytesAsync(Repository.PathOf("schema", "gateway.graphql"));
        Assert.Equal(contract, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task A_browser_shows_the_sdl_and_does_not_store_it(string address)
    {
        using var response = await GetAsync(address, Browser);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task A_body_that_a_foreign_page_could_send_is_refused(string? contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"query":"{{Names}}"}"""));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = await blog.Gateway.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await CodeOf(response));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ sources { name } }","variables":[]}""")]
    [InlineData("""{"query":"{ sources { name } }","variables":"{}"}""")]
    [InlineData("""{"query":"{ sources { name } }","operationName":{}}""")]
    [InlineData("""{"query":"{ sources { name } }","extensions":1}""")]
    [InlineData("""{"query":"\ud800"}""")]
    [InlineData("""{"query":"{ sources { name } }","variables":{"a":"\ud800"}}""")]
    [InlineData("""{"query":"{ sources { name } }","variables":{"\ud800":1}}""")]
    public async Task A_malformed_body_is_a_bad_request(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await blog.Gateway.Client.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", await CodeOf(response));
    }

    [Theory]
    [InlineData("query=%7Bsources%7Bname%7D%7D&variables=1")]
    [InlineData("query=%7Bsources%7Bname%7D%7D&extensions=x")]
    [InlineData("query=%7Bsources%7Bname%7D%7D&query=%7Bsources%7Bname%7D%7D")]
    [InlineData("operationName=A")]
    public async Task Malformed_parameters_in_an_address_are_a_bad_request(string parameters)
    {
        using var response = await GetAsync($"/graphql?{parameters}", null);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", await CodeOf(response));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return await blog.Gateway.Client.SendAsync(request);
    }

    private static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    private static async Task<string?> CodeOf(HttpResponseMessage response) =>
        (await JsonOf(response)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
}
