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
