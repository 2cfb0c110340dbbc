using Gateway.Api.Contract;
using Gateway.Api.Loading;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Configuration;

namespace Gateway.Api.Execution;

/// <summary>Answers one request: finds or parses its document, checks limits, lets the library validate it, executes it.</summary>
internal sealed class GraphExecutor(
    GatewaySchema schema, DocumentCache documents, RevisionCaches caches, ReadSessions sessions, ErrorMapping errors, IConfiguration configuration,
    TimeProvider clock)
{
    private readonly GraphQLDocumentBuilder parser = new();
    private readonly DocumentValidator validator = new();
    private readonly TimeSpan executionTime = configuration.GetValue("GraphQL:ExecutionTime", Limits.ExecutionTime);

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<Answer> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(executionTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            if (!documents.TryGet(request.Query, out var document))
            {
                var parsed = Parse(request.Query);
                if (await ValidateAsync(parsed, request, stop.Token) is { } invalid)
                    return new Answer(errors.Cap(invalid), Revision: null);
                document = new ValidDocument(schema, parsed);
                documents.Keep(request.Query, document);
            }

            return await ReadAsync(request, document, stop.Token);
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

    private GraphQLDocument Parse(string query)
    {
        DocumentText.Check(query);
        try
        {
            var document = parser.Build(query);
            DocumentShape.Check(document);
            return document;
        }
        catch (SyntaxError error)
        {
            throw new RequestException(ErrorCode.SyntaxError, error.Message);
        }
    }

    /// <summary>Null for a document that fits the schema. Variables are none of its business: another request may send others.</summary>
    private async Task<ExecutionResult?> ValidateAsync(GraphQLDocument document, GraphRequest request, CancellationToken cancellationToken)
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
        var found = result.Errors.Where(error => error is not InvalidVariableError).ToList();
        return found is [] ? null : new ExecutionResult { Errors = [.. found] };
    }

    /// <summary>Executes over one revision: anew if the next one came before all was read.</summary>
    private async Task<Answer> ReadAsync(GraphRequest request, ValidDocument document, CancellationToken cancellationToken)
    {
        var operation = document.OperationOf(request.OperationName);
        if (request.QueriesOnly && operation.Operation != OperationType.Query)
            throw new RequestException(ErrorCode.MethodNotAllowed, "GET answers queries only. Send other operations by POST.");
        var variables = VariableReading.Read(schema, operation, request.Variables);
        var plan = document.PlanOf(operation, variables);
        while (true)
        {
            using var context = new RequestContext(caches.Present(), sessions);
            var result = await new PlanRun(schema, plan, variables, context, errors, cancellationToken).ExecuteAsync();
            if (!context.HasMoved)
                return new Answer(errors.Cap(result), context.IsVolatile || result.Errors is not null ? null : context.Cache);
        }
    }
}
