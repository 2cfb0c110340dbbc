using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Diagnostics;

internal static class DiagnosticLoaders
{
    public static readonly Loader<string, DiagnosticRecord> ByKey = new((session, keys, cancellationToken) => new DiagnosticReader(session).ByKeyAsync(keys, cancellationToken));
    public static readonly ListLoader<Window, DiagnosticRecord> OfPost = new(
        (session, owners, window, cancellationToken) => new DiagnosticReader(session).OfPostsAsync(owners, window, cancellationToken));

    public static readonly Loader<long, IReadOnlyList<DiagnosticFixRecord>> Fixes = new(
        (session, keys, cancellationToken) => new DiagnosticReader(session).FixesOfAsync(keys, cancellationToken), missing: []);
}
