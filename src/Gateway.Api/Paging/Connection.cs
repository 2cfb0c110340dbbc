using Gateway.Api.Contract;
using Gateway.Store.Reading;

namespace Gateway.Api.Paging;

/// <summary>One page as clients see it.</summary>
/// <param name="TotalCount">Null where the client did not ask.</param>
internal record Connection<T>(IReadOnlyList<PageItem<T>> Edges, PageInfo PageInfo, int? TotalCount)
{
    public static Connection<T> Of(Page<T> page) => Of(page.Items, page.HasNext, page.HasPrevious, page.Total);

    public static Connection<T> Of(Slice<T> slice, Window window) => Of(
        [.. slice.Items.Select((item, index) => new PageItem<T>(PlaceCursor.Of(window.Skip + index), item))],
        hasNext: window.Skip + slice.Items.Count < slice.Total,
        hasPrevious: window.Skip > 0 && slice.Total > 0,
        slice.Total);

    private static Connection<T> Of(IReadOnlyList<PageItem<T>> edges, bool hasNext, bool hasPrevious, int? total)
    {
        var start = edges is [var first, ..] ? first.Cursor : null;
        var end = edges is [.., var last] ? last.Cursor : null;
        return new(edges, new PageInfo(hasNext, hasPrevious, start, end), total);
    }
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
