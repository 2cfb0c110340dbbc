using GraphQLParser.AST;

namespace Gateway.Api.Execution.Plans;

internal static class Literals
{
    /// <summary>Whether a value holds no variable.</summary>
    public static bool IsConstant(this GraphQLValue value) => value switch
    {
        GraphQLVariable => false,
        GraphQLListValue list => list.Values?.TrueForAll(IsConstant) ?? true,
        GraphQLObjectValue map => map.Fields?.TrueForAll(field => field.Value.IsConstant()) ?? true,
        _ => true,
    };

    /// <summary>Names of the variables that decide which fields of a document are skipped.</summary>
    public static IReadOnlyList<string> Conditions(GraphQLDocument document)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLOperationDefinition operation)
                Find(operation.SelectionSet);
            else if (definition is GraphQLFragmentDefinition fragment)
                Find(fragment.SelectionSet);
        }

        return [.. names];

        void Find(GraphQLSelectionSet? selectionSet)
        {
            foreach (var selection in selectionSet?.Selections ?? [])
            {
                foreach (var argument in (((IHasDirectivesNode)selection).Directives?.Items ?? []).SelectMany(directive => directive.Arguments?.Items ?? []))
                {
                    if (argument.Value is GraphQLVariable variable)
                        names.Add(variable.Name.StringValue);
                }

                Find((selection as IHasSelectionSetNode)?.SelectionSet);
            }
        }
    }
}
