namespace Gateway.Store.Reading;

/// <summary>Which page of a root list: exactly one of <c>First</c> and <c>Last</c>; cursors are the reader's own opaque texts.</summary>
public sealed record PageRequest(int? First, string? After, int? Last, string? Before);

/// <summary>A page of a root list, each item with its cursor.</summary>
/// <param name="Total">Number of items over all pages; null unless asked for.</param>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, bool HasPrevious, int? Total);

public sealed record PageItem<T>(string Cursor, T Item);

/// <summary>Which part of a nested list, whose items have places 0, 1, 2 ... in its own order.</summary>
/// <param name="Skip">Items before the page.</param>
/// <param name="Take">Items on the page.</param>
public readonly record struct Window(int Skip, int Take);

/// <summary>Part of a nested list.</summary>
/// <param name="Total">Items in the whole list.</param>
public sealed record Slice<T>(IReadOnlyList<T> Items, int Total)
{
    public static readonly Slice<T> Empty = new([], 0);
}

/// <summary>A cursor that was not made by this reader for this order.</summary>
public sealed class InvalidCursorException(string message) : Exception(message);
