using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Gateway.Commands;

/// <summary>The program's words: what a person can type, and what comes of it.</summary>
public static class CommandLine
{
    // Enough for an ingest to roll back and for open requests to end.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Runs one command. Returns its <see cref="ExitCode"/>; failures are told in one sentence on standard error.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // Failures are reported here and nowhere else.
        try
        {
            var command = Create().Parse(args);
            return command.Action is ParseErrorAction
                ? await RefuseAsync(command)
                : await command.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        }
        catch (Exception exception)
        {
            var (sentence, exitCode) = Failure.Explain(exception);
            await Console.Error.WriteLineAsync(sentence);
            return exitCode;
        }
    }

    private static async Task<int> RefuseAsync(ParseResult command)
    {
        foreach (var error in command.Errors)
            await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("Add --help to see what can be said.");
        return ExitCode.Usage;
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Reads blogs and serves them as one GraphQL graph. Without a command: serves the configured sources, else the demo blogs.");
        ServeCommand.AddTo(root);
        root.Add(ServeCommand.Create());
        root.Add(IngestCommand.Create());
        root.Add(CheckCommand.Create());
        root.Add(ExportCommand.Create());
        root.Add(KeysCommand.Create());
        root.Add(CurationsCommand.Create());
        root.Add(SchemaCommand.Create());

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
        return root;
    }
}
