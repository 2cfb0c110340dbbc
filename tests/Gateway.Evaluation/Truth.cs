using System.Text.Json;

namespace Gateway.Evaluation;

/// <summary>The facts of one corpus, as its README describes them.</summary>
public sealed record Truth(IReadOnlyDictionary<string, PostFacts> Posts)
{
    public static Truth Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return new Truth(document.RootElement.GetProperty("posts").EnumerateObject().ToDictionary(x => x.Name, x => PostOf(x.Name, x.Value)));
    }

    private static PostFacts PostOf(string slug, JsonElement post) => new(
        slug,
        [.. post.GetProperty("sections").EnumerateArray().Select(x => new SectionFact(x.GetProperty("level").GetInt32(), Text(x, "anchor"), Text(x, "parent")))],
        [.. post.GetProperty("links").EnumerateArray().Where(IsBetweenPosts).Select(x => LinkOf(slug, x))],
        [.. post.GetProperty("references").EnumerateArray().Select(ReferenceOf)],
        [.. post.GetProperty("citations").EnumerateArray().Where(x => x.GetProperty("ref").ValueKind == JsonValueKind.Number).Select(x => new CitationFact(Text(x, "from"), x.GetProperty("ref").GetInt32()))],
        [.. post.GetProperty("updates").EnumerateArray().Select(x => Text(x, "date")).OfType<string>()]);

    // A link to a page that is no post and exists is of no interest to the graph.
    private static bool IsBetweenPosts(JsonElement link) => Text(link, "kind") != "site" || Text(link, "state") != "resolved";

    private static LinkFact LinkOf(string slug, JsonElement link) => new(
        Text(link, "from"),
        Text(link, "kind") switch { "intra" => slug, "site" => null, _ => Text(link, "to") },
        Text(link, "anchor"),
        Text(link, "state") switch { "resolved" => LinkState.Resolved, "broken-anchor" => LinkState.BrokenAnchor, _ => LinkState.BrokenPost },
        IsCross: Text(link, "kind") == "cross");

    private static ReferenceFact ReferenceOf(JsonElement reference) => new(
        reference.GetProperty("ordinal").GetInt32(),
        Text(reference, "arxiv"),
        Text(reference, "url"),
        !reference.TryGetProperty("fieldsOmitted", out _),
        [.. new[] { Text(reference, "title"), Text(reference, "titleAlt") }.OfType<string>()],
        reference.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>What is true, or was found, of one post.</summary>
/// <param name="Updates">Dates of its notes of change.</param>
public sealed record PostFacts(
    string Slug,
    IReadOnlyList<SectionFact> Sections,
    IReadOnlyList<LinkFact> Links,
    IReadOnlyList<ReferenceFact> References,
    IReadOnlyList<CitationFact> Citations,
    IReadOnlyList<string> Updates);

public sealed record SectionFact(int Level, string? Anchor, string? Parent);

/// <param name="From">Anchor of the section that holds it.</param>
/// <param name="To">Slug of the target; null where there is none.</param>
/// <param name="IsCross">Whether it leads to another post, or should.</param>
public sealed record LinkFact(string? From, string? To, string? Anchor, LinkState State, bool IsCross);

public enum LinkState
{
    Resolved,
    BrokenAnchor,
    BrokenPost,
}

/// <param name="HasFields">Whether title and year are known.</param>
/// <param name="Titles">Any of these is right.</param>
public sealed record ReferenceFact(int Ordinal, string? ArxivId, string? Url, bool HasFields, IReadOnlyList<string> Titles, int? Year);

/// <param name="Ordinal">Of the entry that it points to.</param>
public sealed record CitationFact(string? From, int Ordinal);
