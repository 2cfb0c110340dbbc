using Gateway.Content;
using Gateway.Store;
using Gateway.Store.Curation;
using Gateway.Store.Tables;
using Gateway.Store.Writing;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>
/// Databases of every earlier version are kept beside this file as text, as that version left them, with a row in each table. What cannot be read from content again is
/// still there after they are opened, and people can decide on.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private const string Folder = "tests/Gateway.Tests/Store/Upgrades";

    private readonly World world = World.Of("""
        -- a.md --
        First.
        -- b.md --
        Second.
        """);

    private string File => Path.Combine(world.Folder, "gateway.db");

    public static TheoryData<string> Versions()
    {
        using var history = new HistoryContextFactory().CreateDbContext([]);
        return [.. history.Database.GetMigrations()];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        world.Dispose();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_an_earlier_version_kept_outlives_the_upgrade_and_decisions_can_be_taken(string version)
    {
        var stored = Repository.PathOf(Folder.Split('/').Append($"{version}.sql").ToArray());
        if (Golden.IsUpdated && !System.IO.File.Exists(stored))
            await System.IO.File.WriteAllTextAsync(stored, await MadeByAsync(version));
        Execute(await System.IO.File.ReadAllTextAsync(stored));
        var before = Rows();

        using var services = new ServiceCollection().AddGatewayStore(File).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
        await services.GetRequiredService<Ingest>().RunAsync(world.Sources, new ContentPipelineOptions(Build.Day(1)), progress: null, default);
        var posts = Query("SELECT key FROM post ORDER BY key", row => row.GetString(0));
        var outcome = await services.GetRequiredService<Curations>().DecideAsync(new RelatedVerdict(posts[0], posts[1], IsRelated: true), new CurationEntry("me", null, null, null), default);

        Assert.Null(outcome.Fault);
        var after = Rows();
        Assert.All(before, row => Assert.Contains(row, after));
        Assert.NotEmpty(before);
    }

    [Fact]
    public async Task The_journal_of_decisions_is_only_added_to()
    {
        using var services = new ServiceCollection().AddGatewayStore(File).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
        await services.GetRequiredService<Ingest>().RunAsync(world.Sources, new ContentPipelineOptions(Build.Day(1)), progress: null, default);
        var posts = Query("SELECT key FROM post ORDER BY key", row => row.GetString(0));
        await services.GetRequiredService<Curations>().DecideAsync(new RelatedVerdict(posts[0], posts[1], IsRelated: true), new CurationEntry("me", null, null, null), default);

        Assert.Throws<SqliteException>(() => Execute("UPDATE curation_event SET note = 'otherwise'"));
        Assert.Throws<SqliteException>(() => Execute("DELETE FROM curation_event"));
        Assert.Throws<SqliteException>(() => Execute("INSERT OR REPLACE INTO curation_event (number, curation, event, decided_at) SELECT number, curation, event, 0 FROM curation_event"));
    }

    /// <summary>Names, keys and texts of what is kept: numbers of rows and the shape of tables may change.</summary>
    private HashSet<string> Rows()
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        Add("known_post", "key || ' ' || path || ' ' || slugs");
        Add("known_section", "key || ' ' || title || ' ' || anchors");
        Add("known_diagnostic", "key || ' ' || first_seen_at");
        Add("ingest_run", "key || ' ' || source");
        Add("api_key", "id || ' ' || name || ' ' || scopes || ' ' || hex(secret_hash)");
        Add("curation_event", "curation || ' ' || event || ' ' || coalesce(decision, '') || ' ' || coalesce(note, '')");
        // Sections came to be kept as outlines.
        foreach (var outline in Has("known_outline") ? Query("SELECT sections FROM known_outline", row => row.GetString(0)) : [])
            foreach (var section in TextList.ParseLists(outline))
                rows.Add($"known_section {section[0]} {section[1]} {TextList.Of([.. section.Skip(2)])}");
        return rows;

        void Add(string table, string text)
        {
            if (Has(table))
                rows.UnionWith(Query($"SELECT {text} FROM {table}", row => $"{table} {row.GetString(0)}"));
        }
    }

    private bool Has(string table) => Query($"SELECT 1 FROM sqlite_master WHERE name = '{table}'", row => row.GetInt32(0)).Count > 0;

    /// <summary>The database as that version makes it, with something in it, as text.</summary>
    private async Task<string> MadeByAsync(string version)
    {
        var made = Path.Combine(world.Folder, "made.db");
        await using (var history = new HistoryContext(new DbContextOptionsBuilder<HistoryContext>().UseSqlite($"Data Source={made};Pooling=False").Options))
            await history.GetService<IMigrator>().MigrateAsync(version);
        await using var connection = new SqliteConnection($"Data Source={made};Pooling=False");
        await connection.OpenAsync();
        var (post, section) = (Build.Key("kept"), Build.Key("section"));
        var rows = new Dictionary<string, string>
        {
            ["known_post"] = $"(key, source, path, content_hash, urls, slugs) VALUES ('{post}', 'blog', 'kept.md', 'hash', '[\"https://example.org/kept/\"]', '[\"kept\"]')",
            ["known_section"] = $"(key, post_key, title, anchors) VALUES ('{section}', '{post}', 'A title', '[\"old\",\"new\"]')",
            ["known_outline"] = $"(post_key, sections) VALUES ('{post}', '[[\"{section}\",\"A title\",\"old\",\"new\"]]')",
            ["known_diagnostic"] = $"(key, first_seen_at) VALUES ('{Build.Key("fault")}', 638000000000000000)",
            ["ingest_run"] = "(number, key, source, status, files_total, files_read, posts_added, posts_changed, posts_removed, started_at, finished_at, error) VALUES (1, 'run', 'blog', 1, 1, 1, 1, 0, 0, 638000000000000000, 638000000000000000, NULL)",
            ["api_key"] = "(id, name, scopes, secret_hash, created_at) VALUES ('00000001', 'old', 'curate', x'00ff', 638000000000000000)",
            ["curation_event"] = "(number, curation, event, subject, decision, note, decided_by, decided_at) VALUES (1, 'c1', 0, 'related a b', '{\"about\":\"related\",\"Post\":\"a\",\"Other\":\"b\",\"IsRelated\":false}', 'Why.', 'me', 638000000000000000)",
        };
        var script = new List<string> { $"PRAGMA application_id = {0x47576367}" };
        script.AddRange(Read(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY rowid"));
        script.AddRange(Read(connection, "SELECT format('INSERT INTO __EFMigrationsHistory VALUES (%Q, %Q)', MigrationId, ProductVersion) FROM __EFMigrationsHistory ORDER BY MigrationId"));
        var tables = Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        script.AddRange(rows.Where(row => tables.Contains(row.Key)).Select(row => $"INSERT INTO {row.Key} {row.Value}"));
        return string.Join(";\n\n", script).ReplaceLineEndings("\n") + ";\n";
    }

    private static List<string> Read(SqliteConnection connection, string sql) => connection.Query(sql, row => row.GetString(0));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        return connection.Query(sql, read);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File}");
        connection.Open();
        connection.Execute(sql);
    }
}
