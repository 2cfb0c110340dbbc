using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gateway.Testing;

namespace Gateway.Evaluation;

/// <summary>Asks a gateway for all posts as any client would: page by page, over HTTP.</summary>
/// <param name="keyOf">From path and slug of a post to the name under which it is listed.</param>
public sealed partial class Asking(GatewayServer server, Func<string, string, string> keyOf)
{
    public async Task<IReadOnlyDictionary<string, PostFacts>> PostsAsync()
    {
        var posts = new Dictionary<string, PostFacts>();
        foreach (var post in await PagesAsync("query($after: String) { posts(first: 100, after: $after) { nodes { id slug path } pageInfo { hasNextPage endCursor } } }", data => data.GetProperty("posts")))
            posts[KeyOf(post)] = await PostAsync(Text(post, "id")!, KeyOf(post));
        return posts;
    }

    private string KeyOf(JsonElement post) => keyOf(Text(post, "path")!, Text(post, "slug")!);

    private async Task<PostFacts> PostAsync(string id, string name)
    {
        var links = await ListAsync(id, "crossLinks", ", includeOwnPost: true", "status href from { section { anchor } } to { post { slug path } url }");
        var references = await ListAsync(id, "references", "", "position label title year url paper { arxivId }");
        var citations = await ListAsync(id, "citations", "", "section { anchor } reference { position label }");
        var post = (await AskAsync("query($id: ID!) { node(id: $id) { ... on Post { sections { level anchor parent { anchor } } updates { date } } } }", new { id })).GetProperty("node");
        return new PostFacts(
            name,
            [.. post.GetProperty("sections").EnumerateArray().Select(x => new SectionFact(x.GetProperty("level").GetInt32(), Text(x, "anchor"), Text(x.GetProperty("parent"), "anchor")))],
            [.. links.Select(x => LinkOf(name, x))],
            [.. references.Select(ReferenceOf)],
            [.. citations.Where(x => x.GetProperty("reference").ValueKind == JsonValueKind.Object).Select(x => new CitationFact(Text(x.GetProperty("section"), "anchor"), OrdinalOf(x.GetProperty("reference"))))],
            [.. post.GetProperty("updates").EnumerateArray().Select(x => Text(x, "date")).OfType<string>()]);
    }

    private Task<List<JsonElement>> ListAsync(string id, string field, string arguments, string selection) => PagesAsync(
        $"query($after: String, $id: ID!) {{ node(id: $id) {{ ... on Post {{ {field}(first: 100, after: $after{arguments}) {{ nodes {{ {selection} }} pageInfo {{ hasNextPage endCursor }} }} }} }} }}",
        data => data.GetProperty("node").GetProperty(field),
        id);

    private async Task<List<JsonElement>> PagesAsync(string query, Func<JsonElement, JsonElement> connection, string? id = null)
    {
        var nodes = new List<JsonElement>();
        string? after = null;
        do
        {
            var page = connection(await AskAsync(query, id is null ? new { after } : new { after, id }));
            nodes.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? Text(page.GetProperty("pageInfo"), "endCursor") : null;
        }
        while (after is not null);
        return nodes;
    }

    private async Task<JsonElement> AskAsync(string query, object variables)
    {
        var answer = await server.QueryAsync(query, variables);
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }

    private LinkFact LinkOf(string name, JsonElement link)
    {
        var to = link.GetProperty("to");
        var target = to.ValueKind == JsonValueKind.Object ? KeyOf(to.GetProperty("post")) : null;
        return new LinkFact(
            Text(link.GetProperty("from").GetProperty("section"), "anchor"),
            target,
            AnchorOf(Text(to, "url") ?? Text(link, "href")),
            Text(link, "status") switch { "BROKEN_ANCHOR" => LinkState.BrokenAnchor, "BROKEN_POST" or "AMBIGUOUS" => LinkState.BrokenPost, _ => LinkState.Resolved },
            IsCross: target != name && target is not null);
    }

    // A source without base address has no addresses but those that are written.
    private static string? AnchorOf(string? url)
    {
        var hash = url?.IndexOf('#', StringComparison.Ordinal) ?? -1;
        return hash < 0 ? null : Uri.UnescapeDataString(url![(hash + 1)..]);
    }

    private static ReferenceFact ReferenceOf(JsonElement reference) => new(
        OrdinalOf(reference),
        Text(reference.GetProperty("paper"), "arxivId"),
        Text(reference, "url"),
        HasFields: true,
        [.. new[] { Text(reference, "title") }.OfType<string>()],
        reference.GetProperty("year").ValueKind == JsonValueKind.Number ? reference.GetProperty("year").GetInt32() : null);

    private static int OrdinalOf(JsonElement reference) => int.Parse(
        Digits().Match(Text(reference, "label") ?? reference.GetProperty("position").ToString()).ValueSpan, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
