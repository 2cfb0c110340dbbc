using System.Text.Json;

namespace Gateway.Evaluation.Truths;

/// <summary>Truth about the other sets: <c>files</c> by path.</summary>
internal static class FileTruth
{
    public static Truth Read(JsonElement root, Corpus corpus)
    {
        var files = root.GetProperty("files");
        var sources = new SourceTexts(corpus.Folder);
        var headings = Headings.Of(files);
        var posts = files.EnumerateObject().ToDictionary(x => x.Name, x => PostOf(x.Name, x.Value, headings));
        return new Truth((path, _) => path, posts, new KnownErrors(sources, path => path) { MisreadLines = RoleLinks.MisreadIn(files, sources) })
        {
            IsComplete = true,
            Relations = [.. files.EnumerateObject().SelectMany(x => RequirementsOf(x.Name, x.Value)).Where(x => posts.ContainsKey(x.Target))],
            Bibliography = Bibliography.Read(root),
            BlindSpots = new BlindSpots(sources, posts, headings),
            MisreadHeadings = new MisreadHeadings(sources, posts, isKramdown: corpus.Name is "jalammar" or "iclr-blogposts" or "eips-core"),
        };
    }

    private static PostFacts PostOf(string path, JsonElement file, Headings headings) => new(path)
    {
        Title = file.Text("title") is { Length: > 0 } title ? title : null,
        Date = file.Text("date"),
        Tags = file.Texts("tags"),
        Aliases = file.Texts("aliases"),
        Addresses = file.Texts("urls"),
        Sections = [.. file.Items("sections").Select(x => new SectionFact(x[0].GetInt32(), x[1].GetString(), x[3].GetString(), x[2].GetString()!, Line: null))],
        Links = [.. file.Items("links").Select(x => headings.Named(LinkOf(x)))],
        Identifiers = [.. (file.Texts("arxiv") ?? []).SelectMany(x => Identifiers.Of(x, doi: null)).Concat((file.Texts("doi") ?? []).SelectMany(x => Identifiers.Of(arxivId: null, x))).Distinct()],
        CitationKeys = file.Texts("citationKeys") is { Count: > 0 } keys ? keys : null,
    };

    private static LinkFact LinkOf(JsonElement link)
    {
        var state = link.Text("state") switch { "resolved" => LinkState.Resolved, "broken-anchor" => LinkState.BrokenAnchor, "broken-post" => LinkState.BrokenPost, _ => LinkState.Unjudged };
        return new LinkFact(link.Text("from"), link.Text("to"), link.Text("anchor"), state) { Text = link.Text("text") ?? "", Line = link.Number("line") };
    }

    /// <summary>Edges of proposals that name others by number, such as <c>requires: 155, 161</c>.</summary>
    private static IEnumerable<RelationFact> RequirementsOf(string path, JsonElement file) =>
        from number in file.Texts("requires") ?? []
        select new RelationFact("prerequisite", path, $"{Path.GetDirectoryName(path)}/eip-{number}.md");
}
