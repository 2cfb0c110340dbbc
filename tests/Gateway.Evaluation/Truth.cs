using System.Text.Json;

namespace Gateway.Evaluation;

/// <summary>The facts of one corpus, as its README describes them.</summary>
/// <param name="KeyOf">From path and slug of a post to the name under which the truth lists it.</param>
/// <param name="Posts">By that name.</param>
/// <param name="Facts">Names of the facts that this corpus has truth for.</param>
public sealed record Truth(Func<string, string, string> KeyOf, IReadOnlyDictionary<string, PostFacts> Posts, IReadOnlySet<string> Facts)
{
    public static Truth Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        var root = document.RootElement;
        if (root.TryGetProperty("files", out var files))
            return new Truth((path, _) => path, files.EnumerateObject().ToDictionary(x => x.Name, x => FileOf(x.Name, x.Value)), new HashSet<string> { "posts", "sections", "links" });
        var isJekyll = root.GetProperty("posts").EnumerateObject().First().Value.TryGetProperty("stem", out _);
        return new Truth(
            isJekyll ? (path, _) => Path.GetFileNameWithoutExtension(path) : (_, slug) => slug,
            root.GetProperty("posts").EnumerateObject().ToDictionary(x => x.Name, x => PostOf(x.Name, x.Value)),
            isJekyll
                ? new HashSet<string> { "posts", "sections", "links", "references", "updates" }
                : new HashSet<string> { "posts", "sections", "links", "references", "citations", "updates" });
    }

    private static PostFacts FileOf(string path, JsonElement file) => new(
        path,
        [.. file.GetProperty("sections").EnumerateArray().Select(x => new SectionFact(x[0].GetInt32(), x[1].GetString(), x[3].GetString()))],
        // Links out of the set, and files of the site that are no posts, are not followed by the truth.
        [.. file.GetProperty("links").EnumerateArray().Where(x => Text(x, "state") != "outside-set").Select(x => LinkOf(path, x))],
        [],
        [],
        []);

    private static PostFacts PostOf(string name, JsonElement post) => new(
        name,
        [.. post.GetProperty("sections").EnumerateArray().Select(x => new SectionFact(x.GetProperty("level").GetInt32(), Text(x, "anchor"), Text(x, "parent")))],
        [.. post.GetProperty("links").EnumerateArray().Where(IsBetweenPosts).Select(x => LinkOf(name, x))],
        [.. post.GetProperty("references").EnumerateArray().Select(ReferenceOf)],
        [.. post.GetProperty("citations").EnumerateArray()
            .Where(x => x.TryGetProperty("ref", out var entry) && entry.ValueKind == JsonValueKind.Number)
            .Select(x => new CitationFact(Text(x, "from"), x.GetProperty("ref").GetInt32()))],
        [.. post.GetProperty("updates").EnumerateArray().Select(x => Text(x, "date")).OfType<string>()]);

    // A link to a page that is no post and exists, or whose address a template makes, is of no interest to the graph.
    private static bool IsBetweenPosts(JsonElement link) => Text(link, "kind") != "site" || Text(link, "state") == "broken";

    private static LinkFact LinkOf(string name, JsonElement link)
    {
        var isOwn = Text(link, "kind") == "intra" || Text(link, "form") == "fragment";
        var state = Text(link, "state") switch { "resolved" => LinkState.Resolved, "broken-anchor" => LinkState.BrokenAnchor, _ => LinkState.BrokenPost };
        var to = state == LinkState.BrokenPost ? null : isOwn ? name : Text(link, "to");
        return new LinkFact(Text(link, "from"), to, Text(link, "anchor"), state, IsCross: to is not null && to != name);
    }

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
/// <param name="Name">Under which the truth lists it.</param>
/// <param name="Updates">Dates of its notes of change.</param>
public sealed record PostFacts(
    string Name,
    IReadOnlyList<SectionFact> Sections,
    IReadOnlyList<LinkFact> Links,
    IReadOnlyList<ReferenceFact> References,
    IReadOnlyList<CitationFact> Citations,
    IReadOnlyList<string> Updates);

public sealed record SectionFact(int Level, string? Anchor, string? Parent);

/// <param name="From">Anchor of the section that holds it.</param>
/// <param name="To">Name of the target post; null where there is none.</param>
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
