using System.Collections.Concurrent;
using System.Reflection;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Execution.Plans;

/// <summary>Makes plans of the operations of one valid document.</summary>
/// <param name="holds">Names of the variables that are true, of those which decide what is skipped. A plan outlives its request, so it knows no other value.</param>
internal sealed class PlanBuilder(ISchema schema, GraphQLDocument document, IReadOnlySet<string> holds)
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
        .ToDictionary(fragment => fragment.FragmentName.Name.StringValue);

    public OperationPlan Build(GraphQLOperationDefinition operation) =>
        new(document, operation, Select(schema.RootOf(operation), [operation.SelectionSet]));

    private ObjectPlan Select(IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selectionSets)
    {
        // By response name, in order of the first appearance (https://spec.graphql.org/October2021/#CollectFields()).
        var selected = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
            Collect(selectionSet);
        return new ObjectPlan(type, [.. selected.Values.Select(fields => Plan(type, fields))], NewContextFor(type));

        void Collect(GraphQLSelectionSet selectionSet)
        {
            foreach (var selection in selectionSet.Selections.Where(IsIncluded))
            {
                switch (selection)
                {
                    case GraphQLField field:
                        var name = field.Alias?.Name.StringValue ?? field.Name.StringValue;
                        if (!selected.TryGetValue(name, out var same))
                            selected.Add(name, same = []);
                        same.Add(field);
                        break;
                    case GraphQLInlineFragment inline when schema.Applies(inline.TypeCondition, type):
                        Collect(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue):
                        var fragment = fragments[spread.FragmentName.Name.StringValue];
                        if (schema.Applies(fragment.TypeCondition, type))
                            Collect(fragment.SelectionSet);
                        break;
                }
            }
        }
    }

    private FieldPlan Plan(IObjectGraphType type, List<GraphQLField> fields)
    {
        var definition = DefinitionOf(type, fields[0].Name.StringValue);
        List<GraphQLSelectionSet> below = [.. fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>()];
        return new FieldPlan(type, definition, fields[0], Complete(definition.ResolvedType!, below), new FieldArguments(document, definition, fields[0]));
    }

    private FieldType DefinitionOf(IObjectGraphType type, string name) => name switch
    {
        "__typename" => schema.TypeNameMetaFieldType,
        "__schema" when type == schema.Query => schema.SchemaMetaFieldType,
        "__type" when type == schema.Query => schema.TypeMetaFieldType,
        _ => type.GetField(name)!,
    };

    private ValuePlan Complete(IGraphType type, List<GraphQLSelectionSet> below) => type switch
    {
        NonNullGraphType required => Complete(required.ResolvedType!, below) with { IsNullable = false },
        ListGraphType list => new ListPlan(Complete(list.ResolvedType!, below)),
        ScalarGraphType leaf => new LeafPlan(leaf),
        IObjectGraphType found => new ObjectValuePlan(Select(found, below)),
        IAbstractGraphType open => Open(open, below),
        _ => throw new InvalidOperationException($"{type.Name} is no type of an answer."),
    };

    private AbstractPlan Open(IAbstractGraphType type, List<GraphQLSelectionSet> below)
    {
        // Made when an object of a type is met: most never are.
        var plans = new ConcurrentDictionary<IObjectGraphType, ObjectPlan>();
        return new AbstractPlan(type, found => plans.GetOrAdd(found, _ => Select(found, below)));
    }

    private bool IsIncluded(ASTNode selection)
    {
        foreach (var directive in ((IHasDirectivesNode)selection).Directives?.Items ?? [])
        {
            if (directive.Name.Value == "skip" && Condition(directive))
                return false;
            if (directive.Name.Value == "include" && !Condition(directive))
                return false;
        }

        return true;
    }

    private bool Condition(GraphQLDirective directive) => directive.Arguments!.Items[0].Value switch
    {
        GraphQLVariable variable => holds.Contains(variable.Name.StringValue),
        GraphQLBooleanValue literal => literal.BoolValue,
        _ => false,
    };

    /// <summary>Resolvers want a context of their type's source, so that they need no cast of their own.</summary>
    private static Func<FieldContext> NewContextFor(IObjectGraphType type)
    {
        var source = typeof(object);
        for (var ancestor = type.GetType(); ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition() == typeof(ObjectGraphType<>))
                source = ancestor.GetGenericArguments()[0];
        }

        return (Func<FieldContext>)NewContextMethod.MakeGenericMethod(source).Invoke(null, null)!;
    }

    private static readonly MethodInfo NewContextMethod = typeof(PlanBuilder).GetMethod(nameof(NewContext), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Func<FieldContext> NewContext<TSource>() => static () => new FieldContext<TSource>();
}
