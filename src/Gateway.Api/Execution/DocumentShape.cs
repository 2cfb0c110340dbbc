using Gateway.Api.Contract;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>
/// Limits on a parsed document, checked before validation, whose rules are dear. Measures a document as if its fragments were
/// written out, each fragment once: moving fields into a fragment changes nothing, and chained fragments cost no time.
/// </summary>
internal sealed class DocumentShape(Limits limits)
{
    private static readonly HashSet<string> IntrospectionLists =
        ["types", "fields", "args", "inputFields", "interfaces", "possibleTypes", "enumValues", "directives"];

    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = [];
    private readonly Dictionary<string, Measure> measured = [];
    private int aliases;

    /// <exception cref="RequestException">A limit is passed.</exception>
    public static void Check(GraphQLDocument document, Limits limits) => new DocumentShape(limits).CheckAll(document);

    private void CheckAll(GraphQLDocument document)
    {
        var definitions = document.Definitions.OfType<GraphQLFragmentDefinition>().ToList();
        Require(definitions.Count <= limits.Fragments, ErrorCode.DocumentTooLarge, $"a document has at most {limits.Fragments} fragments");
        foreach (var fragment in definitions)
            fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        foreach (var fragment in fragments.Keys)
            OfFragment(fragment);

        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            CheckDirectives(operation);
            var measure = Of(operation.SelectionSet);
            Require(measure.Width <= limits.RootFields, ErrorCode.QueryTooBroad, $"an operation has at most {limits.RootFields} fields at its root");
            Require(
                measure.Fields <= limits.Fields, ErrorCode.QueryTooBroad,
                $"an operation has at most {limits.Fields} fields, those of its fragments included");
            Require(measure.Depth <= limits.Depth, ErrorCode.QueryTooDeep, $"fields nest at most {limits.Depth} deep");
        }

        Require(aliases <= limits.Aliases, ErrorCode.DocumentTooLarge, $"a document has at most {limits.Aliases} aliases");
    }

    private Measure Of(GraphQLSelectionSet? selectionSet)
    {
        var sum = default(Measure);
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            CheckDirectives((IHasDirectivesNode)selection);
            sum = sum.Beside(selection switch
            {
                GraphQLField field => Of(field),
                GraphQLInlineFragment inline => Of(inline.SelectionSet),
                GraphQLFragmentSpread spread => OfFragment(spread.FragmentName.Name.StringValue),
                _ => default,
            });
        }

        return sum;
    }

    private Measure Of(GraphQLField field)
    {
        aliases += field.Alias is null ? 0 : 1;
        var name = field.Name.StringValue;
        var inner = Of(field.SelectionSet);
        if (!name.StartsWith("__", StringComparison.Ordinal))
            return new Measure(inner.Depth + 1, 1, inner.Fields + 1, inner.Lists + (IntrospectionLists.Contains(name) ? 1 : 0));

        Require(
            inner.Lists <= limits.IntrospectionLists, ErrorCode.QueryTooDeep,
            $"lists of the introspection nest at most {limits.IntrospectionLists} deep");
        return new Measure(Depth: 0, Width: 1, inner.Fields + 1, Lists: 0);
    }

    private Measure OfFragment(string name)
    {
        if (measured.TryGetValue(name, out var known))
            return known;

        // A circle counts as empty here; validation reports it, as it does a fragment that is not there.
        measured[name] = default;
        if (!fragments.TryGetValue(name, out var fragment))
            return default;
        CheckDirectives(fragment);
        return measured[name] = Of(fragment.SelectionSet);
    }

    private void CheckDirectives(IHasDirectivesNode node) => Require(
        (node.Directives?.Count ?? 0) <= limits.DirectivesOnOneNode, ErrorCode.DocumentTooLarge,
        $"one place has at most {limits.DirectivesOnOneNode} directives");

    private static void Require(bool within, ErrorCode code, string limit)
    {
        if (!within)
            throw new RequestException(code, $"The document asks for too much: {limit}.");
    }

    /// <param name="Depth">Fields within fields, introspection left out.</param>
    /// <param name="Width">Fields at the top.</param>
    /// <param name="Fields">Fields in all.</param>
    /// <param name="Lists">Introspection's lists within lists.</param>
    private readonly record struct Measure(int Depth, int Width, int Fields, int Lists)
    {
        // Sums stop over every limit: chained fragments would overflow them.
        private const int Enough = 1_000_000;

        public Measure Beside(Measure other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Width + other.Width, Enough),
            Math.Min(Fields + other.Fields, Enough),
            Math.Max(Lists, other.Lists));
    }
}
