using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>What the IDE opens with is run on the demo blogs: it must answer with data.</summary>
public sealed partial class ExamplesTests : ProgramTest
{
    [Fact]
    public async Task Every_query_that_the_ide_opens_with_finds_something()
    {
        await using var gateway = await GatewayProcess.ServeAsync("--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };
        var settings = await client.GetFromJsonAsync<JsonElement>("/graphql/bcp-config.json");
        var document = settings.GetProperty("graphQLDocument").GetString()!;
        var operations = OperationName().Matches(document).Select(match => match.Groups["name"].Value).ToList();

        Assert.NotEmpty(operations);
        foreach (var operation in operations)
            await AssertFindsSomethingAsync(client, document, operation);
    }

    private static async Task AssertFindsSomethingAsync(HttpClient client, string query, string operationName)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, operationName });
        var text = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("\"errors\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"nodes\":[]", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("""^\{"data":\{"\w+":null""", text);
    }

    [GeneratedRegex(@"^query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
