using System.Reflection;
using Gateway.Store.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Writing;

/// <summary>Writes rows of one table by one prepared statement, whose columns come from the model.</summary>
internal sealed class RowInsert<TRow> : IDisposable
    where TRow : class
{
    private readonly SqliteCommand command;
    private readonly (SqliteParameter Parameter, PropertyInfo Property)[] columns;

    public RowInsert(IModel model, SqliteConnection connection)
    {
        var entity = model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} has no table.", nameof(model));
        var names = entity.GetProperties().Select(property => property.GetColumnName()).ToList();
        command = connection.Command(
            $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(name => "$" + name))})");
        columns = [.. entity.GetProperties().Select(property => (new SqliteParameter("$" + property.GetColumnName(), value: null), property.PropertyInfo!))];
        command.Parameters.AddRange(columns.Select(column => column.Parameter));
    }

    public void Write(TRow row)
    {
        foreach (var (parameter, property) in columns)
            parameter.Value = property.GetValue(row) ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
