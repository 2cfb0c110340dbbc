using Gateway.Store.Changes;
using Gateway.Store.Curation;
using Gateway.Store.Keys;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Gateway.Store;

public static class StoreServices
{
    /// <summary>Adds the readers, <see cref="Ingest"/> and the <see cref="Database"/> over one SQLite file.</summary>
    /// <param name="preview">Who may see drafts in a second one; null where all see the same.</param>
    public static IServiceCollection AddGatewayStore(this IServiceCollection services, string databaseFile, PreviewOptions? preview = null)
    {
        var connectionString = Database.ConnectionString(databaseFile);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SearchLanguages>();
        services.AddPooledDbContextFactory<ContentContext>(options => Configure(options, connectionString));
        services.AddSingleton(provider => new Database(databaseFile, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Ingest(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<CurrentRevision>(), provider.GetRequiredService<SearchLanguages>(), provider.GetService<PreviewIngest>()));
        services.AddSingleton(provider => new Curations(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<CurrentRevision>(), provider.GetRequiredService<SearchLanguages>(), provider.GetService<Preview>(),
            provider.GetRequiredService<DatabaseWatch>(),
            provider.GetService<ILogger<Curations>>()));
        services.AddSingleton(provider => new CurationTransfer(provider.GetRequiredService<Database>(), provider.GetRequiredService<Curations>()));
        services.AddSingleton(provider => new ReadSessions(
            connectionString, provider.GetRequiredService<IDbContextFactory<ContentContext>>(), provider.GetRequiredService<SearchLanguages>()));
        services.AddSingleton(provider => new CurrentRevision(connectionString, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Editions(
            new Edition(provider.GetRequiredService<Database>(), provider.GetRequiredService<CurrentRevision>(), provider.GetRequiredService<ReadSessions>(), isPreview: false),
            provider.GetService<Preview>(),
            provider.GetService<PreviewIngest>()));
        // What no operation asks for, such as feeds, tells of what is published, whoever it is for.
        services.AddScoped(provider => provider.GetRequiredService<ReadSessions>().Open());
        services.AddSingleton(provider => new DatabaseWatch(provider.GetRequiredService<Database>(), provider.GetService<Preview>()?.Database));
        services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<Database>()));
        if (preview is not null)
            services.AddPreview(databaseFile, preview);
        return services
            .AddScoped<SourceReader>()
            .AddScoped<AuthorReader>()
            .AddScoped<PostReader>()
            .AddScoped<ChangedPostReader>()
            .AddScoped<SectionReader>()
            .AddScoped<ExhibitReader>()
            .AddScoped<TopicReader>()
            .AddScoped<SeriesReader>()
            .AddScoped<LinkReader>()
            .AddScoped<ContextReader>()
            .AddScoped<CitationReader>()
            .AddScoped<PaperReader>()
            .AddScoped<DiagnosticReader>()
            .AddScoped<ExportReader>();
    }

    private static void AddPreview(this IServiceCollection services, string databaseFile, PreviewOptions readers)
    {
        var file = Preview.FileBeside(databaseFile);
        services.AddSingleton(provider =>
        {
            var clock = provider.GetRequiredService<TimeProvider>();
            var connectionString = Database.ConnectionString(file);
            var contexts = new PooledDbContextFactory<ContentContext>(Configure(new DbContextOptionsBuilder<ContentContext>(), connectionString).Options);
            return new Preview(new Edition(
                new Database(file, clock), new CurrentRevision(connectionString, clock), new ReadSessions(connectionString, contexts, provider.GetRequiredService<SearchLanguages>()), isPreview: true));
        });
        services.AddSingleton(provider =>
        {
            var made = provider.GetRequiredService<Preview>();
            return new PreviewIngest(
                made,
                new Ingest(made.Database, made.Revision, provider.GetRequiredService<SearchLanguages>(), published: provider.GetRequiredService<Database>()),
                provider.GetRequiredService<ApiKeys>(),
                readers,
                provider.GetService<ILogger<PreviewIngest>>());
        });
    }

    private static T Configure<T>(T options, string connectionString)
        where T : DbContextOptionsBuilder
    {
        options.UseSqlite(connectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).AddInterceptors(LinqTelemetry.Instance);
        return options;
    }
}
