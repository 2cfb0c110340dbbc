using System.Text;
using System.Text.Json.Nodes;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Http;
using Gateway.Api.Loading;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Api.Tests.Execution;

/// <summary>Our plans against the library's own way to execute, over the same schema and resolvers.</summary>
[Collection(ReadsBlog.Name)]
public sealed class LibraryComparisonTests(BlogServer blog)
{
    private const int Queries = 2000;
    private const int Mutations = 200;

    private static readonly Caller Curator = new("curator", Scopes.Curate | Scopes.Ingest);

    private readonly IServiceProvider services = blog.Gateway.Services;
    private readonly DocumentExecuter library = new();
    private readonly GraphQLSerializer serializer = new();

    [Fact]
    public Task A_plan_answers_random_queries_as_the_library_does() => CompareAsync(Queries, queries => queries.Next());

    [Fact]
    public Task A_plan_answers_random_mutations_as_the_library_does() => CompareAsync(Mutations, queries => queries.NextMutation());

    private async Task CompareAsync(int count, Func<RandomQueries, string> next)
    {
        var schema = services.GetRequiredService<GatewaySchema>();
        schema.Initialize();
        var queries = new RandomQueries(schema, new Random(20261126));
        var compared = 0;
        for (var number = 0; number < count; number++)
        {
            var query = next(queries);
            var variables = $$"""{"yes": {{(number % 2 == 0 ? "true" : "false")}}, "text": "{{(number % 3 == 0 ? "scores" : "x")}}", "id": "UG9zdDp4"}""";
            var (expected, actual) = (await LibraryAsync(schema, query, variables), await PlanAsync(query, variables));
            // The library knows no such limits, and keeps all errors.
            if (expected?["data"] is null || IsRefusedForSize(actual!) || expected["errors"]?.AsArray().Count > new Limits().ErrorsInAnswer)
                continue;
            compared++;
            Assert.True(RandomQueries.Comparable(expected) == RandomQueries.Comparable(actual!), $"{query}\n\n{variables}\n\nlibrary {expected}\n\nplan {actual}");
        }

        // Else the comparison says little.
        Assert.InRange(compared, count / 2, count);
    }

    private async Task<JsonNode?> PlanAsync(string query, string variables)
    {
        var answer = await services.GetRequiredService<GraphExecutor>().ExecuteAsync(new GraphRequest(query, null, serializer.Deserialize<Inputs>(variables)) { Caller = Curator }, default);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        services.GetRequiredService<AnswerSerializer>().Write(buffer, answer.Result);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private async Task<JsonNode?> LibraryAsync(GatewaySchema schema, string query, string variables)
    {
        using var context = new RequestContext(services.GetRequiredService<RevisionCaches>(), new Limits(), services, Curator);
        var result = await library.ExecuteAsync(options =>
        {
            options.Schema = schema;
            options.Query = query;
            options.Variables = serializer.Deserialize<Inputs>(variables);
            options.UserContext = context;
        });
        return JsonNode.Parse(serializer.Serialize(result));
    }

    private static bool IsRefusedForSize(JsonNode answer) =>
        answer["errors"]?[0]?["extensions"]?["code"]?.GetValue<string>() is "QUERY_TOO_COSTLY" or "DOCUMENT_TOO_LARGE" or "QUERY_TOO_BROAD" or "QUERY_TOO_DEEP";
}
