using Gateway.Api.Contract;
using Gateway.Store.Reading;

namespace Gateway.Api.Paging;

/// <summary>One page as clients see it. Cursors are made for those who ask for them.</summary>
/// <param name="TotalCount">Null where the client did not ask.</param>
internal record Connection<T>(IReadOnlyList<T> Nodes, Func<int, string> CursorOf, bool HasNext, bool HasPrevious, int? TotalCount)
{
    public IReadOnlyList<PageItem<T>> Edges => [.. Nodes.Select((node, index) => new PageItem<T>(CursorOf(index), node))];

    public PageInfo PageInfo => new(HasNext, HasPrevious, Nodes.Count == 0 ? null : CursorOf(0), Nodes.Count == 0 ? null : CursorOf(Nodes.Count - 1));

    public static Connection<T> Of(Page<T> page) => new([.. page.Items.Select(item => item.Item)], index => page.Items[index].Cursor, page.HasNext, page.HasPrevious, page.Total);

    public static Connection<T> Of(Slice<T> slice, Window window) => new(
        slice.Items,
        CursorsFrom(window),
        HasNext: window.Skip + slice.Items.Count < slice.Total,
        HasPrevious: window.Skip > 0 && slice.Total > 0,
        slice.Total);

    protected static Func<int, string> CursorsFrom(Window window) => index => PlaceCursor.Of(window.Skip + index);
}

internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
