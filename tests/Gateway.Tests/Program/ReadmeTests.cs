using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Api.Contract;
using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

/// <summary>What the README shows is what the program does.</summary>
public sealed partial class ReadmeTests : ProgramTest
{
    private const string Readme = "README.md";

    [Fact]
    public async Task Every_answer_is_the_one_that_the_demo_gives()
    {
        await using var gateway = await GatewayProcess.ServeAsync("--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };
        var readme = await ReadAsync();
        var examples = Example().Matches(readme);
        var answered = new StringBuilder(readme);

        // From the end, so that places before stay where they are.
        foreach (var example in examples.Reverse())
        {
            var answer = example.Groups["answer"];
            answered.Remove(answer.Index, answer.Length).Insert(answer.Index, await AskAsync(client, example.Groups["query"].Value));
        }

        Assert.Equal(11, examples.Count);
        await Golden.MatchAsync(Readme, answered.ToString());
    }

    [Fact]
    public async Task What_is_decided_step_by_step_is_answered_so()
    {
        var (_, key, _) = await GatewayProcess.RunAsync("keys", "add", "--name", "me", "--scopes", "curate", "--db", Database);
        await using var gateway = await GatewayProcess.ServeAsync("--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Trim());
        var readme = await ReadAsync();
        var steps = Step().Matches(readme).ToList();
        var answers = new List<string>();
        foreach (var step in steps)
            answers.Add(await AskAsync(client, step.Groups["query"].Value));
        var answered = new StringBuilder(readme);
        foreach (var (step, answer) in steps.Zip(answers).Reverse())
            answered.Remove(step.Groups["answer"].Index, step.Groups["answer"].Length).Insert(step.Groups["answer"].Index, answer);

        Assert.Equal(3, steps.Count);
        await Golden.MatchAsync(Readme, answered.ToString());
    }

    [Fact]
    public async Task Faults_shown_are_those_of_the_demo()
    {
        var (_, output, _) = await GatewayProcess.RunInAsync(Repository.Root, [], "check", "src/Gateway/Demo/notes", "src/Gateway/Demo/photography");
        var shown = string.Concat(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"));

        Assert.Contains(shown, await ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_the_catalogue_has_its_line()
    {
        var lines = Enum.GetValues<DiagnosticCode>().Select(code => (Name: JsonNamingPolicy.SnakeCaseUpper.ConvertName(code.ToString()), Rule: DiagnosticCatalogue.Of(code)))
            .OrderBy(x => x.Rule.Number, StringComparer.Ordinal)
            .Select(x => $"| {x.Rule.Number} | `{x.Name}` | {x.Rule.Severity.ToString().ToLowerInvariant()} | {x.Rule.Meaning} | {x.Rule.Remedy} |\n");
        var readme = await ReadAsync();

        await Golden.MatchAsync(Readme, FaultTable().Replace(readme, table => table.Groups["head"].Value + string.Concat(lines)));
        Assert.Matches(FaultTable(), readme);
    }

    [Fact]
    public async Task Every_exit_code_is_listed_as_help_lists_it()
    {
        var (_, help, _) = await GatewayProcess.RunAsync("--help");
        var listed = ExitCodeInHelp().Matches(help).Select(match => match.Groups["code"].Value);

        Assert.Equal(listed, ExitCodeInReadme().Matches(await ReadAsync()).Select(match => match.Groups["code"].Value));
    }

    [Fact]
    public async Task Every_limit_is_listed_with_its_default()
    {
        var limits = typeof(Limits).GetProperties().Select(limit => $"{limit.Name} {limit.GetValue(new Limits())}");

        Assert.Equal(limits, LimitInReadme().Matches(await ReadAsync()).Select(match => $"{match.Groups["name"].Value} {match.Groups["default"].Value}"));
    }

    private static async Task<string> AskAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return NarrowJson.Print(answer.GetProperty("data")) + "\n";
    }

    private static Task<string> ReadAsync() => File.ReadAllTextAsync(Repository.PathOf(Readme));

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"```graphql curate\n(?<query>.*?)```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Step();

    [GeneratedRegex(@"(?<head>\| number \|.*\n\|---.*\n)(?:\| GW.*\n)*")]
    private static partial Regex FaultTable();

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| (?<default>[\d:]+) \|", RegexOptions.Multiline)]
    private static partial Regex LimitInReadme();

    [GeneratedRegex(@"^  (?<code>\d+) {2,}", RegexOptions.Multiline)]
    private static partial Regex ExitCodeInHelp();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex ExitCodeInReadme();
}
