using Gateway.Content;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Store;
using Gateway.Store.Writing;
using Gateway.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>Which content may be served before its sources have been looked at again.</summary>
public sealed class HeldContentTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly World world = World.Of(
        """
        -- posts/one.md --
        ---
        title: One
        date: 2024-05-01
        ---
        -- posts/scheduled.md --
        ---
        title: Scheduled
        date: 2024-07-01
        ---
        """);

    private string DatabaseFile => Path.Combine(world.Folder, "gateway.db");

    private SourceOptions Source => world.Sources.Single();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        world.Dispose();
    }

    [Fact]
    public async Task Content_of_the_same_set_up_is_held_whatever_the_files_say_now()
    {
        await IngestAsync(Source);
        world.Write("blog/posts/one.md", "Changed.");

        Assert.True(Holds(Source));
    }

    [Fact]
    public void Database_that_is_missing_holds_nothing()
    {
        Assert.False(Holds(Source));
        Assert.False(File.Exists(DatabaseFile));
    }

    [Fact]
    public async Task Database_in_which_nothing_was_read_holds_nothing()
    {
        await OpenAsync();

        Assert.False(Holds(Source));
    }

    [Fact]
    public async Task Every_option_of_a_source_is_part_of_the_set_up()
    {
        await IngestAsync(Source);
        var others = new[]
        {
            Source with { Name = "other" },
            Source with { Folder = world.Folder },
            Source with { Layout = SourceKind.Hugo },
            Source with { BaseUrl = "https://example.org/" },
            Source with { Language = "de" },
            Source with { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") },
        };

        Assert.Equal(others.Length, typeof(SourceOptions).GetProperties().Length);
        Assert.DoesNotContain(others, other => Holds(other));
        Assert.False(Holds(Source, Source with { Name = "second" }));
    }

    [Fact]
    public async Task Drafts_are_part_of_the_set_up()
    {
        await IngestAsync(Source);

        Assert.False(Database().Holds([Source], new ContentPipelineOptions(Now, IncludeDrafts: true)));
    }

    [Fact]
    public async Task Folder_behind_a_link_is_another_one_once_the_link_leads_elsewhere()
    {
        var link = Path.Combine(world.Folder, "current");
        Directory.CreateSymbolicLink(link, Source.Folder);
        await IngestAsync(Source with { Folder = link });
        Assert.True(Holds(Source with { Folder = link }));

        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, Directory.CreateDirectory(Path.Combine(world.Folder, "other")).FullName);
        Assert.False(Holds(Source with { Folder = link }));
    }

    [Fact]
    public async Task Content_is_held_until_a_scheduled_post_falls_due()
    {
        await IngestAsync(Source);

        Assert.True(Database().Holds([Source], new ContentPipelineOptions(new DateTimeOffset(2024, 6, 30, 0, 0, 0, TimeSpan.Zero))));
        Assert.False(Database().Holds([Source], new ContentPipelineOptions(new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public async Task Same_content_of_another_set_up_is_held_for_the_last_one()
    {
        await IngestAsync(Source);
        var moved = Source with { Folder = Path.Combine(world.Folder, "moved") };
        Directory.Move(Source.Folder, moved.Folder);
        Assert.False((await IngestAsync(moved)).Changed);

        Assert.True(Holds(moved));
        Assert.False(Holds(Source));
    }

    private bool Holds(params SourceOptions[] sources) => Database().Holds(sources, new ContentPipelineOptions(Now));

    private Database Database() => new ServiceCollection().AddGatewayStore(DatabaseFile).BuildServiceProvider().GetRequiredService<Database>();

    private Task OpenAsync() => Database().OpenAsync(default);

    private async Task<IngestSummary> IngestAsync(SourceOptions source)
    {
        await OpenAsync();
        using var services = new ServiceCollection().AddGatewayStore(DatabaseFile).BuildServiceProvider();
        return await services.GetRequiredService<Ingest>().RunAsync([source], new ContentPipelineOptions(Now), progress: null, default);
    }
}
