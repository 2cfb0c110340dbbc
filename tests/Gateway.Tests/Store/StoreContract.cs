using Gateway.Content.Model;
using Gateway.Store;
using Gateway.Store.Reading;
using Gateway.Store.Writing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Gateway.Tests.Store;

/// <summary>What every store does, whatever database lies below: a subclass names the database.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private static readonly Window All = new(0, 100);

    private ServiceProvider services = null!;
    private readonly List<IServiceScope> scopes = [];
    private int ingests;

    private SourceReader Sources => Fresh<SourceReader>();

    private AuthorReader Authors => Fresh<AuthorReader>();

    private ExhibitReader Exhibits => Fresh<ExhibitReader>();

    private TopicReader Topics => Fresh<TopicReader>();

    private SeriesReader Series => Fresh<SeriesReader>();

    private PostReader Posts => Fresh<PostReader>();

    private SectionReader Sections => Fresh<SectionReader>();

    private LinkReader Links => Fresh<LinkReader>();

    private CitationReader Citations => Fresh<CitationReader>();

    private PaperReader Papers => Fresh<PaperReader>();

    private DiagnosticReader Diagnostics => Fresh<DiagnosticReader>();

    private ManualClock Clock { get; } = new();

    public async Task InitializeAsync()
    {
        var store = new ServiceCollection();
        store.AddSingleton<TimeProvider>(Clock);
        AddStore(store);
        services = store.BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(default);
    }

    public virtual async Task DisposeAsync()
    {
        scopes.ForEach(scope => scope.Dispose());
        await services.DisposeAsync();
    }

    protected abstract void AddStore(IServiceCollection services);

    /// <summary>A reader that sees the present state, as a new request would.</summary>
    private T Fresh<T>()
        where T : notnull
    {
        var scope = services.CreateScope();
        scopes.Add(scope);
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    private Task<IngestSummary> IngestAsync(Snapshot snapshot, string? fingerprint = null) =>
        IngestAsync((known, sink) => Build.HandOverAsync(snapshot, known, sink), fingerprint);

    private Task<IngestSummary> IngestAsync(Func<Identities, IContentSink, Task<Snapshot>> read, string? fingerprint = null) =>
        services.GetRequiredService<Ingest>().RunAsync(fingerprint ?? $"content {ingests++}", Clock.Now, read, default);

    private async Task<long> PostIdAsync(string slug) => (await PostAsync(slug)).Id;

    private async Task<PostRecord> PostAsync(string slug) => (await Posts.ByKeyAsync([Build.Key(slug).Value], default)).Values.Single();

    private async Task<TextContext> ContextAsync(long id) => (await Fresh<ContextReader>().ByIdAsync([id], default))[id];

    private async Task<PaperRecord> PaperAsync(string name) => (await Papers.ByKeyAsync([Build.Key(name).Value], default)).Values.Single();

    private async Task<SectionRecord> SectionAsync(string name) => (await Sections.ByKeyAsync([Build.Key(name).Value], default)).Values.Single();

    private sealed class ManualClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 6, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
