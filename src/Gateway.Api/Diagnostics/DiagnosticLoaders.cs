using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Diagnostics;

internal sealed class DiagnosticLoaders(DiagnosticReader diagnostics)
{
    public BatchLoader<string, DiagnosticRecord> ByKey { get; } = new(diagnostics.ByKeyAsync);
    public ListLoader<Window, DiagnosticRecord> OfPost { get; } = new(diagnostics.OfPostsAsync);
    public BatchLoader<long, IReadOnlyList<DiagnosticFixRecord>> Fixes { get; } = new(diagnostics.FixesOfAsync, missing: []);
}
