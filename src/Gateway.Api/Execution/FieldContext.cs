using System.Security.Claims;
using Gateway.Api.Execution.Plans;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>What a resolver is told of the field and the object that it resolves.</summary>
internal abstract class FieldContext : IResolveFieldContext
{
    private PlanRun run = null!;
    private ObjectResult result = null!;
    private int place;
    private FieldPlan selected = null!;
    private IDictionary<string, ArgumentValue>? arguments;

    /// <param name="place">Of the field in the result.</param>
    public FieldContext At(PlanRun run, ObjectResult result, int place)
    {
        (this.run, this.result, this.place, selected) = (run, result, place, result.Plan.Fields[place]);
        arguments = selected.Arguments.With(run.Variables);
        return this;
    }

    public GraphQLField FieldAst => selected.Ast;
    public FieldType FieldDefinition => selected.Definition;
    public IObjectGraphType ParentType => selected.ParentType;
    public IDictionary<string, ArgumentValue>? Arguments => arguments;
    public object? Source => result.Source;
    public ISchema Schema => run.Schema;
    public GraphQLDocument Document => run.Plan.Document;
    public GraphQLOperationDefinition Operation => run.Plan.Operation;
    public Variables Variables => run.Variables;
    public CancellationToken CancellationToken => run.CancellationToken;
    public IDictionary<string, object?> UserContext => run.Request;
    public IEnumerable<object> Path => result.PathTo(place);
    public IEnumerable<object> ResponsePath => Path;

    /// <summary>What is selected below, by response name.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields =>
        selected.Value.Selection?.Fields.ToDictionary(below => below.ResponseName, below => (below.Ast, below.Definition));

    public object? RootValue => run.Event;
    public IServiceProvider RequestServices => run.Request.Services;
    public IExecutionArrayPool ArrayPool => Arrays.Instance;

    // No resolver asks for these.
    public IResolveFieldContext? Parent => null;
    public IDictionary<string, DirectiveInfo>? Directives => null;
    public Metrics Metrics => Metrics.None;
    public ExecutionErrors Errors => throw new NotSupportedException();
    public IReadOnlyDictionary<string, object?> InputExtensions => throw new NotSupportedException();
    public IDictionary<string, object?> OutputExtensions => throw new NotSupportedException();
    public ClaimsPrincipal? User => null;
    public IExecutionContext ExecutionContext => throw new NotSupportedException();

    /// <summary>Introspection's resolvers, the only ones that ask, are rare.</summary>
    private sealed class Arrays : IExecutionArrayPool
    {
        public static readonly Arrays Instance = new();

        public T[] Rent<T>(int minimumLength) => new T[minimumLength];
    }
}

/// <summary>A context as resolvers of a type take it.</summary>
internal sealed class FieldContext<TSource> : FieldContext, IResolveFieldContext<TSource>
{
    TSource IResolveFieldContext<TSource>.Source => (TSource)Source!;
}
