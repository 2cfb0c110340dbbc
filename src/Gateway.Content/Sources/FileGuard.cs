using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Sources;

/// <summary>Lets no file stop an ingest: parsers have bugs and limits of their own, and a file on which one fails is reported and left out.</summary>
internal static class FileGuard
{
    public static (T? Value, Fault? Failure) Try<T>(SourceFile file, Func<T?> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or RegexMatchTimeoutException or FormatException or OverflowException or InvalidDataException or InsufficientExecutionStackException)
        {
            var message = $"The gateway could not read this file ({e.GetType().Name}). It may be nested too deeply or hold one endless line; else please report it.";
            return (null, new Fault(DiagnosticCode.UnreadableFile, SourceSpan.FileStart, message));
        }
    }
}
