using Gateway.Api.Contract;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Configuration;

namespace Gateway.Api.Execution;

/// <summary>Answers one request: finds or parses its document, checks limits, lets the engine validate and execute it.</summary>
internal sealed class GraphExecutor(
    GatewaySchema schema, DocumentCache documents, ErrorMapping errors, IConfiguration configuration, TimeProvider clock)
{
    private readonly DocumentExecuter executer = new(new GraphQLDocumentBuilder(), new DocumentValidator(), new StrategySelector(), []);
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
            CheckMethod(request, document);
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

    /// <summary>Looks at a request without executing it.</summary>
    /// <returns>Null where the document has no such operation; executing tells so.</returns>
    /// <exception cref="RequestException">The document is refused, or must not come this way.</exception>
    public OperationType? KindOf(GraphRequest request)
    {
        if (!documents.TryGet(request.Query, out var document))
            document = Parse(request.Query);
        CheckMethod(request, document);
        return OperationOf(request, document)?.Operation;
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

    private static void CheckMethod(GraphRequest request, GraphQLDocument document)
    {
        if (request.ReadsOnly && OperationOf(request, document) is { Operation: OperationType.Mutation })
            throw new RequestException(ErrorCode.MethodNotAllowed, "GET changes nothing. Send mutations by POST.");
    }

    private static GraphQLOperationDefinition? OperationOf(GraphRequest request, GraphQLDocument document) =>
        document.Definitions.OfType<GraphQLOperationDefinition>()
            .FirstOrDefault(operation => string.IsNullOrEmpty(request.OperationName) || operation.Name?.StringValue == request.OperationName);

    private ExecutionOptions OptionsFor(
        GraphRequest request, GraphQLDocument document, bool valid, IServiceProvider services, CancellationToken cancellationToken) => new()
        {
            Schema = schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Root = request.Event,
            RequestServices = services,
            ValidationRules = valid ? [] : null,
            UnhandledExceptionDelegate = errors.OnException,
            CancellationToken = cancellationToken,
        };
}
