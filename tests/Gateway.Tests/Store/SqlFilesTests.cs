using Gateway.Store.Tables;
using Gateway.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>The definitions that the program carries as SQL are those of its models.</summary>
public class SqlFilesTests
{
    private const string Folder = "src/Gateway.Store/Tables";

    [Fact]
    public async Task Tables_of_content_are_those_of_the_model()
    {
        using var context = new ContentContext(new DbContextOptionsBuilder<ContentContext>().UseSqlite().Options);
        var links = context.Model.GetEntityTypes().Where(IsLink).Select(entity => $"CREATE TABLE \"{entity.GetTableName()}\"").ToList();
        var statements = context.Database.GenerateCreateScript().ReplaceLineEndings("\n").Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        var script = statements.Select(x => links.Any(link => x.StartsWith(link, StringComparison.Ordinal)) ? x + " WITHOUT ROWID" : x);
        await Golden.MatchAsync($"{Folder}/content.sql", string.Join(";\n\n", script) + ";");
    }

    [Fact]
    public async Task Tables_of_history_are_those_of_all_migrations()
    {
        using var context = new HistoryContextFactory().CreateDbContext([]);
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        await Golden.MatchAsync($"{Folder}/history.sql", script);
    }

    /// <summary>
    /// Whether a row is little more than its key of several columns: then the key's index holds the whole row (https://www.sqlite.org/withoutrowid.html).
    /// Bodies are too long for that.
    /// </summary>
    private static bool IsLink(IEntityType entity) => entity.FindPrimaryKey() is { Properties.Count: > 1 } && entity.ClrType != typeof(BodyRow);
}
