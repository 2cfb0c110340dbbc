using System.Collections;
using Gateway.Api.Contract;
using Gateway.Api.Execution.Plans;
using Gateway.Api.Loading;
using Gateway.Api.Subscriptions;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>
/// Executes a plan once (https://spec.graphql.org/October2021/#sec-Executing-Requests). All that can be resolved at once is; what is left waits for the next
/// round, so that a loader has heard all keys of a level before it reads.
/// </summary>
internal sealed class PlanRun(
    ISchema schema, OperationPlan plan, Variables variables, RequestContext request, Effects effects, ErrorMapping mapping, CancellationToken cancellationToken)
{
    private readonly ExecutionErrors errors = [];
    private List<Waiting> waiting = [];
    private bool isNothing;

    public ISchema Schema => schema;
    public OperationPlan Plan => plan;
    public Variables Variables => variables;
    public RequestContext Request => request;
    public CancellationToken CancellationToken => cancellationToken;

    public bool IsMutation => plan.Operation.Operation == OperationType.Mutation;

    public bool IsSubscription => plan.Operation.Operation == OperationType.Subscription;

    /// <summary>What happened, for which a subscription is executed.</summary>
    public object? Event { get; private set; }

    /// <summary>
    /// Finds out what a subscription listens to. For each event it is then executed as a query with the event at its root
    /// (https://spec.graphql.org/September2025/#sec-Subscription).
    /// </summary>
    public Subscribed Subscribe()
    {
        // Validation has seen to it that there is one field.
        var field = plan.Root.Fields[0];
        var root = new ObjectResult(parent: null, place: 0, plan.Root, source: null);
        try
        {
            return new Subscribed(((EventResolver)field.Definition.StreamResolver!).Open(plan.Root.NewContext().At(this, root, place: 0)));
        }
        catch (RequestException refused)
        {
            return new Subscribed(null) { Errors = ErrorMapping.Refusal(refused).Errors };
        }
    }

    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<ExecutionResult> ExecuteAsync(object? happened)
    {
        Event = happened;
        var root = new ObjectResult(parent: null, place: 0, plan.Root, source: null);
        for (var place = 0; place < root.Values.Length; place++)
        {
            Resolve(root, place);
            // Mutations see what those before them have done.
            if (IsMutation)
                await FinishAsync();
        }

        await FinishAsync();
        return new ExecutionResult
        {
            Executed = true,
            Document = plan.Document,
            Operation = plan.Operation,
            Data = isNothing ? null : root,
            Errors = errors.Count > 0 ? errors : null,
        };
    }

    private async Task FinishAsync()
    {
        while (waiting.Count > 0)
        {
            var round = waiting;
            waiting = [];
            // All begin before the first is awaited: none of them asks for keys that another one has not heard of.
            var begun = round.Select(one => one.BeginAsync(cancellationToken)).ToList();
            // None may go on reading when the request is over, however the others end.
            await ((Task)Task.WhenAll(begun)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var (one, value) in round.Zip(begun))
            {
                try
                {
                    Accept(one.Node, one.Place, one.Plan, await value);
                }
                catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
                {
                    Fail(one.Node, one.Place, exception);
                }
            }
        }
    }

    private void Resolve(ObjectResult result)
    {
        for (var place = 0; place < result.Values.Length; place++)
            Resolve(result, place);
    }

    private void Resolve(ObjectResult result, int place)
    {
        var field = result.Plan.Fields[place];
        if (field.IsTypeName)
        {
            result.Values[place] = result.Plan.Type.Name;
            return;
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = result.Plan.NewContext().At(this, result, place);
            var resolving = IsMutation && result.Parent is null
                ? effects.OnceAsync(place, () => field.Resolver.ResolveAsync(context))
                : field.Resolver.ResolveAsync(context);
            if (resolving.IsCompletedSuccessfully)
                Accept(result, place, field.Value, resolving.Result);
            else
                waiting.Add(new Waiting(result, place, field.Value, resolving.AsTask()));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Fail(result, place, exception);
        }
    }

    private void Accept(ResultNode node, int place, ValuePlan plan, object? value)
    {
        if (value is IDataLoaderResult coming)
            waiting.Add(new Waiting(node, place, plan, coming));
        else if (value is null)
            SetNull(node, place);
        else
            Complete(node, place, plan, value);
    }

    private void Complete(ResultNode node, int place, ValuePlan plan, object value)
    {
        switch (plan)
        {
            case LeafPlan leaf:
                node.Values[place] = leaf.Type.Serialize(value);
                if (node.Values[place] is null)
                    SetNull(node, place);
                break;
            case ListPlan list:
                CompleteList(node, place, list, (IEnumerable)value);
                break;
            case ObjectValuePlan found:
                CompleteObject(node, place, found.Plan, value);
                break;
            case AbstractPlan open:
                var type = open.Type.GetObjectType(value, schema) ?? throw new InvalidOperationException($"A {value.GetType().Name} is none of {open.Type.Name}.");
                CompleteObject(node, place, open.PlanOf(type), value);
                break;
        }
    }

    private void CompleteObject(ResultNode node, int place, ObjectPlan plan, object value)
    {
        var result = new ObjectResult(node, place, plan, value);
        // Set before it is complete: a null that goes up from within replaces it.
        node.Values[place] = result;
        Resolve(result);
    }

    private void CompleteList(ResultNode node, int place, ListPlan plan, IEnumerable value)
    {
        var items = value as IList ?? value.Cast<object?>().ToList();
        var result = new ListResult(node, place, plan.Item, items.Count);
        node.Values[place] = result;
        for (var index = 0; index < items.Count; index++)
        {
            try
            {
                Accept(result, index, plan.Item, items[index]);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Fail(result, index, exception);
            }
        }
    }

    private void SetNull(ResultNode node, int place)
    {
        if (node.IsNullable(place))
            node.Values[place] = null;
        else
            Fail(node, place, new InvalidOperationException("Null stands where the schema allows none."));
    }

    /// <summary>Notes the error; null stands for the value, or for the nearest around it that may be null.</summary>
    private void Fail(ResultNode node, int place, Exception exception)
    {
        var field = FieldAt(node, place);
        errors.Add(mapping.ErrorOf(exception, field.Definition.Name, node.PathTo(place)).AddLocation(field.Ast, plan.Document));
        while (!node.IsNullable(place))
        {
            if (node.Parent is null)
            {
                isNothing = true;
                return;
            }

            (node, place) = (node.Parent, node.Place);
        }

        node.Values[place] = null;
    }

    private static FieldPlan FieldAt(ResultNode node, int place)
    {
        while (node is ListResult)
            (node, place) = (node.Parent!, node.Place);
        return ((ObjectResult)node).Plan.Fields[place];
    }

    /// <summary>A value that comes later: of a loader, or of a resolver that reads by itself.</summary>
    private readonly struct Waiting(ResultNode node, int place, ValuePlan plan, object coming)
    {
        public ResultNode Node => node;
        public int Place => place;
        public ValuePlan Plan => plan;

        public Task<object?> BeginAsync(CancellationToken cancellationToken) =>
            coming is IDataLoaderResult loader ? loader.GetResultAsync(cancellationToken) : (Task<object?>)coming;
    }
}
