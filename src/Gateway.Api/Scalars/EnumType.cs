using Gateway.Api.Contract;
using GraphQL.Types;

namespace Gateway.Api.Scalars;

/// <summary>An enum of the model, each of whose values must have its description.</summary>
internal abstract class EnumType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected EnumType(string description, IReadOnlyDictionary<T, string> values)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
            Add(EnumName.Of(value), value, values[value]);
    }
}
