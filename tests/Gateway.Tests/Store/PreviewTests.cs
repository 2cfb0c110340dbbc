using Gateway.Content;
using Gateway.Store;
using Gateway.Store.Keys;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>When there is a preview of drafts, and what becomes of it.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private const string Draft = "---\ntitle: Zebra Secret\ndraft: true\n---\nStripes.\n";

    private static readonly PreviewOptions Readers = new("drafts", TakesTokens: false);

    private readonly World world = World.Of(
        """
        -- posts/one.md --
        ---
        title: One
        date: 2024-05-01
        ---
        See [more](secret.md).
        """);

    private ServiceProvider services = null!;

    private string DatabaseFile => Path.Combine(world.Folder, "gateway.db");

    private string PreviewFile => Path.Combine(world.Folder, "gateway-preview.db");

    private Edition ForEditors => services.GetRequiredService<Editions>().For(seesDrafts: true);

    public Task InitializeAsync() => StartAsync(Readers);

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        world.Dispose();
    }

    [Fact]
    public async Task None_is_made_where_nobody_may_see_it()
    {
        world.Write("blog/posts/secret.md", Draft);
        services.GetRequiredService<ApiKeys>().Add("curator", ["curate"], null);
        services.GetRequiredService<ApiKeys>().Add("late", ["drafts"], DateTimeOffset.UtcNow.AddSeconds(-1));
        await IngestAsync();

        Assert.False(File.Exists(PreviewFile));
    }

    [Fact]
    public async Task None_is_made_where_nothing_is_hidden()
    {
        AddEditor();
        await IngestAsync();

        Assert.False(File.Exists(PreviewFile));
        Assert.Same(services.GetRequiredService<Editions>().Published, ForEditors);
    }

    [Fact]
    public async Task One_is_made_where_tokens_may_come()
    {
        await services.DisposeAsync();
        await StartAsync(Readers with { TakesTokens = true });
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();

        Assert.Equal(["One", "Zebra Secret"], await TitlesAsync(ForEditors));
    }

    [Fact]
    public async Task The_first_who_may_see_it_has_it_made()
    {
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();
        AddEditor();

        Assert.Equal(["One"], await TitlesAsync(ForEditors));
        await services.GetRequiredService<PreviewIngest>().WhenDoneAsync(default);
        Assert.Equal(["One", "Zebra Secret"], await TitlesAsync(ForEditors));
    }

    [Fact]
    public async Task It_follows_each_ingest_and_unchanged_sources_make_no_revision_of_it()
    {
        AddEditor();
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();
        var (published, preview) = Revisions();

        await IngestAsync();
        Assert.Equal((published, preview), Revisions());

        world.Write("blog/posts/secret.md", Draft + "More.\n");
        Assert.False((await IngestAsync()).Changed);
        Assert.Equal(published, Revisions().Published);
        Assert.NotEqual(preview, Revisions().Preview);

        File.Delete(Path.Combine(world.Folder, "blog/posts/secret.md"));
        await IngestAsync();
        Assert.Equal(["One"], await TitlesAsync(ForEditors));
        Assert.True(ForEditors.IsPreview);
    }

    [Fact]
    public async Task One_that_is_deleted_while_it_is_in_use_is_made_anew()
    {
        AddEditor();
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();
        Assert.Equal(["One", "Zebra Secret"], await TitlesAsync(ForEditors));

        foreach (var file in Directory.GetFiles(world.Folder, "gateway-preview.db*"))
            File.Delete(file);
        Assert.False(ForEditors.IsPreview);
        Assert.Equal(["One"], await TitlesAsync(ForEditors));

        world.Write("blog/posts/secret.md", Draft.Replace("Zebra", "New", StringComparison.Ordinal));
        await IngestAsync();
        Assert.Equal(["New Secret", "One"], await TitlesAsync(ForEditors));
    }

    [Fact]
    public async Task One_that_cannot_be_written_keeps_nothing_from_being_published()
    {
        AddEditor();
        world.Write("blog/posts/secret.md", Draft);
        await using (var other = new SqliteConnection($"Data Source={PreviewFile}"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (x)";
            await command.ExecuteNonQueryAsync();
        }

        var fault = await Assert.ThrowsAsync<DatabaseException>(() => IngestAsync());

        Assert.Contains("gateway-preview.db' is a database of another program", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["One"], await TitlesAsync(ForEditors));
    }

    [Fact]
    public async Task One_that_is_damaged_keeps_nobody_from_hearing_of_what_is_published()
    {
        await File.WriteAllTextAsync(PreviewFile, new string('x', 8192));
        var watch = services.GetRequiredService<DatabaseWatch>();
        watch.Look();
        var before = watch.State;
        await Assert.ThrowsAsync<DatabaseException>(() => IngestAsync());
        watch.Look();

        Assert.NotSame(before, watch.State);
        Assert.Equal(["One"], await TitlesAsync(ForEditors));
    }

    [Fact]
    public async Task One_that_is_made_anew_calls_posts_that_have_moved_as_everybody_does()
    {
        AddEditor();
        await IngestAsync();
        Directory.CreateDirectory(Path.Combine(world.Folder, "blog/notes"));
        File.Move(Path.Combine(world.Folder, "blog/posts/one.md"), Path.Combine(world.Folder, "blog/notes/first.md"));
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();

        Assert.True(ForEditors.IsPreview);
        var published = await PostsAsync(services.GetRequiredService<Editions>().Published);
        Assert.Equal(Assert.Single(published).Key, Assert.Single(await PostsAsync(ForEditors), post => post.Title == "One").Key);
    }

    [Fact]
    public async Task The_published_file_never_holds_a_word_of_a_draft()
    {
        AddEditor();
        world.Write("blog/posts/secret.md", Draft);
        await IngestAsync();
        SqliteConnection.ClearAllPools();

        var published = string.Concat(Directory.GetFiles(world.Folder, "gateway.db*").Select(File.ReadAllText));
        Assert.Contains("One", published, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", published, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zebra", string.Concat(Directory.GetFiles(world.Folder, "gateway-preview.db*").Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    private async Task StartAsync(PreviewOptions readers)
    {
        services = new ServiceCollection().AddGatewayStore(DatabaseFile, readers).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
    }

    private void AddEditor() => services.GetRequiredService<ApiKeys>().Add("editor", ["drafts"], null);

    /// <summary>Until the preview has followed.</summary>
    private async Task<IngestSummary> IngestAsync()
    {
        var summary = await services.GetRequiredService<Ingest>().RunAsync(world.Sources, new ContentPipelineOptions(DateTimeOffset.UtcNow), progress: null, default);
        await services.GetRequiredService<PreviewIngest>().WhenDoneAsync(default);
        return summary;
    }

    private (string Published, string Preview) Revisions()
    {
        // A commit shows a millisecond later.
        Thread.Sleep(5);
        var editions = services.GetRequiredService<Editions>();
        return (editions.Published.Revision.Get(), editions.For(seesDrafts: true).Revision.Get());
    }

    private static async Task<string[]> TitlesAsync(Edition edition) => [.. (await PostsAsync(edition)).Select(post => post.Title).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<PostRecord>> PostsAsync(Edition edition)
    {
        using var session = edition.Sessions.Open();
        return [.. (await new PostReader(session).ListAsync(null, [], new PageRequest(100, null, null, null), false, default)).Items.Select(item => item.Item)];
    }
}
