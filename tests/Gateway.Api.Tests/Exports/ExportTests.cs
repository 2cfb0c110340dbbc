using System.Text.Json;
using Gateway.Api.Tests.Citing;
using Gateway.Content.Sources;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Exports;

/// <summary>What <c>gateway export</c> writes, as programs from npm read it.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private static readonly string Readers = Repository.PathOf("tests", "Gateway.Api.Tests", "readers");

    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task Graphology_finds_every_object_and_how_they_hang_together()
    {
        var graph = await ReadGraphsAsync();

        var totals = (await gateway.QueryAsync("{ posts { totalCount } papers { totalCount } topics { totalCount } allSeries { totalCount } authors { totalCount } }")).GetProperty("data");
        var kinds = graph.GetProperty("nodeKinds");
        foreach (var (kind, list) in (ReadOnlySpan<(string, string)>)[("POST", "posts"), ("PAPER", "papers"), ("TOPIC", "topics"), ("SERIES", "allSeries"), ("AUTHOR", "authors")])
            Assert.Equal(totals.GetProperty(list).GetProperty("totalCount").GetInt32(), kinds.GetProperty(kind).GetInt32());
        var post = graph.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "label") == "The Family");
        Assert.Equal(
            ("https://blog.example/posts/family/", "blog", "2023-01-27", 2023), (Text(post, "url"), Text(post, "source"), Text(post, "date"), post.GetProperty("year").GetInt32()));
        var paper = graph.GetProperty("nodes").EnumerateArray().Single(node => Text(node, "label") == "Attention Is All You Need");
        Assert.Equal(("vaswani2017attention", "CONFERENCE_PAPER", "1706.03762"), (Text(paper, "citationKey"), Text(paper, "workKind"), Text(paper, "arxivId")));
        var edges = graph.GetProperty("edges").EnumerateArray().ToList();
        Assert.Single(edges, edge => (Text(edge, "kind"), Text(edge, "from"), Text(edge, "to")) == ("CITES", Text(post, "id"), Text(paper, "id")));
        var backward = Assert.Single(edges, edge => Text(edge, "kind") == "CROSS_LINK" && Text(edge, "from") == Text(post, "id") && Text(edge, "linkKind") == "BUILDS_ON");
        Assert.Equal(1, backward.GetProperty("count").GetInt32());
        Assert.Equal(2, edges.Count(edge => Text(edge, "kind") == "IN_SERIES"));
    }

    [Fact]
    public async Task Node_is_named_as_the_graph_names_it()
    {
        var node = (await ReadGraphsAsync()).GetProperty("nodes").EnumerateArray().First(node => Text(node, "kind") == "POST");

        var id = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Text(node, "id")!));
        Assert.Equal(Text(node, "label"), (await gateway.QueryAsync("query($id: ID!) { node(id: $id) { ... on Post { title } } }", new { id })).Data("node.title").GetString());
    }

    [Fact]
    public async Task Jsonld_expands_into_types_of_schema_org_without_fetching_anything()
    {
        var objects = (await ReadGraphsAsync()).GetProperty("objects").EnumerateArray().ToList();

        var post = Assert.Single(objects, found => Named(found, "The Family"));
        Assert.Equal("https://schema.org/BlogPosting", post.GetProperty("@type")[0].GetString());
        Assert.Equal("https://blog.example/posts/family/", Id(Property(post, "url")[0]));
        Assert.Equal("2023-01-27T00:00:00+02:00", Property(post, "datePublished")[0].GetProperty("@value").GetString());
        Assert.Equal(["Ada Example", "Bo Example"], Targets(Property(post, "author")[0].GetProperty("@list")));
        Assert.Equal(["Attention Is All You Need", "Generating Long Sequences with Sparse Transformers"], Targets(Property(post, "citation")).Order());
        Assert.Equal(["Attention"], Targets(Property(post, "mentions")));
        Assert.Equal(["Test Blog", "Transformers"], Targets(Property(post, "isPartOf")));
        Assert.Contains("Attention", Targets(Property(post, "about")), StringComparer.OrdinalIgnoreCase);

        JsonElement[] Property(JsonElement of, string name) => [.. of.GetProperty($"https://schema.org/{name}").EnumerateArray()];
        IEnumerable<string> Targets(object values) => (values as JsonElement[] ?? [.. ((JsonElement)values).EnumerateArray()])
            .Select(value => objects.Single(found => Id(found) == Id(value)).GetProperty("https://schema.org/name")[0].GetProperty("@value").GetString()!);
        static bool Named(JsonElement found, string name) => found.TryGetProperty("https://schema.org/name", out var names) && names[0].GetProperty("@value").GetString() == name;
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("csl")]
    [InlineData("ris")]
    public async Task Bibliography_holds_each_paper_once_with_the_entry_that_it_tells_by_itself(string format)
    {
        using var shelf = Shelf.Create();
        await using var server = await GatewayServer.StartAsync(shelf);
        var file = Path.Combine(shelf.Folder, format);
        var (exitCode, output, error) = await GatewayProcess.RunAsync("export", "--db", server.DatabaseFile, "--format", format, "--output", file);

        Assert.Equal((0, "", ""), (exitCode, output, error));
        var titles = JsonElement.Parse(await NodeScript.RunAsync(Readers, "bibliography.mjs", file)).EnumerateArray().Select(title => title.GetString()!).ToList();
        var papers = (await server.QueryAsync("query($format: CitationFormat!) { papers(first: 100) { nodes { title citeAs(format: $format) } } }", new { format = format == "csl" ? "CSL_JSON" : format.ToUpperInvariant() }))
            .Data("papers.nodes").EnumerateArray().ToList();
        Assert.Equal(papers.Count, titles.Count);
        Assert.Equal(Comparable(papers.Select(paper => Plain(paper, "title"))), Comparable(titles.Select(Squeezed)));
        var written = Squeezed(await File.ReadAllTextAsync(file));
        Assert.All(papers, paper => Assert.Contains(Plain(paper, "citeAs"), written, StringComparison.Ordinal));

        // Math becomes letters when BibTeX is read.
        static IEnumerable<string> Comparable(IEnumerable<string> texts) => texts.Where(text => text[0] is not ('$' or 'β')).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_posts_need_is_told_as_surely_as_they_show_it()
    {
        using var empty = World.Of("");
        await using var demo = await GatewayServer.StartAsync(GatewayServer.OptionsFor(empty) with { Sources = [new SourceOptions("notes", Repository.PathOf("src", "Gateway", "Demo", "notes"))] });
        var graph = await ReadGraphsAsync(demo);

        var shown = await NeedsAsync("");
        Assert.NotEqual(shown, await NeedsAsync("(minConfidence: 0)"));
        Assert.Equal(shown, graph.GetProperty("edges").EnumerateArray()
            .Where(edge => Text(edge, "kind") == "PREREQUISITE" && Text(edge, "to")!.StartsWith("Post:", StringComparison.Ordinal))
            .Select(edge => $"{Text(edge, "to")} {Text(edge, "from")}").Order(StringComparer.Ordinal));
        Assert.Equal(shown, graph.GetProperty("objects").EnumerateArray()
            .Where(found => Id(found)!.StartsWith("urn:gateway:Post:", StringComparison.Ordinal) && found.TryGetProperty("http://purl.org/dc/terms/requires", out _))
            .SelectMany(found => found.GetProperty("http://purl.org/dc/terms/requires").EnumerateArray().Select(needed => $"{Id(found)} {Id(needed)}".Replace("urn:gateway:", "", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal));
        Assert.All(graph.GetProperty("edges").EnumerateArray().Where(edge => Text(edge, "kind") == "HAS_TOPIC"), edge => Assert.True(edge.TryGetProperty("weight", out _)));

        async Task<List<string>> NeedsAsync(string arguments)
        {
            var answer = await demo.QueryAsync($"{{ posts(first: 40) {{ nodes {{ id prerequisites{arguments} {{ nodes {{ id }} }} }} }} }}");
            return [.. answer.Data("posts.nodes").EnumerateArray()
                .SelectMany(post => post.GetProperty("prerequisites").GetProperty("nodes").EnumerateArray().Select(needed => $"{Named(post)} {Named(needed)}")).Order(StringComparer.Ordinal)];
        }

        static string Named(JsonElement of) => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(of.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData("graphml")]
    [InlineData("bibtex")]
    public async Task Export_is_the_same_from_a_database_of_its_own(string format)
    {
        var (_, first, _) = await GatewayProcess.RunAsync("export", "--db", gateway.DatabaseFile, "--format", format);
        var sources = world.Sources.Select(source => $"{source.Name}={source.Folder}");
        var (_, second, progress) = await GatewayProcess.RunAsync(["export", .. sources, "--db", Path.Combine(world.Folder, "other.db"), "--format", format]);

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.Contains("Posts", progress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_XML_cannot_hold_is_left_out()
    {
        world.Write("blog/content/posts/odd.md", "---\ntitle: \"Odd \\u0001\\uFFFF & <b> \\U0001F916 title\"\ndate: 2024-01-01\n---\nText.\n");
        await gateway.IngestAsync();

        Assert.Contains((await ReadGraphsAsync()).GetProperty("nodes").EnumerateArray(), node => Text(node, "label") == "Odd  & <b> 🤖 title");
    }

    private Task<JsonElement> ReadGraphsAsync() => ReadGraphsAsync(gateway);

    private async Task<JsonElement> ReadGraphsAsync(GatewayServer server)
    {
        var files = new List<string>();
        foreach (var format in (string[])["graphml", "json-ld"])
        {
            files.Add(Path.Combine(world.Folder, format));
            var (exitCode, output, error) = await GatewayProcess.RunAsync("export", "--db", server.DatabaseFile, "--format", format, "--output", files[^1]);
            Assert.Equal((0, "", ""), (exitCode, output, error));
        }

        return JsonElement.Parse(await NodeScript.RunAsync(Readers, "graphs.mjs", [.. files]));
    }

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string? Id(JsonElement of) => Text(of, "@id");

    private static string Plain(JsonElement of, string name) => Squeezed(of.GetProperty(name).GetString()!);

    /// <summary>Without white space: an item within an array is indented, and math may lose its blanks.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
