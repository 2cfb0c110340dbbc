using System.Collections;

namespace Gateway.Content.Resolution;

/// <summary>Items that are made from others whenever they are asked for: a large blog has hundreds of thousands, and each is wanted once.</summary>
/// <param name="make">From an item and its index.</param>
internal sealed class Projection<TSource, TItem>(IReadOnlyList<TSource> source, Func<TSource, int, TItem> make) : IReadOnlyList<TItem>
{
    public int Count => source.Count;

    public TItem this[int index] => make(source[index], index);

    public IEnumerator<TItem> GetEnumerator() => source.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
