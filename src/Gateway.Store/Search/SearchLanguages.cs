using System.Collections.Concurrent;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>The languages met so far: to read one's stop words takes longer than a search.</summary>
internal sealed class SearchLanguages
{
    private readonly ConcurrentDictionary<string, SearchLanguage> known = new(StringComparer.Ordinal);

    /// <param name="tag">BCP 47; English without one.</param>
    public SearchLanguage Of(string? tag) => known.GetOrAdd(Language.CodeOf(tag), code => new SearchLanguage(code));
}
