using System.Collections.Concurrent;
using Gateway.Graph.Texts;

namespace Gateway.Store.Search;

/// <summary>The languages met so far: to read one's stop words takes longer than a search.</summary>
internal sealed class SearchLanguages
{
    private readonly ConcurrentDictionary<string, SearchLanguage> known = new(StringComparer.Ordinal);
    private volatile Written? written;

    /// <param name="tag">BCP 47; English without one.</param>
    public SearchLanguage Of(string? tag) => known.GetOrAdd(Language.CodeOf(tag), code => new SearchLanguage(code));

    /// <summary>Those in which the content of a revision is written, the main one first. Read once, as long as nobody asks for another revision's.</summary>
    public async Task<IReadOnlyList<SearchLanguage>> OfRevisionAsync(string? revision, Func<Task<List<string?>>> read)
    {
        if (written is { } known && known.Revision == revision)
            return known.Languages;
        var languages = (await read()).DefaultIfEmpty(null).Select(Of).ToList();
        if (revision is not null)
            written = new Written(revision, languages);
        return languages;
    }

    private sealed record Written(string Revision, IReadOnlyList<SearchLanguage> Languages);
}
