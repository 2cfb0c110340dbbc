using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>Answers one request: finds or parses its document, checks limits, lets the library validate it, executes it.</summary>
internal sealed class GraphExecutor(
    GatewaySchema schema, DocumentCache documents, RevisionCaches caches, ErrorMapping errors, OperationCosts costs,
    Limits limits, IServiceProvider services, TimeProvider clock)
{
    /// <summary>An ingest takes longer than a request, so a second attempt is rare and a third one odd.</summary>
    private const int Attempts = 5;

    private readonly GraphQLDocumentBuilder parser = new();
    private readonly DocumentValidator validator = new();

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<Answer> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(limits.ExecutionTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            return await ExecuteUnlimitedAsync(request, stop.Token);
        }
        catch (RequestException refused)
        {
            return Answer.Of(refused);
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Answer.Of(new RequestException(
                ErrorCode.Timeout, "The operation took too long. Ask for less at once: fewer fields, or smaller pages."));
        }
    }

    /// <summary>Executes without a limit of time.</summary>
    /// <exception cref="RequestException">The request is refused.</exception>
    public async Task<Answer> ExecuteUnlimitedAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        if (!documents.TryGet(request.Query, out var document))
        {
            var parsed = Parse(request.Query);
            var found = await ValidateAsync(parsed, request, cancellationToken);
            if (found.Where(error => error is not InvalidVariableError).ToList() is { Count: > 0 } wrong)
                return new Answer(errors.Cap(new ExecutionResult { Errors = [.. wrong] }), Revision: null);
            document = new ValidDocument(schema, parsed);
            // Where variables do not fit, the library leaves the arguments unread.
            if (found.Count == 0)
                documents.Keep(request.Query, document);
        }

        try
        {
            return await ReadAsync(request, document, cancellationToken);
        }
        catch (DocumentError wrong)
        {
            // An argument that does not fit: the library looks for such only in the operation that a document was first sent for.
            return new Answer(new ExecutionResult { Errors = [wrong] }, Revision: null);
        }
    }

    /// <summary>Looks at a request without executing it.</summary>
    /// <exception cref="RequestException">The document is refused, or must not come this way.</exception>
    public OperationType KindOf(GraphRequest request)
    {
        var operation = documents.TryGet(request.Query, out var known)
            ? known.OperationOf(request.OperationName)
            : ValidDocument.OperationOf(Parse(request.Query), request.OperationName);
        CheckMethod(request, operation);
        return operation.Operation;
    }

    private static void CheckMethod(GraphRequest request, GraphQLOperationDefinition operation)
    {
        if (request.ReadsOnly && operation.Operation == OperationType.Mutation)
            throw new RequestException(ErrorCode.MethodNotAllowed, "GET changes nothing. Send mutations by POST.");
    }

    private GraphQLDocument Parse(string query)
    {
        DocumentText.Check(query, limits);
        try
        {
            var document = parser.Build(query);
            DocumentShape.Check(document, limits);
            return document;
        }
        catch (SyntaxError error)
        {
            throw new RequestException(ErrorCode.SyntaxError, error.Message);
        }
    }

    /// <summary>What does not fit the schema, and which variables do not fit the document: those are read by ourselves.</summary>
    private async Task<ExecutionErrors> ValidateAsync(GraphQLDocument document, GraphRequest request, CancellationToken cancellationToken)
    {
        schema.Initialize();
        var result = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema,
            Document = document,
            Operation = ValidDocument.OperationOf(document, request.OperationName),
            Variables = request.Variables ?? Inputs.Empty,
            Extensions = Inputs.Empty,
            Metrics = Metrics.None,
            CancellationToken = cancellationToken,
        });
        return result.Errors;
    }

    /// <summary>Executes over one revision: anew if the next one came before all was read.</summary>
    private async Task<Answer> ReadAsync(GraphRequest request, ValidDocument document, CancellationToken cancellationToken)
    {
        var operation = document.OperationOf(request.OperationName);
        CheckMethod(request, operation);
        var cost = costs.Check(document.Document, operation, request.Variables);
        if (request.Cost == CostWish.Validate)
            return Answer.Of(cost);
        var variables = VariableReading.Read(schema, operation, request.Variables);
        var plan = document.PlanOf(operation, variables);
        var effects = new Effects();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            using var context = new RequestContext(caches, limits, services, request.Caller);
            if (await AnswerAsync(request, new PlanRun(schema, plan, variables, context, effects, errors, cancellationToken)) is { } answer)
                return request.Cost == CostWish.Report ? answer.With(cost) : answer;
        }

        throw new RequestException(ErrorCode.Timeout, "The content changes faster than it can be read. Try again.");
    }

    /// <summary>Null if the next revision came before all was read.</summary>
    private async Task<Answer?> AnswerAsync(GraphRequest request, PlanRun run)
    {
        if (run.IsSubscription && request.Event is null)
            return new Answer(run.Subscribe(), Revision: null);
        try
        {
            var happened = request.Event is { } occurred ? await occurred(run.Request, run.CancellationToken) : null;
            if (request.Event is not null && happened is null)
                return Answer.Nothing;
            var result = await run.ExecuteAsync(happened);
            if (run.Request.HasMoved)
                return null;
            var isLasting = result.Errors is null && !run.IsMutation && !run.Request.IsVolatile && request.Event is null;
            return new Answer(errors.Cap(result), isLasting ? run.Request.Cache : null);
        }
        catch (RevisionMovedException)
        {
            return null;
        }
    }
}
