using System.Net.Sockets;
using Gateway.Store;
using Microsoft.AspNetCore.Connections;

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
        DatabaseException => (exception.Message, ExitCode.Database),
        IOException { InnerException: AddressInUseException } =>
            ("The address is in use by another program: choose another one, such as --urls http://localhost:5081, or stop that program.", ExitCode.Address),
        SocketException => ($"The address cannot be listened on ({exception.Message}): choose another one with --urls.", ExitCode.Address),
        IOException or UnauthorizedAccessException => ($"A file or folder cannot be read: {exception.Message}", ExitCode.Source),
        _ => ($"This is a bug in the gateway; please report it with the lines below.\n{exception}", ExitCode.Unexpected),
    };
}
