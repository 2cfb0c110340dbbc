using System.Text.Json;
using Gateway.Testing;
using Xunit;

namespace Gateway.Tests.Program;

public sealed class SettingsTests : ProgramTest
{
    [Fact]
    public async Task Sources_and_database_come_from_the_file()
    {
        WritePost("a", "one");
        WriteSettings(new { Database = "from-file.db", Sources = new[] { new { Name = "mine", Folder = "a/content" } } });

        var (exitCode, output, error) = await RunAsync("ingest");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"Source\s+mine \(hugo, 1 post\)", output);
        Assert.True(File.Exists(PathOf("from-file.db")));
    }

    [Fact]
    public async Task Environment_stands_over_the_file_value_by_value()
    {
        WritePost("a", "one");
        WriteSettings(new { Database = "from-file.db", Sources = new[] { new { Name = "file", Folder = "a/content", Layout = "html" } } });

        var (_, output, _) = await GatewayProcess.RunInAsync(
            PathOf(""), [("Gateway__Sources__0__Name", "environment"), ("Gateway__Sources__0__Layout", "hugo"), ("Gateway__Database", Database)], "ingest");

        Assert.Matches(@"Source\s+environment \(hugo, 1 post\)", output);
        Assert.Matches($@"Database\s+{Database}", output);
    }

    [Fact]
    public async Task Command_line_stands_over_both()
    {
        WritePost("a", "one");
        WritePost("b", "two");
        WriteSettings(new { Database = "from-file.db", Sources = new[] { new { Name = "file", Folder = "a/content" } } });

        var (_, output, _) = await GatewayProcess.RunInAsync(PathOf(""), [("Gateway__Database", "from-environment.db")], "ingest", "line=b/content", "--db", Database);

        Assert.Matches(@"Source\s+line \(hugo, 1 post\) in .*/b/content", output);
        Assert.Matches($@"Database\s+{Database}", output);
    }

    [Fact]
    public async Task Option_without_folder_applies_to_the_configured_sources()
    {
        WritePost("a", "one");
        WriteSettings(new { Sources = new[] { new { Folder = "a/content", Layout = "html" } } });

        var (_, output, _) = await RunAsync("ingest", "--layout", "markdown", "--db", Database);

        Assert.Matches(@"Source\s+a \(markdown, 1 post\)", output);
    }

    [Fact]
    public async Task Time_zone_is_that_of_dates_without_one()
    {
        WritePost("a", "one", frontMatter: "date: 2024-01-01 00:30");
        await using var gateway = await GatewayProcess.ServeAsync("serve", PathOf("a/content"), "--time-zone", "Asia/Tokyo", "--db", Database);
        using var client = new HttpClient { BaseAddress = gateway.Address };

        Assert.Contains("2024-01-01T00:30:00+09:00", await client.GetStringAsync("/graphql?query={posts{nodes{publishedAt}}}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Sources": [{"Foldr": "a"}]}""", "There is no setting Gateway:Sources:0:Foldr: Gateway:Sources:0 takes Name, Folder,")]
    [InlineData("""{"Databse": "a.db"}""", "There is no setting Gateway:Databse: Gateway takes Sources, Database, Drafts, ")]
    [InlineData("""{"Cors": {"Origins": ["example.org"]}}""", "\"example.org\" in Gateway:Cors:Origins is no origin")]
    [InlineData("""{"RateLimit": {"Requests": -1}}""", "The setting Gateway:RateLimit:Requests is -1: write 0 to 1000000.")]
    [InlineData("""{"Operations": {"Folder": "nowhere"}}""", "There is no folder nowhere: Gateway:Operations:Folder holds")]
    [InlineData("""{"Limits": {"Dept": 3}}""", "There is no setting Gateway:Limits:Dept: Gateway:Limits takes BodyBytes,")]
    [InlineData("""{"Limits": {"Depth": 0}}""", "The setting Gateway:Limits:Depth is 0: write 1 to 50.")]
    [InlineData("""{"Limits": {"ExecutionTime": "01:00:00"}}""", "The setting Gateway:Limits:ExecutionTime is 01:00:00: write 00:00:00.0100000 to 00:10:00.")]
    [InlineData("""{"Limits": {"Depth": "deep"}}""", "A setting cannot be read: Failed to convert configuration value 'deep' at 'Gateway:Limits:Depth'")]
    [InlineData("""{"Sources": [{"Name": "mine"}]}""", "The source mine has no Folder")]
    [InlineData("""{"Sources": "a"}""", "The setting Gateway:Sources is a list: write Gateway:Sources:0:Folder")]
    [InlineData("""{"Sources": [{"Folder": ".", "Name": "mine", "Layout": "wordpress"}]}""", "The source mine has the layout \"wordpress\", which is not known: write auto, hugo,")]
    [InlineData("""{"Sources": [{"Folder": ".", "Name": "mine", "BaseUrl": "/blog"}]}""", "The source mine has the base URL \"/blog\", which is not absolute")]
    [InlineData("""{"Drafts": "perhaps"}""", "A setting cannot be read: Failed to convert configuration value 'perhaps' at 'Gateway:Drafts'")]
    [InlineData("""{"Sources": [""", "The settings in ")]
    public async Task Setting_that_cannot_be_used_is_told_with_1(string settings, string reason)
    {
        await File.WriteAllTextAsync(PathOf("appsettings.json"), $$"""{"Gateway": {{settings}}}""");

        var (exitCode, output, error) = await RunAsync("ingest");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith(reason, error, StringComparison.Ordinal);
        AssertNoStackTrace(error);
    }

    private void WriteSettings(object gateway) => File.WriteAllText(PathOf("appsettings.json"), JsonSerializer.Serialize(new { Gateway = gateway }));

    private Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => GatewayProcess.RunInAsync(PathOf(""), [], arguments);
}
