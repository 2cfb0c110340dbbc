using Gateway.Api.Contract;
using Gateway.Api.Costs;
using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace Gateway.Api.Execution;

/// <summary>Answers one request: finds or parses its document, checks limits, lets the engine validate and execute it.</summary>
internal sealed class GraphExecutor(
    GatewaySchema schema, DocumentCache documents, RevisionCaches caches, ReadSessions sessions, ErrorMapping errors, OperationCosts costs, Limits limits,
    TimeProvider clock)
{
    private readonly DocumentExecuter executer = new();
    private readonly GraphQLDocumentBuilder parser = new();

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<Answer> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(limits.ExecutionTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            var valid = documents.TryGet(request.Query, out var document);
            document ??= Parse(request.Query);
            if (request.QueriesOnly)
                RequireQuery(document, request.OperationName);
            var cost = costs.Check(document, request);
            if (request.Cost == CostWish.Validate)
                return Answer.Of(cost);
            var answer = await ReadAsync(request, document, valid, stop.Token);
            if (!valid && answer.Result.Executed)
                documents.Keep(request.Query, document);
            return request.Cost == CostWish.Report ? answer.With(cost) : answer;
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

    /// <summary>Executes over one revision: anew if the next one came before all was read.</summary>
    private async Task<Answer> ReadAsync(GraphRequest request, GraphQLDocument document, bool valid, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var context = new RequestContext(caches.Present(), sessions, limits);
            var result = await executer.ExecuteAsync(OptionsFor(request, document, valid, context, cancellationToken));
            if (!context.HasMoved)
                return new Answer(errors.Cap(result), context.IsVolatile || result.Errors is not null ? null : context.Cache);
        }
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

    private static void RequireQuery(GraphQLDocument document, string? operationName)
    {
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(operation => string.IsNullOrEmpty(operationName) || operation.Name?.StringValue == operationName);
        if (operation is { Operation: not OperationType.Query })
            throw new RequestException(ErrorCode.MethodNotAllowed, "GET answers queries only. Send other operations by POST.");
    }

    private ExecutionOptions OptionsFor(
        GraphRequest request, GraphQLDocument document, bool valid, RequestContext context, CancellationToken cancellationToken) => new()
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            UserContext = context,
            ValidationRules = valid ? [] : null,
            UnhandledExceptionDelegate = errors.OnException,
            CancellationToken = cancellationToken,
        };
}
