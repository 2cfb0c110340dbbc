using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Changes;

public sealed class ChangeTests : IAsyncLifetime
{
    private const string First = """
        ---
        title: First
        slug: first
        ---
        Words of the first.
        """;

    private readonly World world = World.Of($"""
        -- hugo.toml --
        baseURL = "https://blog.example/"
        -- content/posts/first.md --
        {First}
        -- content/posts/second.md --
        ---
        title: Second
        slug: second
        ---
        Other words, see [the first](/posts/first/).
        """);

    private GatewayServer gateway = null!;
    private string start = null!;

    public async Task InitializeAsync()
    {
        gateway = await GatewayServer.StartAsync(world);
        start = await RevisionAsync();
    }

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task Nothing_has_changed_since_the_present_revision() => Assert.Empty(await ChangesAsync(start));

    [Fact]
    public async Task A_changed_post_names_the_fields_that_changed()
    {
        world.Write("blog/content/posts/second.md", """
            ---
            title: The second
            slug: second
            ---
            Other words, see [the first](/posts/first/).
            """);
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED Post The second: title contentHash frontMatter"], await ChangesAsync(start));
    }

    [Fact]
    public async Task Only_the_words_of_a_body_changed()
    {
        world.Write("blog/content/posts/first.md", First + " And more.");
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED Post First: contentHash body wordCount"], await ChangesAsync(start));
    }

