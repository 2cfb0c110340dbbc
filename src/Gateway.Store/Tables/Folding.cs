namespace Gateway.Store.Tables;

/// <summary>Makes texts equal that differ only in case, in every script: SQLite itself knows only ASCII.</summary>
/// <remarks>
/// Not normalised (NFKC): the program runs without ICU, where .NET leaves text as it is.
/// </remarks>
internal static class Folding
{
    public static string Fold(string text) => text.ToUpperInvariant();
}
