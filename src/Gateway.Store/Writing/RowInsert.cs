using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gateway.Store.Writing;

/// <summary>Writes rows of one table by one prepared statement, whose columns come from the model.</summary>
/// <remarks>Binds values directly: the parameters of ADO.NET would box each of them and cost more than SQLite itself.</remarks>
internal sealed class RowInsert<TRow> : IDisposable
    where TRow : class
{
    private readonly SqliteConnection connection;
    private readonly BoundStatement statement;
    private readonly Action<BoundStatement, int, TRow>[] columns;

    public RowInsert(IModel model, SqliteConnection connection)
    {
        this.connection = connection;
        var entity = model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} has no table.", nameof(model));
        var properties = entity.GetProperties().ToList();
        var names = properties.Select(property => property.GetColumnName()).ToList();
        statement = new BoundStatement(
            connection, $"INSERT INTO {entity.GetTableName()} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select(_ => "?"))})");
        columns = [.. properties.Select(property => Column(property.PropertyInfo!))];
    }

    public void Write(TRow row)
    {
        for (var i = 0; i < columns.Length; i++)
            columns[i](statement, i + 1, row);
        statement.Run();
    }

    public void Dispose() => statement.Dispose();

    private static Action<BoundStatement, int, TRow> Column(PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => Column<string?>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(long) => Column<long>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(long?) => Column<long?>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(int) => Column<int>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(int?) => Column<int?>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(bool) => Column<bool>(property, (statement, index, value) => statement.Bind(index, value ? 1 : 0)),
        var type when type == typeof(double) => Column<double>(property, (statement, index, value) => statement.Bind(index, value)),
        var type when type == typeof(DateOnly?) => Column<DateOnly?>(property, (statement, index, value) => statement.Bind(index, value?.ToString("O"))),
        { IsEnum: true } => (statement, index, row) => statement.Bind(index, Convert.ToInt64(property.GetValue(row), null)),
        var type => throw new NotSupportedException($"No column can hold the {type.Name} {typeof(TRow).Name}.{property.Name}."),
    };

    private static Action<BoundStatement, int, TRow> Column<TValue>(PropertyInfo property, Action<BoundStatement, int, TValue> bind)
    {
        var get = property.GetMethod!.CreateDelegate<Func<TRow, TValue>>();
        return (statement, index, row) => bind(statement, index, get(row));
    }
}
