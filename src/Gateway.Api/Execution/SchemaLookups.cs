using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>What the parts of a valid document mean in the schema.</summary>
internal static class SchemaLookups
{
    /// <summary>The type that an operation begins at.</summary>
    public static IObjectGraphType RootOf(this ISchema schema, GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation!,
        _ => schema.Subscription!,
    };

    /// <summary>Whether what stands under a condition, if any, is asked of objects of a type (https://spec.graphql.org/October2021/#DoesFragmentTypeApply()).</summary>
    public static bool Applies(this ISchema schema, GraphQLTypeCondition? condition, IObjectGraphType type) =>
        condition is null || schema.AllTypes[condition.Type.Name.Value] switch
        {
            IObjectGraphType same => same == type,
            IAbstractGraphType open => open.PossibleTypes.Contains(type),
            _ => false,
        };
}
