using Gateway.Api.Scalars;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace Gateway.Api;

/// <summary>Adds the parts of the specification's introspection that the engine lacks and that IDEs ask for.</summary>
internal sealed class IntrospectionGaps : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                Description = "Where a custom scalar is specified.",
                ResolvedType = schema.AllTypes["String"],
                Resolver = new FuncFieldResolver<IGraphType, string>(context => SpecifiedByDirective.UrlOf(context.Source)),
            });

        if (type.Name == "__Directive")
            type.Fields.Find("args")!.Arguments ??= new QueryArguments(new QueryArgument(schema.AllTypes["Boolean"]!)
            {
                Name = "includeDeprecated",
                Description = "Also deprecated ones.",
                DefaultValue = false,
            });
    }
}
