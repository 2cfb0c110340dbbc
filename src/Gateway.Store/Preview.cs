using Gateway.Store.Reading;
using Microsoft.Data.Sqlite;

namespace Gateway.Store;

/// <summary>Who may see drafts.</summary>
/// <param name="Scope">Scope of API keys.</param>
/// <param name="TakesTokens">Whether the scope may also come with tokens, of which nothing is known before they are sent.</param>
public sealed record PreviewOptions(string Scope, bool TakesTokens);

/// <summary>The file of drafts beside the database. It can be made anew at any time, so it may be missing, and be deleted while it is in use.</summary>
internal sealed class Preview(Edition edition) : IDisposable
{
    private volatile Checked known = new("", IsFilled: false);

    public Database Database => edition.Database;

    public CurrentRevision Revision => edition.Revision;

    /// <summary><c>gateway-preview.db</c> beside <c>gateway.db</c>.</summary>
    public static string FileBeside(string database) => Path.Combine(
        Path.GetDirectoryName(database) ?? "", $"{Path.GetFileNameWithoutExtension(database)}-preview{Path.GetExtension(database)}");

    /// <summary>Null while there is nothing to read.</summary>
    public Edition? Find()
    {
        if (!Database.Exists)
        {
            Revision.Forget();
            return null;
        }

        try
        {
            var revision = Revision.Get();
            if (known.Revision != revision)
                known = new Checked(revision, Database.IsFilled);
            return known.IsFilled ? edition : null;
        }
        catch (Exception exception) when (exception is SqliteException or DatabaseException)
        {
            // It was made a moment ago, or is none of ours. Whoever fills it tells what is wrong with it.
            return null;
        }
    }

    public void Dispose() => Revision.Dispose();

    private sealed record Checked(string Revision, bool IsFilled);
}
