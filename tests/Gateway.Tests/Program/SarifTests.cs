using System.Text.Json;
using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>The schema of SARIF 2.1.0 comes with npm's @microsoft/jest-sarif.</summary>
public sealed class SarifTests : ProgramTest
{
    private static readonly string Folder = Repository.PathOf("tests", "Gateway.Tests", "Program", "sarif");

    [Fact]
    public async Task Report_follows_the_schema_of_the_standard()
    {
        await CheckAsync(WritePost("blog", "a b ü", "[x](#none) and\n[y](/posts/none/), [z](#Part)\n\n## Part", "series: [[["));

        await NodeScript.RunAsync(Folder, "validate.mjs", PathOf("faults.sarif"));
    }

    [Fact]
    public async Task Result_names_its_rule_and_its_place()
    {
        var run = await CheckAsync(WritePost("blog", "a b", "[x](#none)"));

        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("GW1002", "BrokenAnchor"), (rule.GetProperty("id").GetString(), rule.GetProperty("name").GetString()));
        Assert.Equal(("GW1002", "error"), (result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString()));
        Assert.Equal("""{"uri":"posts/a%20b.md","uriBaseId":"mine"}""", Compact(place.GetProperty("artifactLocation")));
        Assert.Equal("""{"startLine":5,"startColumn":1,"endLine":5,"endColumn":11}""", Compact(place.GetProperty("region")));
        Assert.Equal($"file://{PathOf("blog/content")}/", run.GetProperty("originalUriBaseIds").GetProperty("mine").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Fix_is_told_as_what_to_delete_and_what_to_write()
    {
        var run = await CheckAsync(WritePost("blog", "one", "See [x](#Part).\n\n## Part"));

        var change = Assert.Single(run.GetProperty("results").EnumerateArray()).GetProperty("fixes")[0].GetProperty("artifactChanges")[0];
        Assert.Equal(
            """{"artifactLocation":{"uri":"posts/one.md","uriBaseId":"mine"},"replacements":[{"deletedRegion":{"startLine":5,"startColumn":9,"endLine":5,"endColumn":14},"insertedContent":{"text":"#part"}}]}""",
            Compact(change));
    }

    [Fact]
    public async Task Every_code_of_the_catalogue_is_a_rule()
    {
        var run = await CheckAsync(WritePost("blog", "one"));

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray();
        Assert.Equal(Enum.GetValues<DiagnosticCode>().Select(code => DiagnosticCatalogue.Of(code).Number), rules.Select(rule => rule.GetProperty("id").GetString()));
    }

    private async Task<JsonElement> CheckAsync(string blog)
    {
        await GatewayProcess.RunAsync("check", $"mine={blog}", "--format", "sarif", "--output", PathOf("faults.sarif"));
        return JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("faults.sarif"))).RootElement.GetProperty("runs")[0];
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