    [Fact]
    public async Task A_new_post_and_what_links_to_it_are_told()
    {
        world.Write("blog/content/posts/third.md", """
            ---
            title: Third
            ---
            Goes to [the first](/posts/first/).
            """);
        await gateway.IngestAsync();

        var changes = await ChangesAsync(start);
        Assert.Contains("ADDED Post Third: ", changes);
        Assert.Contains(changes, change => change.StartsWith("CHANGED Post First: backlinks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_moved_keeps_its_id_and_says_that_it_moved()
    {
        var id = await IdAsync("first");
        var folder = Path.Combine(world.Sources[0].Folder, "content");
        Directory.CreateDirectory(Path.Combine(folder, "essays"));
        File.Move(Path.Combine(folder, "posts/first.md"), Path.Combine(folder, "essays/renamed.md"));
        await gateway.IngestAsync();

        var answer = await gateway.QueryAsync("query($since: String!) { changes(since: $since) { nodes { kind objectId object { ... on Post { path aliases } } } } }", new { since = start });
        var moved = answer.Data("changes.nodes").EnumerateArray().First(change => change.GetProperty("kind").GetString() == "MOVED");
        Assert.Equal(id, moved.GetProperty("objectId").GetString());
        Assert.Equal("content/essays/renamed.md", moved.GetProperty("object").GetProperty("path").GetString());
        Assert.Contains("https://blog.example/posts/first/", moved.GetProperty("object").GetProperty("aliases").EnumerateArray().Select(x => x.GetString()));
    }

    [Fact]
    public async Task A_file_that_moved_and_was_edited_moved_and_changed()
    {
        var folder = Path.Combine(world.Sources[0].Folder, "content");
        File.Delete(Path.Combine(folder, "posts/first.md"));
        world.Write("blog/content/essays/renamed.md", First + " And more.");
        await gateway.IngestAsync();

        var changes = await ChangesAsync(start, "types: POST, fields: [\"body\"]");
        Assert.Equal("MOVED Post First: ", changes[0]);
        Assert.StartsWith("CHANGED Post First: contentHash body", changes[1], StringComparison.Ordinal);
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public async Task A_post_that_is_gone_is_told_by_its_id_alone()
    {
        var id = await IdAsync("second");
        File.Delete(Path.Combine(world.Sources[0].Folder, "content/posts/second.md"));
        await gateway.IngestAsync();

        var answer = await gateway.QueryAsync("query($since: String!) { changes(since: $since) { totalCount nodes { kind objectId object { id } } } }", new { since = start });
        var removed = answer.Data("changes.nodes").EnumerateArray().First(change => change.GetProperty("kind").GetString() == "REMOVED");
        Assert.Equal(id, removed.GetProperty("objectId").GetString());
        Assert.Equal(JsonValueKind.Null, removed.GetProperty("object").ValueKind);
    }

    [Fact]
    public async Task Changes_of_several_revisions_come_in_order_and_by_pages()
    {
        world.Write("blog/content/posts/first.md", First + " One.");
        await gateway.IngestAsync();
        var middle = await RevisionAsync();
        world.Write("blog/content/posts/first.md", First + " One. Two.");
        await gateway.IngestAsync();
        var end = await RevisionAsync();

        var answer = await gateway.QueryAsync("query($since: String!) { changes(since: $since, first: 1) { totalCount nodes { contentRevision at } pageInfo { hasNextPage endCursor } } }", new { since = start });
        Assert.Equal(2, answer.Data("changes.totalCount").GetInt32());
        Assert.Equal(middle, answer.Data("changes.nodes")[0].GetProperty("contentRevision").GetString());
        var after = answer.Data("changes.pageInfo").GetProperty("endCursor").GetString();
        var next = await gateway.QueryAsync("query($since: String!, $after: String) { changes(since: $since, after: $after) { nodes { contentRevision } } }", new { since = start, after });
        Assert.Equal([end], next.Data("changes.nodes").Texts("contentRevision"));
        Assert.Single(await ChangesAsync(middle));
    }

    [Fact]
    public async Task A_topic_and_an_author_that_come_with_a_post_are_told()
    {
        world.Write("blog/content/posts/first.md", First.Replace("slug: first", "slug: first\nauthor: Ada Example\ntags: [Attention]", StringComparison.Ordinal));
        await gateway.IngestAsync();

        var changes = await ChangesAsync(start);
        Assert.Contains("ADDED Author Ada Example: ", changes);
        Assert.Contains("ADDED Topic Attention: ", changes);
        Assert.Contains(changes, change => change.StartsWith("CHANGED Post First: ", StringComparison.Ordinal) && change.Contains("tags", StringComparison.Ordinal) && change.Contains("authors topics", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Relations_of_topics_are_told_at_both_ends()
    {
        world.Write("blog/content/posts/first.md", First.Replace("slug: first", "slug: first\ntags: [Attention, Softmax, Logits]", StringComparison.Ordinal));
        world.Write("blog/topics.yml", Topics(""));
        await gateway.IngestAsync();
        var before = await RevisionAsync();
        world.Write("blog/topics.yml", Topics("  broader: [Logits]\n"));
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED Topic Logits: narrower", "CHANGED Topic Softmax: broader"], (await ChangesAsync(before, "types: TOPIC, fields: [\"broader\", \"narrower\"]")).Order());
    }

    [Fact]
    public async Task Title_of_a_site_is_a_field_of_its_source()
    {
        world.Write("blog/hugo.toml", "baseURL = \"https://blog.example/\"\ntitle = \"New\"\n");
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED Source blog: title"], await ChangesAsync(start));
    }

    [Fact]
    public async Task What_stands_in_a_text_is_told_by_its_own_field()
    {
        const string dated = "\n\n[Updated on 2024-01-02: more on it.]\n\n```py\nx = 1\n```\n\n![A](a.png)\n\n$$\nx = 1\n$$\n";
        world.Write("blog/content/posts/first.md", First + dated);
        await gateway.IngestAsync();
        var before = await RevisionAsync();
        world.Write("blog/content/posts/first.md", First + dated.Replace("2024-01-02", "2024-01-03", StringComparison.Ordinal).Replace("x = 1", "y = 1", StringComparison.Ordinal).Replace("a.png", "b.png", StringComparison.Ordinal));
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED Post First: updatedAt contentHash body figures codeBlocks equations updates"], await ChangesAsync(before));
    }

    [Fact]
    public async Task Only_changes_that_are_asked_for_come_and_count()
    {
        world.Write("blog/content/posts/first.md", First + " And more.");
        world.Write("blog/content/posts/third.md", "---\ntitle: Third\nauthor: Ada Example\n---\nGoes to [the first](/posts/first/).\n");
        await gateway.IngestAsync();

        Assert.Equal(["ADDED Author Ada Example: ", "ADDED Post Third: "], (await ChangesAsync(start, "kinds: [ADDED]")).Order());
        Assert.Equal(["ADDED Author Ada Example: "], await ChangesAsync(start, "types: [AUTHOR]"));
        Assert.Collection(
            (await ChangesAsync(start, "types: [POST], fields: [\"body\", \"title\"]")).Order(StringComparer.Ordinal),
            change => Assert.Equal("ADDED Post Third: ", change),
            change => Assert.StartsWith("CHANGED Post First: contentHash body wordCount backlinks", change, StringComparison.Ordinal));
        Assert.Equal(["ADDED Post Third: "], await ChangesAsync(start, "types: [POST], fields: [\"title\"]"));
        Assert.Empty(await ChangesAsync(start, "kinds: []"));
    }

    [Fact]
    public async Task A_field_whose_changes_nobody_tells_is_refused()
    {
        var answer = await gateway.QueryAsync("query($since: String!) { changes(since: $since, fields: [\"titel\"]) { totalCount } }", new { since = start });

        Assert.Equal("INVALID_ARGUMENT", answer.Code());
    }

    private static string Topics(string ofSoftmax) => $"- prefLabel: Logits\n- prefLabel: Softmax\n{ofSoftmax}";

    private async Task<string> RevisionAsync() => (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString()!;

    private async Task<string> IdAsync(string slug) => (await gateway.QueryAsync("query($slug: String!) { post(by: { slug: $slug }) { id } }", new { slug })).Data("post.id").GetString()!;

    /// <summary>What became of what: such as <c>CHANGED Post First: title body</c>.</summary>
    private async Task<List<string>> ChangesAsync(string since, string arguments = "")
    {
        var answer = await gateway.QueryAsync(
            $$"""
            query($since: String!) {
              changes(since: $since, first: 100 {{arguments}}) {
                totalCount
                nodes {
                  kind changedFields
                  object { __typename ... on Post { title } ... on Paper { title } ... on Topic { title: prefLabel } ... on Series { title } ... on Author { title: name } ... on Source { title: name } }
                }
              }
            }
            """,
            new { since });
        var changes = answer.Data("changes.nodes").EnumerateArray().Select(Line).ToList();
        Assert.Equal(answer.Data("changes.totalCount").GetInt32(), changes.Count);
        return changes;

        static string Line(JsonElement change)
        {
            var node = change.GetProperty("object");
            var name = node.ValueKind == JsonValueKind.Null ? "something" : $"{node.GetProperty("__typename").GetString()} {node.GetProperty("title").GetString()}";
            return $"{change.GetProperty("kind").GetString()} {name}: {string.Join(' ', change.GetProperty("changedFields").EnumerateArray().Select(x => x.GetString()))}";
        }
    }
}
