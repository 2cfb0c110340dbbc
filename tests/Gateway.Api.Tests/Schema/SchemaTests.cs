using System.Text.Json;
using Gateway.Api.Contract;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Schema;

[Collection(ReadsBlog.Name)]
public sealed class SchemaTests(BlogServer blog)
{
    private static readonly string[] BuiltIn = ["Boolean", "Float", "ID", "Int", "String"];

    [Fact]
    public Task The_schema_in_code_is_the_contract_on_file() =>
        Golden.MatchAsync("schema/gateway.graphql", new GatewaySchema().PrintSdl());

    [Fact]
    public async Task The_full_introspection_query_of_an_IDE_is_answered()
    {
        var schema = (await IntrospectAsync()).Data("__schema");

        var types = schema.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("name").GetString()!);
        Assert.Equal("https://www.rfc-editor.org/rfc/rfc3986", types["URL"].GetProperty("specifiedByURL").GetString());
        Assert.Equal(JsonValueKind.Null, types["Post"].GetProperty("specifiedByURL").ValueKind);
        Assert.True(types["PostKeyInput"].GetProperty("isOneOf").GetBoolean());
        Assert.Contains("specifiedBy", schema.GetProperty("directives").Texts("name"));
        Assert.All(schema.GetProperty("directives").EnumerateArray(), directive => Assert.False(directive.GetProperty("isRepeatable").GetBoolean()));
    }

    [Fact]
    public async Task Everything_in_the_schema_has_a_description()
    {
        var schema = (await IntrospectAsync()).Data("__schema");

        var ours = Undescribed(schema.GetProperty("types"), "").Where(name => !name.StartsWith("__", StringComparison.Ordinal)).Except(BuiltIn);
        Assert.Empty(ours.Concat(Undescribed(schema.GetProperty("directives"), "@")));
    }

    [Fact]
    public async Task Every_error_code_has_its_line_in_the_documentation()
    {
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("schema", "ERRORS.md"));

        var expected = ErrorCode.All.Select(code => $"| `{code.Name}` | {code.Occurs} |");
        Assert.Equal(expected, lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private async Task<JsonElement> IntrospectAsync() =>
        await blog.Gateway.QueryAsync(await File.ReadAllTextAsync(Repository.PathOf("tests", "Gateway.Api.Tests", "Schema", "Introspection.graphql")));

    /// <summary>Names of parts without description, at any depth.</summary>
    private static IEnumerable<string> Undescribed(JsonElement parts, string path)
    {
        foreach (var part in parts.EnumerateArray())
        {
            var name = path + part.GetProperty("name").GetString();
            if (string.IsNullOrWhiteSpace(part.GetProperty("description").GetString()))
                yield return name;
            foreach (var list in new[] { "fields", "args", "inputFields", "enumValues" })
                if (part.TryGetProperty(list, out var inner) && inner.ValueKind == JsonValueKind.Array)
                    foreach (var missing in Undescribed(inner, name + "."))
                        yield return missing;
        }
    }
}
