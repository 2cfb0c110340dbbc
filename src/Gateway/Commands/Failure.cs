using Gateway.Store;
using Gateway.Store.Writing;

namespace Gateway.Commands;

/// <summary>A failure that a person can mend.</summary>
/// <param name="sentence">What is wrong, where, and what to do.</param>
public sealed class FailureException(int exitCode, string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>Turns exceptions into what is printed and the exit code.</summary>
public static class Failure
{
    public static (string Sentence, int ExitCode) Explain(Exception exception) => exception switch
    {
        FailureException failure => (failure.Message, failure.ExitCode),
        OperationCanceledException => ("Stopped.", ExitCode.Stopped),
        NoPostsException => (exception.Message, ExitCode.Source),
        DatabaseException => (exception.Message, ExitCode.Database),
        IOException or UnauthorizedAccessException => ($"A file or folder cannot be read: {exception.Message}", ExitCode.Source),
        _ => ($"This is a bug in the gateway; please report it with the lines below.\n{exception}", ExitCode.Unexpected),
    };
}
