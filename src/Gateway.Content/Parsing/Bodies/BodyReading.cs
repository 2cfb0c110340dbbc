using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>Everything that is read from the body of a post, whether it was written as HTML or as Markdown.</summary>
internal sealed record BodyReading(
    IReadOnlyList<ParsedSection> Sections,
    IReadOnlyList<TextBlock> Blocks,
    IReadOnlyDictionary<string, int?> Anchors,
    string Html,
    string Text,
    TextLength Length,
    Exhibits Exhibits,
    IReadOnlyList<Fault> Faults)
{
    /// <summary>What the text itself names as its topics.</summary>
    public IReadOnlyCollection<string> Tags { get; init; } = [];

    public string? FirstHeading => Sections.Count > 0 ? Sections[0].Title : null;
}
