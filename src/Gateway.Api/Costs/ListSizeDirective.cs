using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Gateway.Api.Costs;

/// <summary><c>@listSize</c> of the cost specification (https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive).</summary>
internal sealed class ListSizeDirective : Directive
{
    private const string DirectiveName = "listSize";
    private const string AssumedSize = "assumedSize";
    private const string SlicingArguments = "slicingArguments";
    private const string SizedFields = "sizedFields";
    private const string RequireOne = "requireOneSlicingArgument";

    public ListSizeDirective()
        : base(DirectiveName, DirectiveLocation.FieldDefinition)
    {
        Description = "How many items the cost of an operation counts for a list.";
        Arguments = new QueryArguments(
            new QueryArgument<IntGraphType> { Name = AssumedSize, Description = "How many where no argument says it." },
            new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = SlicingArguments, Description = "Arguments that say how many, by number or by a list." },
            new QueryArgument<ListGraphType<NonNullGraphType<StringGraphType>>> { Name = SizedFields, Description = "Fields below that are the lists meant; none for the field itself." },
            new QueryArgument<NonNullGraphType<BooleanGraphType>> { Name = RequireOne, Description = "Whether one of the arguments has to be given.", DefaultValue = true });
    }

    public override bool? Introspectable => true;

    public static void ApplyTo(FieldType field, int assumedSize) =>
        field.ApplyDirective(DirectiveName, directive => directive.AddArgument(new DirectiveArgument(AssumedSize) { Value = assumedSize }));

    public static void ApplyTo(FieldType field, int assumedSize, IEnumerable<string> slicingArguments, IEnumerable<string> sizedFields) => field.ApplyDirective(
        DirectiveName,
        directive =>
        {
            directive.AddArgument(new DirectiveArgument(AssumedSize) { Value = assumedSize });
            directive.AddArgument(new DirectiveArgument(SlicingArguments) { Value = slicingArguments.ToArray() });
            if (sizedFields.Any())
                directive.AddArgument(new DirectiveArgument(SizedFields) { Value = sizedFields.ToArray() });
            directive.AddArgument(new DirectiveArgument(RequireOne) { Value = false });
        });

    /// <summary>Null for a field that is no list, or one whose size another field tells.</summary>
    public static ListSize? Of(FieldType field) => field.FindAppliedDirective(DirectiveName) is { } applied
        ? new ListSize((int)applied.FindArgument(AssumedSize)!.Value!, TextsOf(applied, SlicingArguments), TextsOf(applied, SizedFields))
        : null;

    private static string[] TextsOf(AppliedDirective directive, string argument) => directive.FindArgument(argument)?.Value as string[] ?? [];
}

/// <param name="SizedFields">Empty where the field itself is the list.</param>
internal sealed record ListSize(int Assumed, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields);
