using System.Globalization;
using Gateway.Api.Paging;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQL.Utilities.Visitors;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Gateway.Api.Federation;

/// <summary>The schema as composition takes it: with keys, without what it refuses, and with its own <c>@cost</c> and <c>@listSize</c>, which are much like ours.</summary>
internal sealed class SubgraphExporter(ISchema schema) : SchemaExporter(schema)
{
    // The first version with @cost and @listSize.
    private const string Link = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@cost", "@listSize"])""";

    private static readonly string[] Imported = ["cost", "listSize"];

    public string Print()
    {
        var document = Export();
        document.Definitions.RemoveAll(definition => definition is GraphQLDirectiveDefinition directive && Imported.Contains(directive.Name.StringValue));
        RemoveFederationTypesVisitor.Visit(document);
        return $"{Link}\n\n{new SDLPrinter().Print(document).ReplaceLineEndings("\n")}";
    }

    protected override GraphQLObjectTypeDefinition ExportObjectTypeDefinition(IObjectGraphType graphType)
    {
        var definition = base.ExportObjectTypeDefinition(graphType);
        if (((EntityType)Schema.AllTypes["_Entity"]!).PossibleTypes.Contains(graphType))
            Apply(definition, new GraphQLDirective(new("key")) { Arguments = new([new(new("fields"), new GraphQLStringValue("id"))]) });
        // Any subgraph with pages has it.
        if (graphType is PageInfoType)
            Apply(definition, new GraphQLDirective(new("shareable")));
        return definition;
    }

    protected override T ApplyDirectives<T>(T node, IMetadataReader obj)
    {
        var applied = base.ApplyDirectives(node, obj);
        if (applied.Directives?.Items.RemoveAll(directive => !TryFit(directive)) > 0 && applied.Directives.Count == 0)
            applied.Directives = null;
        return applied;
    }

    private static void Apply(GraphQLObjectTypeDefinition type, GraphQLDirective directive) => (type.Directives ??= new([])).Items.Add(directive);

    /// <summary>Puts a directive into the form that composition takes: it weighs in whole numbers and slices by numbers. False where there is none.</summary>
    private static bool TryFit(GraphQLDirective directive)
    {
        switch (directive.Name.StringValue)
        {
            case "oneOf":
                return false;
            case "cost":
                var weight = directive.Arguments!.Items[0];
                if (!int.TryParse(((GraphQLStringValue)weight.Value).Value.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
                    return false;
                weight.Value = new GraphQLIntValue(whole);
                return true;
            case "listSize":
                directive.Arguments!.Items.RemoveAll(argument => argument.Name == "slicingArguments" && argument.Value is GraphQLListValue { Values: [GraphQLStringValue first, ..] } && first.Value == "ids");
                return true;
            default:
                return true;
        }
    }
}
