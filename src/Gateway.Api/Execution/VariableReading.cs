using System.Collections;
using Gateway.Api.Contract;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>Gives the variables of an operation the types that it declares (https://spec.graphql.org/October2021/#sec-Coercing-Variable-Values).</summary>
internal static class VariableReading
{
    /// <exception cref="RequestException">A variable has no value, or one that does not fit.</exception>
    public static Variables Read(ISchema schema, GraphQLOperationDefinition operation, Inputs? given)
    {
        if (operation.Variables is not { Count: > 0 } definitions)
            return Variables.None;
        var variables = new Variables();
        foreach (var definition in definitions.Items)
            variables.Add(Read(schema, definition, given ?? Inputs.Empty));
        return variables;
    }

    private static Variable Read(ISchema schema, GraphQLVariableDefinition definition, Inputs given)
    {
        var name = definition.Variable.Name.StringValue;
        var type = definition.Type.GraphTypeFromType(schema)!;
        var variable = new Variable(name, definition);
        if (given.TryGetValue(name, out var value))
        {
            variable.Value = Coerce(type, value, $"${name}");
        }
        else if (definition.DefaultValue is { } fallback)
        {
            variable.Value = ExecutionHelper.CoerceValue(type, fallback, Variables.None, null).Value;
            variable.IsDefault = true;
        }
        else if (type is NonNullGraphType)
        {
            throw Refused($"${name}", "a value is missing");
        }

        return variable;
    }

    private static object? Coerce(IGraphType type, object? value, string place) => (type, value) switch
    {
        (NonNullGraphType, null) => throw Refused(place, "null does not fit"),
        (NonNullGraphType required, _) => Coerce(required.ResolvedType!, value, place),
        (_, null) => null,
        (ListGraphType list, IList items) => CoerceItems(list.ResolvedType!, items, place),
        (ListGraphType list, _) => new object?[] { Coerce(list.ResolvedType!, value, place) },
        (IInputObjectGraphType map, IDictionary<string, object?> fields) => CoerceFields(map, fields, place),
        (IInputObjectGraphType map, _) => throw Refused(place, $"{map.Name} is an object"),
        (ScalarGraphType leaf, _) => CoerceLeaf(leaf, value, place),
        _ => throw new InvalidOperationException($"{type.Name} is no type of a variable."),
    };

    private static object?[] CoerceItems(IGraphType type, IList items, string place)
    {
        var coerced = new object?[items.Count];
        for (var index = 0; index < items.Count; index++)
            coerced[index] = Coerce(type, items[index], $"{place}[{index}]");
        return coerced;
    }

    private static object CoerceFields(IInputObjectGraphType type, IDictionary<string, object?> given, string place)
    {
        if (given.Keys.FirstOrDefault(name => type.Fields.Find(name) is null) is { } unknown)
            throw Refused($"{place}.{unknown}", $"{type.Name} has no such field");
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var value))
                coerced.Add(field.Name, Coerce(field.ResolvedType!, value, $"{place}.{field.Name}"));
            else if (field.DefaultValue is { } fallback)
                coerced.Add(field.Name, fallback);
            else if (field.ResolvedType is NonNullGraphType)
                throw Refused($"{place}.{field.Name}", "a value is missing");
        }

        if (type.IsOneOf && (given.Count != 1 || given.Values.Single() is null))
            throw Refused(place, $"{type.Name} takes exactly one of its fields");
        return type.ParseDictionary(coerced);
    }

    private static object? CoerceLeaf(ScalarGraphType type, object value, string place)
    {
        try
        {
            return type.ParseValue(value);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            throw Refused(place, $"the value is no {type.Name}");
        }
    }

    private static RequestException Refused(string place, string reason) =>
        new(ErrorCode.InvalidVariables, $"The variable {place} cannot be used: {reason}.");
}
