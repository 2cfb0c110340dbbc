namespace Gateway.Commands;

/// <summary>Where a command's answer goes: <c>--output FILE</c>, else standard output.</summary>
public static class OutputFile
{
    private const int BufferSize = 64 * 1024;

    /// <param name="file">Null for standard output.</param>
    /// <exception cref="FailureException">It cannot be written.</exception>
    public static async Task WriteAsync(string? file, Func<Stream, Task> write)
    {
        try
        {
            await using var stream = file is null ? Console.OpenStandardOutput() : File.Create(file);
            await using var buffer = new BufferedStream(stream, BufferSize);
            await write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(ExitCode.Usage, $"{(file is null ? "Standard output" : $"The file {file}")} cannot be written: {exception.Message}", exception);
        }
    }
}
