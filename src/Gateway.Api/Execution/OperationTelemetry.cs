using System.Diagnostics;
using System.Diagnostics.Metrics;
using Gateway.Api.Contract;
using Gateway.Api.Persisted;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Execution;

/// <summary>
/// Executes operations and tells of each: a span by OpenTelemetry's conventions for GraphQL (https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/),
/// a duration, and a line in the log. Variables are never told, nor names that are not in the document.
/// </summary>
internal sealed partial class OperationTelemetry(
    GraphExecutor executor, TelemetryOptions options, TimeProvider clock, ILogger<OperationTelemetry> logger, IMeterFactory meters)
{
    private const string TypeTag = "graphql.operation.type";
    private const string ErrorTag = "error.type";

    private static readonly ActivitySource Source = new(ApiServices.TelemetrySource);

    private readonly Histogram<double> durations = meters.Create(ApiServices.TelemetrySource).CreateHistogram(
        "gateway.operation.duration", "s", "Time from a request's being read to its answer, answers from memory apart.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<Answer> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        using var activity = Source.StartActivity("GraphQL Operation", ActivityKind.Server);
        var start = clock.GetTimestamp();
        Answer? answer = null;
        try
        {
            return answer = await executor.ExecuteAsync(request, cancellationToken);
        }
        finally
        {
            Tell(request, answer, clock.GetElapsedTime(start), activity);
        }
    }

    private void Tell(GraphRequest request, Answer? answer, TimeSpan elapsed, Activity? activity)
    {
        var operation = answer?.Result.Operation;
        var type = TypeOf(operation);
        var name = operation?.Name?.StringValue;
        var error = answer is null ? ErrorCode.InternalError : answer.Result.Errors is [var first, ..] ? ErrorMapping.CodeOf(first) : null;

        var tags = new TagList();
        if (type is not null)
            tags.Add(TypeTag, type);
        if (error is not null)
            tags.Add(ErrorTag, error.Name);
        durations.Record(elapsed.TotalSeconds, tags);

        if (activity is not null)
            Describe(activity, type, name, error, options.Documents ? request.Query : null);

        var level = error == ErrorCode.InternalError || error == ErrorCode.Timeout ? LogLevel.Warning : LogLevel.Information;
        if (logger.IsEnabled(level))
            LogOperation(level, type, name, PersistedOperations.HashOf(request.Query), elapsed.TotalMilliseconds, error?.Name);
    }

    private static void Describe(Activity activity, string? type, string? name, ErrorCode? error, string? document)
    {
        activity.DisplayName = type ?? activity.DisplayName;
        activity.SetTag(TypeTag, type).SetTag("graphql.operation.name", name).SetTag("graphql.document", document).SetTag(ErrorTag, error?.Name);
        if (error is not null)
            activity.SetStatus(ActivityStatusCode.Error);
    }

    private static string? TypeOf(GraphQLOperationDefinition? operation) => operation?.Operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => null,
    };

    [LoggerMessage("Operation {OperationType} {OperationName} of document {DocumentHash} took {Milliseconds:0.0} ms; error: {ErrorCode}.")]
    private partial void LogOperation(LogLevel level, string? operationType, string? operationName, string documentHash, double milliseconds, string? errorCode);
}
