namespace Gateway.Store.Writing;

/// <summary>
/// Numbers the rows of one revision, over all tables. No number occurs in two revisions: a request that straddles a commit may miss
/// rows, but never takes one for another.
/// </summary>
internal sealed class RowIds(long revision)
{
    // Leaves room for four thousand million rows in each of two thousand million revisions.
    private long last = revision << 32;

    public long Next() => Interlocked.Increment(ref last);
}
