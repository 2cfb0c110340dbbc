using Gateway.Api.Contract;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;
using Microsoft.Extensions.Configuration;

namespace Gateway.Api.Execution;

/// <summary>Answers one request: finds or parses its document, checks limits, lets the engine validate and execute it.</summary>
internal sealed class GraphExecutor(
    GatewaySchema schema, DocumentCache documents, ErrorMapping errors, IConfiguration configuration, TimeProvider clock)
{
    private readonly DocumentExecuter executer = new();
    private readonly GraphQLDocumentBuilder parser = new();
    private readonly TimeSpan executionTime = configuration.GetValue("GraphQL:ExecutionTime", Limits.ExecutionTime);

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<ExecutionResult> ExecuteAsync(GraphRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        using var timeUp = new CancellationTokenSource(executionTime, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
        try
        {
            var valid = documents.TryGet(request.Query, out var document);
            document ??= Parse(request.Query);
            if (request.QueriesOnly)
                RequireQuery(document, request.OperationName);
            var result = await executer.ExecuteAsync(OptionsFor(request, document, valid, services, stop.Token));
            if (!valid && result.Executed)
                documents.Keep(request.Query, document);
            return errors.Cap(result);
        }
        catch (RequestException refused)
        {
            return ErrorMapping.Refusal(refused);
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ErrorMapping.Refusal(new RequestException(
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

    private static void RequireQuery(GraphQLDocument document, string? operationName)
    {
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(operation => string.IsNullOrEmpty(operationName) || operation.Name?.StringValue == operationName);
        if (operation is { Operation: not OperationType.Query })
            throw new RequestException(ErrorCode.MethodNotAllowed, "GET answers queries only. Send other operations by POST.");
    }

    private ExecutionOptions OptionsFor(
        GraphRequest request, GraphQLDocument document, bool valid, IServiceProvider services, CancellationToken cancellationToken) => new()
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            RequestServices = services,
            ValidationRules = valid ? [] : null,
            UnhandledExceptionDelegate = errors.OnException,
            CancellationToken = cancellationToken,
        };
}
