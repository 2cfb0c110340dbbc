using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Writing;

/// <summary>Inserts rows of any table over one connection.</summary>
internal sealed class TableWriter(IModel model, SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<Type, IDisposable> inserts = [];

    public void Insert<TRow>(TRow row)
        where TRow : class
    {
        if (!inserts.TryGetValue(typeof(TRow), out var insert))
            inserts.Add(typeof(TRow), insert = new RowInsert<TRow>(model, connection));
        ((RowInsert<TRow>)insert).Write(row);
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values)
            insert.Dispose();
    }
}
