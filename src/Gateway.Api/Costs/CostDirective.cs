using System.Globalization;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary><c>@cost</c> of the cost specification (https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-Cost-Directive).</summary>
internal sealed class CostDirective : Directive
{
    private const string DirectiveName = "cost";
    private const string Weight = "weight";

    public CostDirective()
        : base(DirectiveName, DirectiveLocation.Object, DirectiveLocation.FieldDefinition)
    {
        Description = "How much an object, or one resolution of a field, counts in the cost of an operation. Objects count 1 unless told otherwise, fields as much as their type.";
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>> { Name = Weight, Description = "A number." });
    }

    public override bool? Introspectable => true;

    public static void ApplyTo(IMetadataWriter definition, double weight) =>
        definition.ApplyDirective(DirectiveName, Weight, weight.ToString(CultureInfo.InvariantCulture));

    public static double? WeightOf(IMetadataReader definition) =>
        definition.FindAppliedDirective(DirectiveName)?.FindArgument(Weight)?.Value is string weight ? double.Parse(weight, CultureInfo.InvariantCulture) : null;
}
