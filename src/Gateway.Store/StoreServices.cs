using Gateway.Store.Changes;
using Gateway.Store.Keys;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using Gateway.Store.Tables;
using Gateway.Store.Watching;
using Gateway.Store.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Gateway.Store;

public static class StoreServices
{
    /// <summary>Adds the readers, <see cref="Ingest"/> and the <see cref="Database"/> over one SQLite file.</summary>
    public static IServiceCollection AddGatewayStore(this IServiceCollection services, string databaseFile)
    {
        var connectionString = Database.ConnectionString(databaseFile);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SearchLanguages>();
        services.AddPooledDbContextFactory<ContentContext>(options => options
            .UseSqlite(connectionString)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(LinqTelemetry.Instance));
        services.AddSingleton(provider => new Database(databaseFile, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Ingest(provider.GetRequiredService<Database>(), provider.GetRequiredService<CurrentRevision>(), provider.GetRequiredService<SearchLanguages>()));
        services.AddSingleton(provider => new ReadSessions(provider.GetRequiredService<IDbContextFactory<ContentContext>>(), provider.GetRequiredService<SearchLanguages>()));
        services.AddSingleton(provider => new CurrentRevision(connectionString, provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => provider.GetRequiredService<ReadSessions>().Open());
        services.AddSingleton(provider => new DatabaseWatch(provider.GetRequiredService<Database>()));
        services.AddSingleton(provider => new ApiKeys(provider.GetRequiredService<Database>()));
        services.AddSingleton<ContentStates>();
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
}
