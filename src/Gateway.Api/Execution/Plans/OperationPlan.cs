using System.Text.Json;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution.Plans;

/// <summary>
/// An operation made ready: fragments spread, equal response names merged, skipped fields left out, types looked up, constant arguments read. Immutable, so
/// that all requests with the same document share it.
/// </summary>
internal sealed record OperationPlan(GraphQLDocument Document, GraphQLOperationDefinition Operation, ObjectPlan Root);

/// <summary>What is selected from objects of one type.</summary>
/// <param name="newContext">Makes contexts that have the type's source.</param>
internal sealed class ObjectPlan(IObjectGraphType type, IReadOnlyList<FieldPlan> fields, Func<FieldContext> newContext)
{
    public IObjectGraphType Type => type;

    /// <summary>In the order of the answer.</summary>
    public IReadOnlyList<FieldPlan> Fields => fields;

    public FieldContext NewContext() => newContext();
}

/// <summary>One field of an answer.</summary>
/// <param name="ast">The first place where it is selected.</param>
/// <param name="value">What becomes of the resolved value.</param>
internal sealed class FieldPlan(IObjectGraphType parentType, FieldType definition, GraphQLField ast, ValuePlan value, FieldArguments arguments)
{
    public IObjectGraphType ParentType => parentType;
    public FieldType Definition => definition;
    public GraphQLField Ast => ast;
    public ValuePlan Value => value;
    public FieldArguments Arguments => arguments;
    public IFieldResolver Resolver { get; } = definition.Resolver ?? NameFieldResolver.Instance;
    public string ResponseName { get; } = ast.Alias?.Name.StringValue ?? ast.Name.StringValue;
    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(ast.Alias?.Name.StringValue ?? ast.Name.StringValue);

    /// <summary>Whether the field says which type its object has, which the plan knows.</summary>
    public bool IsTypeName { get; } = ast.Name.Value == "__typename";
}

/// <summary>The arguments of a field: read once where they hold no variable.</summary>
internal sealed class FieldArguments
{
    private readonly GraphQLDocument document;
    private readonly FieldType definition;
    private readonly GraphQLField field;
    private readonly Dictionary<string, ArgumentValue>? constant;
    private readonly bool isConstant;

    public FieldArguments(GraphQLDocument document, FieldType definition, GraphQLField field)
    {
        (this.document, this.definition, this.field) = (document, definition, field);
        isConstant = field.Arguments?.Items.TrueForAll(argument => argument.Value.IsConstant()) ?? true;
        constant = isConstant ? Read(Variables.None) : null;
    }

    /// <summary>Null for a field that takes none.</summary>
    public IDictionary<string, ArgumentValue>? With(Variables variables) => isConstant ? constant : Read(variables);

    private Dictionary<string, ArgumentValue>? Read(Variables variables) =>
        ExecutionHelper.GetArguments(definition.Arguments, field.Arguments, variables, document, field, directive: null);
}
