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

        Assert.Equal(["CHANGED The second: title contentHash frontMatter"], await ChangesAsync(start));
    }

    [Fact]
    public async Task Only_the_words_of_a_body_changed()
    {
        world.Write("blog/content/posts/first.md", First + " And more.");
        await gateway.IngestAsync();

        Assert.Equal(["CHANGED First: contentHash body"], await ChangesAsync(start));
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
        Assert.Contains("ADDED Third: ", changes);
        Assert.Contains(changes, change => change.StartsWith("CHANGED First: backlinks", StringComparison.Ordinal));
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

    private async Task<string> RevisionAsync() => (await gateway.QueryAsync("{ contentRevision }")).Data("contentRevision").GetString()!;

    private async Task<string> IdAsync(string slug) => (await gateway.QueryAsync("query($slug: String!) { post(by: { slug: $slug }) { id } }", new { slug })).Data("post.id").GetString()!;

    private async Task<List<string>> ChangesAsync(string since)
    {
        var answer = await gateway.QueryAsync("query($since: String!) { changes(since: $since, first: 100) { nodes { kind changedFields object { ... on Post { title } } } } }", new { since });
        return [.. answer.Data("changes.nodes").EnumerateArray().Where(change => change.GetProperty("object").TryGetProperty("title", out _)).Select(change =>
            $"{change.GetProperty("kind").GetString()} {change.GetProperty("object").GetProperty("title").GetString()}: {string.Join(' ', change.GetProperty("changedFields").EnumerateArray().Select(x => x.GetString()))}")];
    }
}
