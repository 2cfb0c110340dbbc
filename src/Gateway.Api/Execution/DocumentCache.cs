using System.Diagnostics.CodeAnalysis;
using System.Text;
using Gateway.Api.Contract;
using Microsoft.Extensions.Caching.Memory;

namespace Gateway.Api.Execution;

/// <summary>Documents that were parsed and found valid, by their text. Parsing and validating cost more than a small query's execution.</summary>
internal sealed class DocumentCache : IDisposable
{
    private readonly MemoryCache documents = new(new MemoryCacheOptions { SizeLimit = Limits.CachedDocumentBytes });

    public bool TryGet(string query, [NotNullWhen(true)] out ValidDocument? document) => documents.TryGetValue(query, out document);

    public void Keep(string query, ValidDocument document) =>
        documents.Set(query, document, new MemoryCacheEntryOptions { Size = Encoding.UTF8.GetByteCount(query) });

    public void Dispose() => documents.Dispose();
}
