using System.Text.Json;

namespace Gateway.Evaluation.Truths;

/// <summary>Truth about both forms of Lil'Log: <c>posts</c> by slug, or by file stem.</summary>
internal static class BlogTruth
{
    // Its aliases are addresses of an older site, whose stubs are not in the corpus: nothing in it can tell them.
    public static Truth Read(JsonElement root, Corpus corpus)
    {
        var posts = root.GetProperty("posts");
        var isJekyll = posts.EnumerateObject().First().Value.TryGetProperty("stem", out _);
        var relations = root.Items("relations").ToLookup(x => x.Text("sure") == "soft", RelationOf);
        var errors = new KnownErrors(new SourceTexts(corpus.Folder), name => isJekyll ? $"_posts/{name}.md" : $"posts/{name}/index.html") { LacksHtmlLinks = isJekyll };
        return new Truth(isJekyll ? (path, _) => Path.GetFileNameWithoutExtension(path) : (_, slug) => slug, posts.EnumerateObject().ToDictionary(x => x.Name, x => PostOf(x.Name, x.Value)), errors)
        {
            Relations = [.. relations[false]],
            SoftRelations = [.. relations[true]],
            VersionTraps = [.. root.Items("notRelations").Select(x => x.Text("post")!)],
        };
    }

    private static PostFacts PostOf(string name, JsonElement post)
    {
        ReferenceFact[] references = [.. post.Items("references").Select(ReferenceOf)];
        return new PostFacts(name)
        {
            Title = post.Text("title"),
            Date = post.Text("date"),
            Tags = post.Texts("tags"),
            Addresses = post.Text("path") is { } path ? [path] : [],
            Sections = [.. post.Items("sections").Select(x => new SectionFact(x.GetProperty("level").GetInt32(), x.Text("anchor"), x.Text("parent"), x.Text("text")!, x.Number("line")))],
            Links = [.. post.Items("links").Select(x => LinkOf(name, x))],
            References = references,
            Citations = [.. post.Items("citations").Select(x => new CitationFact(x.Text("from"), x.Text("text")!, x.TryGetProperty("ref", out _) ? x.Number("ref") : EntryOf(x, post.Items("references"))))],
            Updates = [.. post.Items("updates").Select(x => x.Text("date")).OfType<string>()],
            Identifiers = [.. post.Items("references").Concat(post.Items("citations")).SelectMany(x => Identifiers.Of(x.Text("arxiv"), x.Text("doi"))).Distinct()],
        };
    }

    /// <summary>
    /// What the README calls <c>ref</c>, which one of the two files does not hold: the entry with the same arXiv id or the same address, its first one, as later ones
    /// lead to code and talks. Of several the last one wins, as there.
    /// </summary>
    private static int? EntryOf(JsonElement citation, IEnumerable<JsonElement> references) => references
        .LastOrDefault(x => (citation.Text("arxiv") is { } id && x.Text("arxiv") == id) || x.Text("url") == citation.Text("url"))
        .Number("ordinal");

    private static LinkFact LinkOf(string name, JsonElement link)
    {
        var isOwn = link.Text("kind") == "intra";
        var state = link.Text("state") switch
        {
            "resolved" when link.Text("kind") != "site" => LinkState.Resolved,
            "broken-anchor" => LinkState.BrokenAnchor,
            "broken" => LinkState.BrokenPost,
            // Pages of the site that are no posts, addresses that a template makes, and hosts without a scheme.
            _ => LinkState.Unjudged,
        };
        return new LinkFact(link.Text("from"), state == LinkState.BrokenPost ? null : isOwn ? name : link.Text("to"), link.Text("anchor"), state)
        {
            Text = link.Text("text") ?? "",
            Line = link.Number("line"),
            Href = link.Text("href"),
            Suggestion = link.Text("suggest"),
        };
    }

    private static ReferenceFact ReferenceOf(JsonElement reference) => new(reference.GetProperty("ordinal").GetInt32())
    {
        HasFields = !reference.TryGetProperty("fieldsOmitted", out _),
        Titles = [.. new[] { reference.Text("title"), reference.Text("titleAlt") }.OfType<string>()],
        Authors = reference.Text("authors") is { } authors ? [authors] : [],
        Year = reference.Number("year"),
        Url = reference.Text("url"),
        ArxivId = reference.Text("arxiv"),
        Doi = reference.Text("doi"),
    };

    private static RelationFact RelationOf(JsonElement relation) => new(
        relation.Text("kind")!,
        relation.Text("post")!,
        relation.Text("target") ?? Folded.Letters(relation.Text("series")!),
        relation.Number("part"));
}
