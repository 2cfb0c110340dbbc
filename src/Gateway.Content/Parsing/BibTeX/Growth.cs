namespace Gateway.Content.Parsing.BibTeX;

/// <summary>
/// How much text a file may make out of what it says once. Macros made of macros double with every line, and a thousand entries can refer to one of
/// endless length; the time to read a file stays in proportion to its length all the same.
/// </summary>
/// <param name="length">Of the file.</param>
internal sealed class Growth(int length)
{
    // Many short papers in proceedings with a long list of editors come to some twenty.
    private const long MaxTimesLength = 32;

    private long left = MaxTimesLength * length;

    /// <summary>Takes a number of characters; false where too few are left.</summary>
    public bool Allows(long characters)
    {
        if (characters > left)
            return false;
        left -= characters;
        return true;
    }
}
