using Gateway.Api.Contract;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using Gateway.Store.Search;

namespace Gateway.Api.Search;

/// <summary>A hit with what it was found by.</summary>
internal sealed record FoundHit(SearchHit Hit, SearchTerms Terms);

/// <summary>A page of hits, and what else is to be known of the search.</summary>
/// <param name="CountByKind">On all pages; null where nobody asked.</param>
internal sealed record SearchConnection(
    IReadOnlyList<PageItem<FoundHit>> Edges, PageInfo PageInfo, IReadOnlyDictionary<SearchKind, int>? CountByKind, SearchPage Page)
    : Connection<FoundHit>(Edges, PageInfo, CountByKind?.Values.Sum())
{
    public static SearchConnection Of(SearchPage page, Window window, IReadOnlyDictionary<SearchKind, int>? countByKind)
    {
        var edges = page.Hits.Select((hit, index) => new PageItem<FoundHit>(PlaceCursor.Of(window.Skip + index), new FoundHit(hit, page.Terms))).ToList();
        var info = new PageInfo(page.HasNext, window.Skip > 0 && edges.Count > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor);
        return new SearchConnection(edges, info, countByKind, page);
    }
}
