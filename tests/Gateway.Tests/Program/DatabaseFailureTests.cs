using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class DatabaseFailureTests : ProgramTest
{
    [Fact]
    public async Task File_that_is_no_database_is_refused_with_3_and_kept()
    {
        await File.WriteAllTextAsync(Database, "My diary.");

        var sentence = await FailsAsync(3, "ingest", WritePost("blog", "one"), "--db", Database);

        Assert.Contains(Database, sentence, StringComparison.Ordinal);
        Assert.Equal("My diary.", await File.ReadAllTextAsync(Database));
    }

    [Fact]
    public async Task Database_of_another_program_is_refused_with_3()
    {
        await ExecuteAsync("CREATE TABLE diary (entry TEXT)");

        Assert.Contains(Database, await FailsAsync(3, "serve", WritePost("blog", "one"), "--db", Database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locked_database_is_told_with_3()
    {
        var blog = WritePost("blog", "one");
        Assert.Equal(0, (await GatewayProcess.RunAsync("ingest", blog, "--db", Database)).ExitCode);
        WritePost("blog", "two");
        await using var other = await OpenAsync();
        await using var writing = other.BeginTransaction();

        Assert.Contains("locked", await FailsAsync(3, "ingest", blog, "--db", Database), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Damage_is_told_with_3_also_where_the_content_is_served_already()
    {
        var text = string.Concat(Enumerable.Repeat("Words.\n\n", 10_000));
        for (var number = 0; number < 20; number++)
            WritePost("blog", $"post-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}", text);
        var blog = WritePost("blog", "one");
        Assert.Equal(0, (await GatewayProcess.RunAsync("ingest", blog, "--db", Database)).ExitCode);
        await ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = new FileStream(Database, FileMode.Open))
        {
            file.Position = file.Length - (8192 * 4);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 8192 * 4).ToArray());
        }

        Assert.Contains("damaged", await FailsAsync(3, "serve", blog, "--db", Database, "--urls", "http://127.0.0.1:0"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_was_emptied_is_rebuilt_and_told_of()
    {
        await File.WriteAllBytesAsync(Database, []);
        await using var gateway = await GatewayProcess.ServeAsync("serve", WritePost("blog", "one"), "--db", Database);

        Assert.Contains("is empty: it is rebuilt from the content. What else it held, keys and the decisions of curators,", gateway.Error, StringComparison.Ordinal);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own statements
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
