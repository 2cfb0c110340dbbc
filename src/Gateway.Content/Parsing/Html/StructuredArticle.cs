using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Gateway.Content.Parsing.Html;

/// <summary>What a page's JSON-LD says of the article (schema.org/Article and its special kinds), or Distill's front matter (distill.pub/guide).</summary>
internal sealed record StructuredArticle(string? Headline, string? DatePublished, string? DateModified, IReadOnlyList<string> Authors, IReadOnlyList<string> Keywords)
{
    private static readonly StructuredArticle None = new(null, null, null, [], []);

    public static StructuredArticle In(IHtmlDocument page)
    {
        foreach (var linked in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Read(linked.TextContent, Article) is { } article)
                return article;
        return page.QuerySelector("d-front-matter script, dt-front-matter script, script[type='text/front-matter']") is { } script ? Read(script.TextContent, FrontMatter) ?? None : None;
    }

    private static StructuredArticle? Read(string json, Func<JsonElement, StructuredArticle?> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            // Hand-made JSON-LD is often broken; the page's meta elements say the same.
            return null;
        }
    }

    private static StructuredArticle? Article(JsonElement root) => Nodes(root).Where(IsArticle).Select(Of).FirstOrDefault();

    private static StructuredArticle? FrontMatter(JsonElement root) => root.ValueKind != JsonValueKind.Object ? null : new(
        Texts(root, "title").FirstOrDefault(),
        (Texts(root, "published").FirstOrDefault() ?? Texts(root, "publishedDate").FirstOrDefault()),
        Texts(root, "updatedDate").FirstOrDefault(),
        root.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array
            ? [.. authors.EnumerateArray().Where(x => x.ValueKind == JsonValueKind.Object).SelectMany(x => Texts(x, "author").Concat(Texts(x, "name"))).Distinct(StringComparer.Ordinal)] : [],
        []);

    private static IEnumerable<JsonElement> Nodes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nodes),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Nodes(graph),
        JsonValueKind.Object => [element],
        _ => [],
    };

    private static bool IsArticle(JsonElement node) => Texts(node, "@type").Any(x => x.EndsWith("Article", StringComparison.Ordinal) || x == "BlogPosting");

    private static StructuredArticle Of(JsonElement node) => new(
        Texts(node, "headline").FirstOrDefault(),
        Texts(node, "datePublished").FirstOrDefault(),
        Texts(node, "dateModified").FirstOrDefault(),
        [.. Texts(node, "author")],
        [.. Texts(node, "keywords")]);

    /// <summary>The texts of a property, whether it holds a text, an object with a name, or a list of these.</summary>
    private static IEnumerable<string> Texts(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? TextsOf(value) : [];

    private static IEnumerable<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => [text],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.Object => Texts(value, "name"),
        _ => [],
    };
}
