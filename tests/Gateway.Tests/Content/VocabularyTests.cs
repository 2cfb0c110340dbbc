using Gateway.Content.Model;
using Xunit;

namespace Gateway.Tests.Content;

/// <summary>What a source says of its topics in topics.yml.</summary>
public class VocabularyTests
{
    [Fact]
    public async Task Topics_are_read_with_all_their_fields_and_so_are_those_they_name()
    {
        var (topics, faults) = await ReadAsync("""
            - prefLabel: Policy Gradient
              altLabels: [PG, "policy gradients"]
              broader: Reinforcement Learning
              related:
                - Q-Learning
              definition: >-
                Improves a policy
                by its gradient.
            - prefLabel: Q-Learning
            """);

        Assert.Empty(faults);
        Assert.Equal(["Policy Gradient", "Q-Learning", "Reinforcement Learning"], topics.Select(topic => topic.PrefLabel));
        Assert.Equal(["PG", "policy gradients"], topics[0].AltLabels);
        Assert.Equal(["Reinforcement Learning"], topics[0].Broader);
        Assert.Equal(["Q-Learning"], topics[0].Related);
        Assert.Equal("Improves a policy by its gradient.", topics[0].Definition);
    }

    [Theory]
    [InlineData("- prefLabel: A\n  altLabel: B\n", 2, 3, "A topic has no field \"altLabel\"")]
    [InlineData("- prefLabel: A\n- prefLabel: a\n", 2, 14, "\"a\" stands here for the second time")]
    [InlineData("- prefLabel: A\n- altLabels: [B]\n", 2, 3, "This topic has no prefLabel")]
    [InlineData("- prefLabel: [A]\n", 1, 14, "A text is expected here.")]
    [InlineData("- A\n", 1, 3, "A topic is a map of fields")]
    [InlineData("prefLabel: A\n", 1, 1, "A list of topics is expected")]
    [InlineData("- prefLabel: A\n  definition: \"open\n", 2, 15, "This is no YAML")]
    [InlineData("- prefLabel: A\n  broader: [\"\"]\n", 2, 13, "The text is empty.")]
    [InlineData("- prefLabel: A\n  broader: [B\n", 2, 12, "This is no YAML")]
    [InlineData("- prefLabel: A\n  broader: A\n", 2, 12, "\"A\" cannot be broader than itself.")]
    [InlineData("- prefLabel: A\n  altLabels: [AA]\n  broader: aa\n", 3, 12, "\"A\" cannot be broader than itself.")]
    [InlineData("- prefLabel: A\n  broader: B\n- prefLabel: B\n  broader:\n    - C\n- prefLabel: C\n  broader: [D, A]\n", 7, 16, "\"A\" cannot be broader here")]
    public async Task A_fault_is_reported_at_its_place_and_the_rest_is_read(string yaml, int line, int column, string message)
    {
        var (_, faults) = await ReadAsync(yaml + "- prefLabel: Z\n");

        var fault = faults[0];
        Assert.Equal((DiagnosticCode.InvalidVocabulary, "topics.yml", line, column), (fault.Code, fault.Path, fault.Location.Line, fault.Location.Column));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_topic_costs_no_other() =>
        Assert.Equal(["A", "Z"], (await ReadAsync("- prefLabel: A\n  wrong: {deep: [1]}\n- [x]\n- prefLabel: Z\n")).Topics.Select(topic => topic.PrefLabel));

    [Theory]
    [InlineData("- prefLabel: A\n  broader: [B\n- prefLabel: C\n")]
    [InlineData("- prefLabel: A\n  definition: \"open\n- prefLabel: C\n")]
    [InlineData("- prefLabel: A\n  broader: [B\n  related: C: D\n")]
    [InlineData("- prefLabel: *A\n")]
    [InlineData("- prefLabel: A\n\t- x\n")]
    public async Task What_is_no_yaml_is_one_fault(string yaml) => Assert.Single((await ReadAsync(yaml)).Faults);

    [Fact]
    public async Task What_closes_a_circle_is_left_out_and_the_rest_stands() =>
        Assert.Equal([["B"], []], (await ReadAsync("- prefLabel: A\n  broader: B\n- prefLabel: B\n  broader: A\n")).Topics.Select(topic => topic.Broader));

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    public async Task An_empty_file_says_nothing(string yaml) => Assert.Equal((0, 0), Counts(await ReadAsync(yaml)));

    private static (int, int) Counts((IReadOnlyList<VocabularyTopic> Topics, IReadOnlyList<Diagnostic> Faults) read) => (read.Topics.Count, read.Faults.Count);

    private static async Task<(IReadOnlyList<VocabularyTopic> Topics, IReadOnlyList<Diagnostic> Faults)> ReadAsync(string yaml)
    {
        var reading = await Reading.OfAsync($"-- content/posts/a.md --\n---\ntitle: A\n---\nText.\n-- topics.yml --\n{yaml}");
        return (reading.Snapshot.Vocabulary, reading.Snapshot.Diagnostics);
    }
}
