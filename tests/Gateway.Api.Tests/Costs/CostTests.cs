using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Costs;

[Collection(ReadsBlog.Name)]
public sealed class CostTests(BlogServer blog)
{
    private static readonly string[] TwoIds = ["UG9zdDox", "UG9zdDoy"];

    [Theory]
    [InlineData("{ contentRevision }", 0)]
    [InlineData("{ post(by: { slug: \"family\" }) { title } }", 1)]
    [InlineData("{ posts { nodes { title } } }", 20)]
    [InlineData("{ posts(first: 5) { totalCount pageInfo { endCursor } edges { cursor node { title } } } }", 5)]
    [InlineData("{ posts(last: 7) { nodes { title } } }", 7)]
    [InlineData("{ posts(first: 5) { nodes { metrics { inDegree } } } }", 5)]
    [InlineData("{ posts(first: 10) { nodes { backlinks(first: 5) { nodes { from { post { title } } } } } } }", 10 * (1 + (5 * 1.5)))]
    [InlineData("{ posts(first: 10) { nodes { backlinks { nodes { href } } } } }", 10 * (1 + (20 * 0.5)))]
    [InlineData("{ posts(first: 1) { nodes { sections { title } } } }", 1 + (20 * 0.2))]
    [InlineData("{ nodes(ids: [\"UG9zdDox\", \"UG9zdDoy\"]) { id } }", 2)]
    [InlineData("{ nodes(ids: [\"UG9zdDox\"]) { ... on Source { name } } }", 1)]
    [InlineData("{ a: posts(first: 5) { nodes { title } } b: posts(first: 5) { nodes { title } } }", 10)]
    [InlineData("{ posts(first: 5) { nodes { title } } posts(first: 5) { nodes { slug } } }", 5)]
    [InlineData("{ posts(first: 5) { ...P ...P } } fragment P on PostConnection { nodes { title } ... { nodes { slug } } }", 5)]
    [InlineData("{ posts(first: 5) { nodes { title } nodes { title @skip(if: true) } } post(by: { slug: \"a\" }) @include(if: false) { title } }", 5)]
    [InlineData("query ($n: Int = 3) { posts(first: $n) { nodes { title } } }", 3)]
    [InlineData("query ($no: Boolean = false) { posts(first: 3) { nodes { title source @include(if: $no) { name } } } }", 3)]
    [InlineData("{ __schema { types { name fields { name } } } }", 0)]
    public async Task The_cost_of_an_operation_is_what_its_pages_may_hold(string query, double expected)
    {
        var cost = (await AskAsync(query, "validate")).GetProperty("extensions").GetProperty("operationCost");

        Assert.Equal(expected, cost.GetProperty("typeCost").GetDouble(), 6);
    }

    [Fact]
    public async Task Variables_count_as_what_stands_in_their_place()
    {
        const string Query = "query ($n: Int, $ids: [ID!]!) { posts(first: $n) { nodes { title } } nodes(ids: $ids) { id } }";

        var three = await AskAsync(Query, "validate", new { n = 3, ids = TwoIds[..1] });
        var usual = await AskAsync(Query, "validate", new { ids = TwoIds });

        Assert.Equal(4, CostOf(three));
        Assert.Equal(22, CostOf(usual));
    }

    [Fact]
    public async Task Texts_cost_as_fields()
    {
        var cost = (await AskAsync("{ post(by: { slug: \"family\" }) { body } }", "validate")).GetProperty("extensions").GetProperty("operationCost");

        Assert.Equal((2, 1), (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble()));
    }

    [Fact]
    public async Task Validate_answers_with_the_cost_alone_and_report_beside_the_data()
    {
        const string Query = "query Costs { sources { name } }";
        var plain = await AskAsync(Query, null);
        var report = await AskAsync(Query, "report");
        var validate = await AskAsync(Query, "validate");
        var again = await AskAsync(Query, null);

        Assert.Equal(["data", "extensions"], report.EnumerateObject().Select(property => property.Name).Order());
        Assert.Equal(["extensions"], validate.EnumerateObject().Select(property => property.Name));
        Assert.Equal(plain.ToString(), again.ToString());
        Assert.False(again.TryGetProperty("extensions", out _));
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task A_reported_cost_is_no_error(string accept)
    {
        using var request = Request("{ sources { name } }", "validate");
        request.Headers.Add("Accept", accept);
        using var response = await blog.Gateway.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Too_costly_an_operation_is_refused_with_its_cost_before_it_is_executed()
    {
        var answer = await AskAsync("{ posts(first: 100) { nodes { backlinks(first: 10) { nodes { from { post { title } } } } } } }", null);

        Assert.Equal("QUERY_TOO_COSTLY", answer.Code());
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(1600, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("typeCost").GetDouble());
    }

    [Fact]
    public async Task A_page_over_the_largest_is_still_told_as_such()
    {
        var answer = await AskAsync("{ posts(first: 2000) { nodes { title } } }", null);

        Assert.Equal("INVALID_PAGE_SIZE", answer.Code());
    }

    [Fact]
    public async Task Another_wish_is_a_bad_request() => Assert.Equal("BAD_REQUEST", (await AskAsync("{ contentRevision }", "perhaps")).Code());

    public static TheoryData<string> Operations() =>
        [.. Directory.GetFiles(Repository.PathOf("schema", "operations"), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operations_of_the_contract_stay_below_the_limit_with_pages_of_any_size(string name)
    {
        var query = await File.ReadAllTextAsync(Repository.PathOf("schema", "operations", $"{name}.graphql"));

        Assert.InRange(CostOf(await AskAsync(query, "validate", new { first = 100 })), 0, new Limits().Cost);
    }

    private static double CostOf(JsonElement answer) => answer.GetProperty("extensions").GetProperty("operationCost").GetProperty("typeCost").GetDouble();

    private static HttpRequestMessage Request(string query, string? wish, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (wish is not null)
            request.Headers.Add("GraphQL-Cost", wish);
        return request;
    }

    private async Task<JsonElement> AskAsync(string query, string? wish, object? variables = null)
    {
        using var request = Request(query, wish, variables);
        using var response = await blog.Gateway.Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
