using System.CommandLine;
using Gateway.Content.Parsing.Curations;
using Gateway.Settings;
using Gateway.Store;
using Gateway.Store.Curation;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary><c>curations</c>: writes what curators decided as YAML that people can read and keep, and takes it in again.</summary>
public static class CurationsCommand
{
    public static Command Create()
    {
        var command = new Command("curations", "Writes the decisions of curators to a file, or takes them from one.");
        command.Add(CreateExport());
        command.Add(CreateImport());
        return command;
    }

    private static Command CreateExport()
    {
        var output = new Option<string?>("--output") { Description = "File for the decisions, such as curation.yml beside a blog's posts. [default: standard output]", HelpName = "FILE" };
        var command = new Command("export", "Writes all decisions in force as YAML, in the form that curation.yml has.") { output };
        SetAction(command, async (transfer, line, _) =>
        {
            var decisions = transfer.Export();
            await OutputFile.WriteAsync(line.GetValue(output), async stream =>
            {
                await using var writer = new StreamWriter(stream, leaveOpen: true);
                CurationFile.Write(decisions, writer);
            });
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command CreateImport()
    {
        var file = new Argument<string>("FILE") { Description = "A file as export writes it." };
        var command = new Command("import", "Takes the decisions of a file; those that hold already are passed over.") { file };
        SetAction(command, async (transfer, line, cancellationToken) =>
        {
            var path = line.GetValue(file)!;
            if (!File.Exists(path))
                throw new FailureException(ExitCode.Usage, $"There is no file '{path}'.");
            var (decisions, problems) = CurationFile.Read(await File.ReadAllTextAsync(path, cancellationToken));
            var imported = await transfer.ImportAsync(decisions, cancellationToken);
            foreach (var (place, message) in problems.Select(problem => (problem.Location, problem.Message))
                .Concat(imported.Faults.Select(refused => (refused.Decision.Location, refused.Fault.Message))).OrderBy(fault => fault.Location.Line))
                await Console.Error.WriteLineAsync($"{path}:{place.Line}:{place.Column} {message}");
            Terminal.CreateForLines().WriteLine($"Decisions taken: {imported.Taken}, known before: {imported.Known}, left out: {problems.Count + imported.Faults.Count}.");
            return problems.Count + imported.Faults.Count == 0 ? ExitCode.Ok : ExitCode.Faults;
        });
        return command;
    }

    private static void SetAction(Command command, Func<CurationTransfer, ParseResult, CancellationToken, Task<int>> act)
    {
        var database = new DatabaseOption();
        database.AddTo(command);
        command.SetAction(async (line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var options = ServeCommand.Choose(DistinctSources.Of(settings.Sources), database.Read(line, settings));
            var file = options.Database;
            await using var services = new ServiceCollection().AddGatewayStore(file, options.Preview).BuildServiceProvider();
            var store = services.GetRequiredService<Database>();
            if (!File.Exists(file) || !store.HasPresentShape())
                throw new FailureException(ExitCode.Database, $"The database '{file}' holds no posts that this version of the program has read: serve or ingest them first.");
            return await act(services.GetRequiredService<CurationTransfer>(), line, cancellationToken);
        });
    }
}
