using Gateway.Content.Model;
using Gateway.Store;
using Gateway.Store.Reading;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>Which files are taken for a database, and what people are told about the others.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gateway-database");

    private string DatabaseFile => Path.Combine(folder.FullName, "gateway.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Missing_or_empty_file_becomes_a_database(bool empty)
    {
        if (empty)
            await File.WriteAllBytesAsync(DatabaseFile, []);

        await IngestAsync(Build.Snapshot(Build.Post("a")));
        Assert.Equal(["a"], await SlugsAsync());
        Assert.Equal("wal", Scalar("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Opening_again_leaves_the_content_and_its_revision()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var revision = await RevisionAsync();

        await OpenAsync();
        Assert.Equal(["a"], await SlugsAsync());
        Assert.Equal(revision, await RevisionAsync());
    }

    [Fact]
    public async Task Two_databases_never_share_a_revision()
    {
        var revisions = new List<string>();
        foreach (var name in new[] { "one.db", "two.db" })
        {
            using var services = Services(Path.Combine(folder.FullName, name));
            await services.GetRequiredService<Database>().OpenAsync(default);
            revisions.Add(await services.GetRequiredService<SourceReader>().ContentRevisionAsync(default));
        }

        Assert.NotEqual(revisions[0], revisions[1]);
    }

    [Fact]
    public async Task File_that_is_no_database_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(DatabaseFile, new string('x', 4096));

        Assert.Equal($"The file '{DatabaseFile}' is not a database. Name another file.", await RefusalAsync());
        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(DatabaseFile));
    }

    [Theory]
    [InlineData("CREATE TABLE theirs (x)")]
    [InlineData("PRAGMA application_id = 42")]
    public async Task Database_of_another_program_is_refused_and_left_alone(string sql)
    {
        Execute(sql);
        var before = await File.ReadAllBytesAsync(DatabaseFile);

        Assert.Equal($"The file '{DatabaseFile}' is a database of another program. Name another file.", await RefusalAsync());
        Assert.Equal(before, await File.ReadAllBytesAsync(DatabaseFile));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Damaged_database_is_refused(bool truncated)
    {
        await IngestAsync(Build.Snapshot([.. Enumerable.Range(0, 200).Select(index => Build.Post($"p{index}"))]));
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(DatabaseFile, FileMode.Open))
        {
            if (truncated)
                file.SetLength(file.Length / 2);
            file.Position = file.Length - (4096 * 10);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096 * 10).ToArray());
        }

        Assert.Equal($"The database '{DatabaseFile}' is damaged. Restore it from a backup, or delete it to build it anew from the content.", await RefusalAsync());
    }

    [Fact]
    public async Task Database_that_another_writer_holds_is_told_so()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        using var other = new SqliteConnection($"Data Source={DatabaseFile}");
        other.Open();
        using var transaction = other.BeginTransaction();

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => IngestAsync(Build.Snapshot(Build.Post("b"))));
        Assert.Equal($"The database '{DatabaseFile}' is locked: another program is writing to it. Wait until it is done, or name another file.", refusal.Message);
        Assert.Equal(["a"], await SlugsAsync());
    }

    [Fact]
    public async Task Database_that_cannot_be_written_is_refused()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var file = $"file:{DatabaseFile}?mode=ro";

        Assert.Equal($"The database '{file}' cannot be written. Change the permissions of the file and its folder, or name another file.", await RefusalAsync(file));
    }

    [Theory]
    [InlineData("missing/gateway.db")]
    [InlineData("")]
    public async Task Place_where_no_file_can_be_created_is_told_so(string path)
    {
        var file = Path.Combine(folder.FullName, path);

        Assert.Equal($"The database '{file}' cannot be opened or created. Check that its folder exists and that you may write there.", await RefusalAsync(file));
    }

    [Fact]
    public async Task History_of_an_older_version_is_kept()
    {
        await using (var history = new HistoryContext(new DbContextOptionsBuilder<HistoryContext>().UseSqlite($"Data Source={DatabaseFile}").Options))
            await history.GetService<IMigrator>().MigrateAsync("NextDue");
        var (post, section) = (Build.Key("a"), Build.Key("s"));
        Execute(
            $"""
            PRAGMA application_id = {0x47576367};
            INSERT INTO known_post (key, source, path, content_hash, urls, slugs) VALUES ('{post}', 'blog', 'posts/a.md', 'hash', '["https://example.org/a/"]', '["a"]');
            INSERT INTO known_section (key, post_key, title, anchors) VALUES ('{section}', '{post}', 'A "title"', '["old","new"]'), ('{Build.Key("t")}', '{post}', 'T', '[]');
            """);

        await OpenAsync();

        var known = Identities.None;
        using var services = Services(DatabaseFile);
        await services.GetRequiredService<Ingest>().RunAsync("content", Build.Day(1), ReadAsync, default);
        var sections = Assert.Single(known.Posts).Outline.Sections;
        Assert.Equal([("A \"title\"", "old new"), ("T", "")], sections.Select(x => (x.Title, string.Join(' ', x.Anchors))));
        Assert.Equal(section, sections[0].Key);

        Task<Snapshot> ReadAsync(Identities identities, IContentSink sink)
        {
            known = identities;
            return Build.HandOverAsync(Build.Snapshot(Build.Post("b")), identities, sink);
        }
    }

    [Fact]
    public async Task Database_of_a_newer_version_is_refused()
    {
        await OpenAsync();
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Later', '99.0')");

        Assert.Equal($"The database '{DatabaseFile}' was written by a newer version of this program. Use that version, or name another file.", await RefusalAsync());
    }

    [Fact]
    public async Task Content_of_another_shape_is_dropped_and_history_kept()
    {
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        var revision = await RevisionAsync();
        Execute("UPDATE revision SET shape = 'older'; DROP TABLE paper_url; CREATE TABLE abandoned (post_id INTEGER REFERENCES post (id)); INSERT INTO abandoned SELECT id FROM post");

        await OpenAsync();
        Assert.Empty(await SlugsAsync());
        Assert.NotEqual(revision, await RevisionAsync());
        Assert.Equal(0L, Scalar("SELECT count(*) FROM sqlite_master WHERE name = 'abandoned'"));
        Assert.Equal(1L, Scalar("SELECT count(*) FROM known_post"));
        await IngestAsync(Build.Snapshot(Build.Post("a")));
        Assert.Equal(["a"], await SlugsAsync());
    }

    [Fact]
    public void Migrations_lead_to_the_present_shape_of_history()
    {
        using var history = new HistoryContextFactory().CreateDbContext([]);

        Assert.False(history.Database.HasPendingModelChanges());
    }

    private static ServiceProvider Services(string file) => new ServiceCollection().AddGatewayStore(file).BuildServiceProvider();

    private async Task OpenAsync()
    {
        using var services = Services(DatabaseFile);
        await services.GetRequiredService<Database>().OpenAsync(default);
    }

    private async Task<string> RefusalAsync(string? file = null)
    {
        using var services = Services(file ?? DatabaseFile);
        return (await Assert.ThrowsAsync<DatabaseException>(() => services.GetRequiredService<Database>().OpenAsync(default))).Message;
    }

    private async Task IngestAsync(Snapshot snapshot)
    {
        await OpenAsync();
        using var services = Services(DatabaseFile);
        await services.GetRequiredService<Ingest>().RunAsync(Guid.NewGuid().ToString(), Build.Day(1), (known, sink) => Build.HandOverAsync(snapshot, known, sink), default);
    }

    private async Task<IEnumerable<string>> SlugsAsync()
    {
        using var services = Services(DatabaseFile);
        var page = await services.GetRequiredService<PostReader>().ListAsync(null, [], new PageRequest(100, null, null, null), false, default);
        return page.Items.Select(item => item.Item.Slug);
    }

    private async Task<string> RevisionAsync()
    {
        using var services = Services(DatabaseFile);
        return await services.GetRequiredService<SourceReader>().ContentRevisionAsync(default);
    }

    private void Execute(string sql) => Scalar(sql);

    private object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
