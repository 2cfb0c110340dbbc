using Gateway.Api.Paging;
using Gateway.Store.Reading;
using Gateway.Store.Search;

namespace Gateway.Api.Search;

/// <summary>A hit with what it was found by.</summary>
internal sealed record FoundHit(SearchHit Hit, SearchTerms Terms);

/// <summary>A page of hits, and what else is to be known of the search.</summary>
/// <param name="CountByKind">On all pages; null where nobody asked.</param>
internal sealed record SearchConnection(IReadOnlyList<FoundHit> Nodes, Window Window, IReadOnlyDictionary<SearchKind, int>? CountByKind, SearchPage Page)
    : Connection<FoundHit>(Nodes, CursorsFrom(Window), Page.HasNext, HasPrevious: Window.Skip > 0 && Nodes.Count > 0, CountByKind?.Values.Sum())
{
    public static SearchConnection Of(SearchPage page, Window window, IReadOnlyDictionary<SearchKind, int>? countByKind) =>
        new([.. page.Hits.Select(hit => new FoundHit(hit, page.Terms))], window, countByKind, page);
}
