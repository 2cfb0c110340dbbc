using System.Text.RegularExpressions;
using Gateway.Api.Contract;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gateway.Api.Execution;

/// <summary>Turns whatever goes wrong into errors of the catalogue, which tell a client nothing of the gateway's inside.</summary>
internal sealed partial class ErrorMapping(Limits limits, IHostEnvironment environment, ILogger<ErrorMapping> logger) : IErrorInfoProvider
{
    /// <summary>The answer to a request that is refused before execution.</summary>
    public static ExecutionResult Refusal(RequestException refused) => new() { Errors = [ErrorOf(refused)] };

    /// <summary>The answer to a request that failed outside of all fields, as when the database is gone.</summary>
    public ExecutionResult Failure(Exception exception)
    {
        logger.LogError(exception, "A request failed.");
        return new() { Errors = [new UnhandledError("", exception)] };
    }

    /// <summary>What a field's resolver threw.</summary>
    /// <param name="path">Of the field in the answer.</param>
    public ExecutionError ErrorOf(Exception exception, string field, IEnumerable<object> path)
    {
        ExecutionError error = exception switch
        {
            RequestException refused => ErrorOf(refused),
            DocumentError wrong => wrong,
            InvalidCursorException => ErrorOf(new RequestException(
                ErrorCode.InvalidCursor, "This is not a cursor of this list in this order. Send cursors as pageInfo or edges return them.")),
            _ => new UnhandledError("", exception),
        };
        // A request whose revision is gone begins anew.
        if (error is UnhandledError && exception is not RevisionMovedException)
            logger.LogError(exception, "The field {Field} failed.", field);
        error.Path = path;
        return error;
    }

    /// <summary>Keeps the first errors: a list would repeat the same one for each item.</summary>
    public ExecutionResult Cap(ExecutionResult result)
    {
        if (result.Errors is { } errors && errors.Count > limits.ErrorsInAnswer)
        {
            logger.LogInformation("An answer had {Count} errors.", errors.Count);
            result.Errors = [.. errors.Take(limits.ErrorsInAnswer)];
        }

        return result;
    }

    public ErrorInfo GetInfo(ExecutionError error)
    {
        var code = CodeOf(error);
        var extensions = new Dictionary<string, object?> { ["code"] = code.Name };
        if (error is RefusedError refused)
            foreach (var (name, value) in refused.Refused.Details)
                extensions[name] = value;
        return new ErrorInfo { Message = MessageOf(error, code), Extensions = extensions };
    }

    private static RefusedError ErrorOf(RequestException refused) => new(refused);

    public static ErrorCode CodeOf(ExecutionError error) => error switch
    {
        RefusedError refused => refused.Refused.Code,
        SyntaxError => ErrorCode.SyntaxError,
        InvalidVariableError => ErrorCode.InvalidVariables,
        NoOperationError or NoOperationNameError or InvalidOperationNameError => ErrorCode.UnknownOperation,
        DocumentError => ErrorCode.ValidationFailed,
        _ => ErrorCode.InternalError,
    };

    private string MessageOf(ExecutionError error, ErrorCode code)
    {
        if (code == ErrorCode.InternalError)
            return "The gateway failed to answer this. Try again; if it lasts, tell its operator.";

        // Suggestions name fields that the client did not ask about.
        return code == ErrorCode.ValidationFailed && !environment.IsDevelopment() ? Suggestion().Replace(error.Message, "") : error.Message;
    }

    [GeneratedRegex(@"\s*(Did you mean|Perhaps you meant).*$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Suggestion();

    private sealed class RefusedError(RequestException refused) : ExecutionError(refused.Message)
    {
        public RequestException Refused { get; } = refused;
    }
}
