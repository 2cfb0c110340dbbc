using System.Collections.Concurrent;
using Gateway.Api.Contract;
using Gateway.Api.Execution.Plans;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>A document that fits the schema, with the plans that were made of it.</summary>
internal sealed class ValidDocument(ISchema schema, GraphQLDocument document)
{
    /// <summary>One for each operation and choice of skipped fields; a document that has more of them makes the others anew.</summary>
    private const int Plans = 16;

    public GraphQLDocument Document => document;

    private readonly IReadOnlyList<string> conditions = Literals.Conditions(document);
    private readonly ConcurrentDictionary<(GraphQLOperationDefinition Operation, string Holding), OperationPlan> plans = [];

    /// <param name="name">May be left out if there is one operation only.</param>
    /// <exception cref="RequestException">There is no such operation.</exception>
    public static GraphQLOperationDefinition OperationOf(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>();
        if (!string.IsNullOrEmpty(name))
        {
            return operations.FirstOrDefault(operation => operation.Name?.Value == name)
                ?? throw new RequestException(ErrorCode.UnknownOperation, "The document holds no operation of this name.");
        }

        return operations.Take(2).ToList() switch
        {
            [var only] => only,
            [] => throw new RequestException(ErrorCode.UnknownOperation, "The document holds no operation."),
            _ => throw new RequestException(ErrorCode.UnknownOperation, "The document holds several operations: send the operationName of one."),
        };
    }

    public GraphQLOperationDefinition OperationOf(string? name) => OperationOf(document, name);

    public OperationPlan PlanOf(GraphQLOperationDefinition operation, Variables variables)
    {
        IReadOnlyList<string> holding = conditions is [] ? [] : [.. conditions.Where(name => variables.ValueFor(name, null) is true)];
        var key = (operation, string.Join(' ', holding));
        if (plans.TryGetValue(key, out var known))
            return known;
        var plan = new PlanBuilder(schema, document, holding.ToHashSet(StringComparer.Ordinal)).Build(operation);
        if (plans.Count < Plans)
            plans.TryAdd(key, plan);
        return plan;
    }
}
