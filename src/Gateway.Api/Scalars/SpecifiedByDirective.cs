using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Scalars;

/// <summary>The directive <c>@specifiedBy</c> of the GraphQL specification, which the engine lacks.</summary>
internal sealed class SpecifiedByDirective : Directive
{
    private const string DirectiveName = "specifiedBy";
    private const string Url = "url";

    public SpecifiedByDirective()
        : base(DirectiveName, DirectiveLocation.Scalar)
    {
        Description = "Tells where the behaviour of a custom scalar is specified.";
        Arguments = new QueryArguments(
            new QueryArgument<NonNullGraphType<StringGraphType>> { Name = Url, Description = "Address of the specification." });
    }

    /// <summary>Listed by introspection, as the specification asks of every directive.</summary>
    public override bool? Introspectable => true;

    public static string? UrlOf(IGraphType type) => type.FindAppliedDirective(DirectiveName)?.FindArgument(Url)?.Value as string;

    public static void ApplyTo(ScalarGraphType scalar, string url) => scalar.ApplyDirective(DirectiveName, Url, url);
}
