using Gateway.Store;
using Gateway.Store.Reading;
using Gateway.Store.Watching;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>What a watch notices of other processes.</summary>
public sealed class DatabaseWatchTests : IAsyncLifetime
{
    private static readonly IngestRunRecord Run = new("1", "blog", IngestStatus.Running, 10, 3, 0, 0, 0, Build.Day(1), null, null);

    private readonly World world = World.Of([]);
    private ServiceProvider services = null!;

    private string File => Path.Combine(world.Folder, "test.db");

    private DatabaseWatch Watch => services.GetRequiredService<DatabaseWatch>();

    private ProgressFile Progress => services.GetRequiredService<Database>().Progress;

    public async Task InitializeAsync()
    {
        services = new ServiceCollection().AddGatewayStore(File).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
        Watch.Look();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public void A_commit_is_noticed_once()
    {
        var before = Watch.State;
        Watch.Look();
        Assert.Same(before, Watch.State);

        Execute("UPDATE revision SET name = 'other'");
        Watch.Look();
        var after = Watch.State;
        Assert.NotSame(before, after);
        Watch.Look();
        Assert.Same(after, Watch.State);
    }

    [Fact]
    public async Task Who_waits_hears_of_it()
    {
        var waiting = Watch.AfterAsync(Watch.State, default);
        Watch.Look();
        Assert.False(waiting.IsCompleted);

        Progress.TryWrite([Run]);
        Watch.Look();
        Assert.Equal([Run], (await waiting).Running);
    }

    [Fact]
    public void A_run_is_told_of_when_it_begins_moves_on_and_ends()
    {
        var seen = Watch.State;
        Assert.Equal([Run], Next(() => Progress.TryWrite([Run])));
        Assert.Empty(Next(() => Progress.TryWrite([Run])));
        Assert.Equal([Run with { FilesRead = 4 }], Next(() => Progress.TryWrite([Run with { FilesRead = 4 }])));
        Assert.Equal([IngestStatus.Succeeded], Next(() => Execute(
            $"INSERT INTO ingest_run VALUES (1, '1', 'blog', {(int)IngestStatus.Succeeded}, 10, 10, 1, 0, 0, 1, 2, NULL)")).Select(run => run.Status));
        Assert.Empty(Next(Progress.TryRemove));

        List<IngestRunRecord> Next(Action happens)
        {
            happens();
            Watch.Look();
            var told = Watch.State.RunsSince(seen).ToList();
            seen = Watch.State;
            return told;
        }
    }

    [Fact]
    public void A_run_whose_program_was_killed_has_failed()
    {
        Progress.TryWrite([Run]);
        System.IO.File.SetLastWriteTimeUtc(File + "-ingest", DateTime.UtcNow.AddMinutes(-1));
        Watch.Look();

        var run = Assert.Single(Watch.State.Running);
        Assert.Equal(IngestStatus.Failed, run.Status);
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public void A_damaged_file_of_progress_tells_of_no_run()
    {
        System.IO.File.WriteAllText(File + "-ingest", "[{");
        Watch.Look();

        Assert.Empty(Watch.State.Running);
    }

    [Fact]
    public void A_database_that_is_shut_to_readers_is_looked_at_later()
    {
        using (var writer = Connect())
        {
            using var exclusive = writer.CreateCommand();
            exclusive.CommandText = "BEGIN EXCLUSIVE; UPDATE revision SET name = 'other'";
            exclusive.ExecuteNonQuery();
            var before = Watch.State;
            Watch.Look();
            Assert.Same(before, Watch.State);
            exclusive.CommandText = "COMMIT";
            exclusive.ExecuteNonQuery();
            Watch.Look();
            Assert.NotSame(before, Watch.State);
        }
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        return connection;
    }
}
