using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Gateway.Store.Tables;

/// <summary>Tables and columns are named in snake case, so that plain SQL needs no quotes.</summary>
internal static partial class Naming
{
    private const string Suffix = "Row";

    public static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(TableOf(entity.ClrType));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    public static string TableOf(Type row) => SnakeCase(row.Name.EndsWith(Suffix, StringComparison.Ordinal) ? row.Name[..^Suffix.Length] : row.Name);

    public static string ColumnOf(PropertyInfo property) => SnakeCase(property.Name);

    private static string SnakeCase(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordStart();
}
