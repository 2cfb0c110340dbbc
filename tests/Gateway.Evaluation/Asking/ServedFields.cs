using System.Text.Json;

namespace Gateway.Evaluation.Asking;

/// <summary>Which fields the schema has. What it does not have is not asked for, and not scored.</summary>
public sealed class ServedFields
{
    private readonly HashSet<string> fields;

    private ServedFields(IEnumerable<string> fields) => this.fields = [.. fields];

    public static async Task<ServedFields> AskAsync(GraphClient client)
    {
        var schema = await client.AskAsync("{ __schema { types { name fields { name } } } }");
        return new ServedFields(
            from type in schema.GetProperty("__schema").GetProperty("types").EnumerateArray()
            let fields = type.GetProperty("fields")
            where fields.ValueKind == JsonValueKind.Array
            from field in fields.EnumerateArray()
            select $"{type.GetProperty("name")}.{field.GetProperty("name")}");
    }

    /// <param name="field">Such as <c>CrossLink.kind</c>.</param>
    public bool Has(string field) => fields.Contains(field);

    /// <summary>What to select of a field: nothing if the schema does not have it.</summary>
    public string Select(string field, string selection) => Has(field) ? selection : "";
}
