using System.Text.RegularExpressions;
using Gateway.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

public sealed partial class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gateway-store");

    private string File => Path.Combine(folder.FullName, "gateway.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_batched_read_goes_by_an_index()
    {
        using var log = new StatementLog();
        await ReadEverythingAsync();

        var statements = log.Statements.Distinct().Where(sql => sql.Contains("json_each", StringComparison.Ordinal)).ToList();
        Assert.True(statements.Count > 20);
        Assert.All(statements, sql => Assert.DoesNotContain(Plan(sql), step => TableScan().IsMatch(step)));
    }

    protected override void AddStore(IServiceCollection services) => services.AddGatewayStore(File);

    private List<string> Plan(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in Parameter().Matches(sql).Select(match => match.Value).Distinct())
            command.Parameters.AddWithValue(name, 1);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }

    // What a window function or a subquery has already cut down may be scanned, and so may the list of keys.
    [GeneratedRegex(@"^SCAN (?!json_each|member|\(subquery)")]
    private static partial Regex TableScan();

    [GeneratedRegex(@"[@$]\w+")]
    private static partial Regex Parameter();
}
