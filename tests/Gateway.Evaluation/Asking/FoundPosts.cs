using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gateway.Evaluation.Asking;

/// <summary>Asks for the facts of all posts, one small query for each group of them.</summary>
/// <param name="keyOf">From path and slug of a post to the name under which the truth lists it.</param>
public sealed partial class FoundPosts(GraphClient client, ServedFields served, Func<string, string, string> keyOf)
{
    public async Task<IReadOnlyDictionary<string, PostFacts>> AskAsync()
    {
        var heads = await client.PostsAsync("url title publishedAt tags aliases categories: frontMatter(path: \"categories\")");
        var outlines = ById(await client.PostsAsync("sections { level anchor title parent { anchor } location { line } }"));
        var histories = ById(await client.PostsAsync($"updates {{ date }} {served.Select("Post.seriesEntries", "seriesEntries { position series { title } }")} {served.Select("Post.supersedes", "supersedes { path slug }")} {served.Select("Post.supersededBy", "supersededBy { path slug }")}"));
        var links = await client.ListsAsync("crossLinks", $"status href anchorText {served.Select("CrossLink.kind", "kind")} from {{ section {{ anchor }} }} to {{ post {{ path slug }} url section {{ anchor }} }} location {{ line }}", ", includeOwnPost: true");
        var references = await client.ListsAsync("references", "position label title authors year venue url paper { arxivId doi } citations { id }");
        var citations = await client.ListsAsync("citations", "marker section { anchor } reference { position label }");
        var papers = await client.ListsAsync("citedPapers", "arxivId doi");
        return heads.ToDictionary(KeyOf, post =>
        {
            var (id, name) = (post.Text("id")!, KeyOf(post));
            var history = histories[id];
            return new PostFacts(name)
            {
                Title = post.Text("title"),
                Date = post.Text("publishedAt"),
                // The schema joins tags and categories; the truths hold the tags.
                Tags = [.. post.Texts("tags")!.Except(CategoriesOf(post))],
                Aliases = post.Texts("aliases"),
                Addresses = post.Text("url") is { } url ? [url] : [],
                Sections = [.. outlines[id].Items("sections").Select(SectionOf)],
                // What a field of the front matter states is no written link.
                Links = [.. links[id].Where(x => x.Text("href") is not null).Select(LinkOf)],
                References = [.. references[id].Select(ReferenceOf)],
                Citations = [.. citations[id].Select(CitationOf)],
                Updates = [.. history.Items("updates").Select(x => x.Text("date")).OfType<string>()],
                Identifiers = [.. papers[id].SelectMany(x => Identifiers.Of(x.Text("arxivId"), x.Text("doi"))).Distinct()],
                Relations = [.. RelationsOf(name, history, links[id]).Distinct()],
            };
        });
    }

    private static Dictionary<string, JsonElement> ById(IReadOnlyList<JsonElement> posts) => posts.ToDictionary(x => x.Text("id")!);

    private string KeyOf(JsonElement post) => keyOf(post.Text("path")!, post.Text("slug")!);

    private string? TargetOf(JsonElement link) => link.Value("to") is { ValueKind: JsonValueKind.Object } to ? KeyOf(to.GetProperty("post")) : null;

    private static IEnumerable<string> CategoriesOf(JsonElement post) => post.Texts("categories") ?? post.Text("categories")?.Split(' ') ?? [];

    private static SectionFact SectionOf(JsonElement section) => new(
        section.GetProperty("level").GetInt32(), section.Text("anchor"), section.Value("parent").Text("anchor"), section.Text("title")!, section.Value("location").Number("line"));

    private LinkFact LinkOf(JsonElement link) => new(
        link.Value("from").Value("section").Text("anchor"),
        TargetOf(link),
        AnchorOf(link.Value("to").Text("url") ?? link.Text("href")) ?? link.Value("to").Value("section").Text("anchor"),
        link.Text("status") switch { "BROKEN_ANCHOR" => LinkState.BrokenAnchor, "BROKEN_POST" or "AMBIGUOUS" => LinkState.BrokenPost, _ => LinkState.Resolved })
    {
        Text = link.Text("anchorText") ?? "",
        Line = link.Value("location").Number("line"),
        Href = link.Text("href"),
        Kind = link.Text("kind"),
    };

    // A source without base address has no addresses but those that are written.
    private static string? AnchorOf(string? url)
    {
        var hash = url?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        return hash < 0 ? null : Uri.UnescapeDataString(url![(hash + 1)..]);
    }

    private static ReferenceFact ReferenceOf(JsonElement reference) => new(OrdinalOf(reference))
    {
        Label = reference.Text("label"),
        Titles = reference.Text("title") is { } title ? [title] : [],
        Authors = reference.Texts("authors")!,
        Year = reference.Number("year"),
        Venue = reference.Text("venue"),
        Url = reference.Text("url"),
        ArxivId = reference.Value("paper").Text("arxivId"),
        Doi = reference.Value("paper").Text("doi"),
        IsCited = reference.Items("citations").Any(),
    };

    private static CitationFact CitationOf(JsonElement citation) => new(
        citation.Value("section").Text("anchor"),
        citation.Text("marker")!,
        citation.Value("reference") is { ValueKind: JsonValueKind.Object } reference ? OrdinalOf(reference) : null);

    // A label such as [3] is the ordinal; an entry that prints none is counted.
    private static int OrdinalOf(JsonElement reference) =>
        Number().Match(reference.Text("label") ?? "") is { Success: true } printed ? int.Parse(printed.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : reference.GetProperty("position").GetInt32();

    /// <summary>The schema's kinds in the truth's words; a pair of directions becomes one.</summary>
    private IEnumerable<RelationFact> RelationsOf(string name, JsonElement history, IReadOnlyList<JsonElement> links)
    {
        foreach (var entry in history.Items("seriesEntries"))
            yield return new RelationFact("series-part", name, Folded.Letters(entry.Value("series").Text("title")!), entry.Number("position"));
        foreach (var older in history.Items("supersedes"))
            yield return new RelationFact("superseded-by", KeyOf(older), name);
        if (history.Value("supersededBy") is { ValueKind: JsonValueKind.Object } newer)
            yield return new RelationFact("superseded-by", name, KeyOf(newer));
        foreach (var link in links)
        {
            if (TargetOf(link) is not { } target || target == name)
                continue;
            RelationFact[] relations = link.Text("kind") switch
            {
                "SUPERSEDED_BY" => [new("superseded-by", name, target)],
                "SUPERSEDES" => [new("superseded-by", target, name)],
                "MOVED_TO" => [new("section-moved-to", name, target)],
                "REQUIRES" => [new("prerequisite", name, target)],
                "ELABORATED_IN" => [new("follow-up", name, target), new("next-post", name, target)],
                "BUILDS_ON" => [new("continues", name, target)],
                _ => [],
            };
            foreach (var relation in relations)
                yield return relation;
        }
    }

    [GeneratedRegex(@"^\W*(\d+)\W*$")]
    private static partial Regex Number();
}
