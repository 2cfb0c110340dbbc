using System.Collections.Immutable;
using Gateway.Api.Contract;
using Gateway.Api.Drawing;
using Gateway.Api.Execution;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary>Makes the plan of an operation's cost. Fields that are merged in the answer count once, as they are read once; introspection counts nothing.</summary>
internal sealed class CostPlanner(ISchema schema, GraphQLDocument document)
{
    /// <summary>Selections looked at: several times the fields that an operation may have, and an end for fragments that spread nothing without end.</summary>
    private const int Enough = 50_000;

    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
        .GroupBy(fragment => fragment.FragmentName.Name.StringValue).ToDictionary(same => same.Key, same => same.First());

    private int seen;

    /// <exception cref="RequestException">It is too long to be looked at.</exception>
    public CostPlan PlanOf(GraphQLOperationDefinition operation)
    {
        var defaults = (operation.Variables?.Items ?? []).Where(variable => variable.DefaultValue is not null)
            .GroupBy(variable => variable.Variable.Name.StringValue).ToDictionary(same => same.Key, same => ValueOf(same.First().DefaultValue!));
        return new CostPlan(ChoiceOf(schema.RootOf(operation), [operation.SelectionSet], sizes: null), defaults);
    }

    private static object? ValueOf(GraphQLValue value) => value is GraphQLBooleanValue truth ? truth.BoolValue : value;

    /// <param name="sizes">What the field that brings the object says of the lists in it.</param>
    private CostChoice ChoiceOf(IObjectGraphType type, IEnumerable<GraphQLSelectionSet> selectionSets, SizedFields? sizes)
    {
        var fields = new Dictionary<(string ResponseName, string Conditions), Selected>();
        foreach (var selectionSet in selectionSets)
            Collect(type, selectionSet, [], [], fields);
        return new CostChoice(
            CostDirective.WeightOf(type) ?? 1,
            [.. fields.Values.Select(selected => StepOf(type.Fields.Find(selected.First.Name.Value)!, selected, sizes))]);
    }

    private CostStep StepOf(FieldType field, Selected selected, SizedFields? sizes)
    {
        var type = field.ResolvedType!.GetNamedType();
        var possible = type switch
        {
            IObjectGraphType found => [found],
            IAbstractGraphType open => open.PossibleTypes.ToArray(),
            _ => [],
        };
        var (own, below) = SizesOf(field, selected.First, sizes);
        List<CostChoice> choices = [.. possible.Select(one => ChoiceOf(one, selected.SelectionSets, below))];
        var weight = CostDirective.WeightOf(field) ?? possible.Select(one => CostDirective.WeightOf(one) ?? 1).DefaultIfEmpty(0).Max();
        return new CostStep(weight, own, choices, selected.Conditions);
    }

    /// <summary>Of the field itself, and of those below it.</summary>
    private static (Slice Own, SizedFields? Below) SizesOf(FieldType field, GraphQLField selected, SizedFields? sizes)
    {
        if (sizes is not null && sizes.Names.Contains(field.Name))
            return (sizes.Size, null);
        if (ListSizeDirective.Of(field) is not { } size)
            return (Slice.One, null);
        var given = (selected.Arguments?.Items ?? []).Where(argument => size.SlicingArguments.Contains(argument.Name.StringValue)).Select(argument => argument.Value);
        var slice = new Slice(size.Assumed, [.. given], field.ResolvedType!.GetNamedType().Name == DrawnGraphType.TypeName ? Limits.DrawnNodes : Limits.PageSize);
        return size.SizedFields is [] ? (slice, null) : (Slice.One, new SizedFields(size.SizedFields, slice));
    }

    /// <summary>Fields by their name in the answer, as an object of the type has them (https://spec.graphql.org/October2021/#CollectFields()).</summary>
    private void Collect(
        IObjectGraphType type, GraphQLSelectionSet? selectionSet, ImmutableList<(string Variable, bool Wanted)> conditions, HashSet<(string, string)> spread,
        Dictionary<(string ResponseName, string Conditions), Selected> fields)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            if (++seen > Enough)
                throw new RequestException(ErrorCode.QueryTooBroad, "The document asks for too much: its fragments spread each other too often.");
            if (Conditions((IHasDirectivesNode)selection, conditions) is not { } own)
                continue;
            switch (selection)
            {
                case GraphQLField field when type.Fields.Find(field.Name.Value) is not null:
                    var key = ((field.Alias?.Name ?? field.Name).StringValue, KeyOf(own));
                    if (!fields.TryGetValue(key, out var known))
                        fields.Add(key, known = new Selected(field, own));
                    if (field.SelectionSet is { } below)
                        known.SelectionSets.Add(below);
                    break;
                case GraphQLInlineFragment inline when schema.Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, own, spread, fields);
                    break;
                case GraphQLFragmentSpread name when spread.Add((name.FragmentName.Name.StringValue, KeyOf(own))):
                    if (fragments.TryGetValue(name.FragmentName.Name.StringValue, out var fragment) && schema.Applies(fragment.TypeCondition, type))
                        Collect(type, fragment.SelectionSet, own, spread, fields);
                    break;
            }
        }
    }

    /// <summary>Null for what never comes.</summary>
    private static ImmutableList<(string Variable, bool Wanted)>? Conditions(IHasDirectivesNode node, ImmutableList<(string Variable, bool Wanted)> around)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            if (directive.Name.StringValue is not ("skip" or "include") || directive.Arguments?.Items.Find(argument => argument.Name.StringValue == "if")?.Value is not { } value)
                continue;
            var wanted = directive.Name.StringValue == "include";
            if (value is GraphQLBooleanValue literal && literal.BoolValue != wanted)
                return null;
            if (value is GraphQLVariable variable && !around.Contains((variable.Name.StringValue, wanted)))
                around = around.Add((variable.Name.StringValue, wanted));
        }

        return around;
    }

    private static string KeyOf(IEnumerable<(string Variable, bool Wanted)> conditions) =>
        string.Join(',', conditions.Select(condition => (condition.Wanted ? '+' : '-') + condition.Variable).Order(StringComparer.Ordinal));

    /// <summary>Occurrences of one field of the answer.</summary>
    private sealed record Selected(GraphQLField First, IReadOnlyList<(string Variable, bool Wanted)> Conditions)
    {
        public List<GraphQLSelectionSet> SelectionSets { get; } = [];
    }

    private sealed record SizedFields(IReadOnlyList<string> Names, Slice Size);
}
