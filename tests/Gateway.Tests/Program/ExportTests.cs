using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class ExportTests : ProgramTest
{
    [Fact]
    public async Task Standard_output_holds_the_export_alone()
    {
        var blog = WritePost("blog", "one", "Words.\n\n## References\n\n[1] Jane Doe. \"Some Work.\" Some Journal 2019.");

        var (exitCode, output, error) = await GatewayProcess.RunAsync("export", blog, "--db", Database, "--format", "bibtex");

        Assert.Equal(0, exitCode);
        Assert.Equal("@article{doe2019some,\n  author = {Doe, Jane},\n  title = {Some Work},\n  journal = {Some Journal},\n  year = {2019}\n}\n", output);
        Assert.Contains("Posts", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blog_without_papers_has_an_empty_bibliography()
    {
        var blog = WritePost("blog", "one");

        Assert.Equal("", (await GatewayProcess.RunAsync("export", blog, "--db", Database, "--format", "ris")).Output);
        Assert.Equal("[]\n", (await GatewayProcess.RunAsync("export", "--db", Database, "--format", "csl")).Output);
    }

    [Fact]
    public async Task Database_that_does_not_exist_is_told_and_not_made()
    {
        var sentence = await FailsAsync(3, "export", "--db", Database, "--format", "bibtex");

        Assert.Equal($"There is no database '{Database}': write export PATH as well to make it.", sentence);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Database_of_another_program_is_told()
    {
        await File.WriteAllTextAsync(Database, "This is no database.");

        Assert.Contains("is not a database", await FailsAsync(3, "export", "--db", Database, "--format", "bibtex"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_of_another_shape_is_told_and_kept()
    {
        await GatewayProcess.RunAsync("ingest", WritePost("blog", "one"), "--db", Database);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database}"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE revision SET shape = 'older'";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Contains("another version of this program", await FailsAsync(3, "export", "--db", Database, "--format", "graphml"), StringComparison.Ordinal);
        await using var after = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database}");
        after.Open();
        await using var count = after.CreateCommand();
        count.CommandText = "SELECT count(*) FROM post";
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    [Fact]
    public async Task File_that_cannot_be_written_is_named()
    {
        await GatewayProcess.RunAsync("ingest", WritePost("blog", "one"), "--db", Database);

        Assert.StartsWith(
            $"The file {PathOf("nowhere/out")} cannot be written", await FailsAsync(1, "export", "--db", Database, "--format", "csl", "--output", PathOf("nowhere/out")), StringComparison.Ordinal);
    }
}
