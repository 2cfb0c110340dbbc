namespace Gateway.Store.Writing;

/// <summary>
/// Numbers the rows of one revision, over all tables. No number occurs in two revisions: what is kept of an
/// older one is never taken for a row of the present.
/// </summary>
internal sealed class RowIds(long revision)
{
    // Leaves room for four thousand million rows in each of two thousand million revisions.
    private long last = revision << 32;

    public long Next() => Take(1);

    /// <summary>The first of several numbers in a row.</summary>
    public long Take(int count) => Interlocked.Add(ref last, count) - count + 1;
}
