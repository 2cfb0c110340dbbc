using System.CommandLine;
using System.Text;
using Gateway.Content;
using Gateway.Content.Diagnostics;
using Gateway.Content.Model;
using Gateway.Content.Sources;
using Gateway.Fixing;
using Gateway.Graph;
using Gateway.Reports;
using Gateway.Settings;
using Gateway.Store;
using Gateway.Store.Curation;
using Gateway.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Gateway.Commands;

/// <summary><c>check</c>: reads blogs, tells their faults and mends what is sure; made for a blog's own CI.</summary>
public static class CheckCommand
{
    private const string Never = "never";

    public static Command Create()
    {
        var arguments = new SourceArguments("the configured sources");
        var failOn = new Option<string>("--fail-on")
        {
            Description = "The least severity that ends with exit code 2.",
            HelpName = "error|warning|info|never",
            DefaultValueFactory = _ => "warning",
        }.AcceptOnlyFromAmong("error", "warning", "info", Never);
        var format = new Option<string>("--format")
        {
            Description = "How the faults are written: lines for people, or a document for programs.",
            HelpName = "text|json|sarif",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "sarif");
        var output = new Option<string?>("--output") { Description = "File for the faults. [default: standard output]", HelpName = "FILE" };

        var fix = new Option<bool>("--fix") { Description = "Mend the links whose right destination is as good as sure, then tell the faults that are left." };
        var diff = new Option<bool>("--diff") { Description = "Print what --fix would change, for git apply, in place of the faults." };

        var command = new Command("check", "Tells the faults of blogs as file:line:column, and fails if there are any.");
        arguments.AddTo(command);
        command.Add(failOn);
        command.Add(format);
        command.Add(output);
        command.Add(fix);
        command.Add(diff);
        command.Validators.Add(result =>
        {
            if (result.GetValue(fix) && result.GetValue(diff))
                result.AddError("--fix changes files, --diff only shows how: choose one.");
        });
        command.SetAction(async (line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var sources = arguments.ReadSome(line, settings);
            var snapshot = await ReadAsync(sources, arguments.IncludesDrafts(line, settings), cancellationToken);
            if (line.GetValue(diff))
                await OutputFile.WriteAsync(line.GetValue(output), stream => FixRun.PrintAsync(snapshot, stream, cancellationToken));
            var complete = true;
            // A document on standard output must not be mixed with other lines.
            var changes = line.GetValue(format) == "text" || line.GetValue(output) is not null ? Console.Out : Console.Error;
            if (line.GetValue(fix))
                (snapshot, complete) = await FixRun.ApplyAsync(snapshot, changes, Console.Error);
            if (!line.GetValue(diff))
                await WriteAsync(new FaultReport(sources, snapshot), line.GetValue(format)!, line.GetValue(output), cancellationToken);
            var exitCode = await JudgeAsync(sources, snapshot, line.GetValue(failOn)!);
            return complete || exitCode != ExitCode.Ok ? exitCode : ExitCode.Faults;
        });
        return command;
    }

    private static async Task<Snapshot> ReadAsync(IReadOnlyList<SourceOptions> sources, bool includeDrafts, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var options = new ContentPipelineOptions(time.GetUtcNow(), includeDrafts);
        var snapshot = LinkFaults.Report(await IngestDisplay.ShowOnTerminalAsync(
            Terminal.CreateForErrors(), time, progress => ContentPipeline.RunAsync(sources, options, Identities.None, new NoContent(), progress, cancellationToken)));
        return snapshot.Curations.Count == 0 ? snapshot : snapshot with { Diagnostics = await UnderDecisionsAsync(snapshot.Diagnostics, sources, options, cancellationToken) };
    }

    /// <summary>Decisions that stand in files are laid over the whole graph, in a database of their own.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> UnderDecisionsAsync(
        IReadOnlyList<Diagnostic> found, IReadOnlyList<SourceOptions> sources, ContentPipelineOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("gateway-check-");
        try
        {
            await using var services = new ServiceCollection().AddGatewayStore(Path.Combine(folder.FullName, "check.db")).BuildServiceProvider();
            var database = services.GetRequiredService<Database>();
            await database.OpenAsync(cancellationToken);
            await services.GetRequiredService<Ingest>().RunAsync(sources, options, progress: null, cancellationToken);
            return CurationFindings.Of(database, found);
        }
        catch (NoPostsException)
        {
            return found;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(FaultReport report, string format, string? output, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            if (format == "text")
                TextReport.Write(Terminal.CreateForLines(), report);
            else
                await Console.Out.WriteLineAsync(Document(report, format));
            return;
        }

        var text = (format == "text" ? TextReport.Print(report) : Document(report, format)) + "\n";
        await OutputFile.WriteAsync(output, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());
        await Console.Out.WriteLineAsync(TextReport.Sum(report));
    }

    private static string Document(FaultReport report, string format) => format == "json" ? JsonReport.Print(report) : SarifReport.Print(report);

    private static async Task<int> JudgeAsync(IReadOnlyList<SourceOptions> sources, Snapshot snapshot, string failOn)
    {
        var empty = snapshot.Sources.Where(source => snapshot.Posts.All(post => post.Source != source.Name)).ToList();
        foreach (var source in empty)
            await Console.Error.WriteLineAsync(NoPosts.Explain(sources.First(given => given.Name == source.Name).Folder, source.Kind));
        if (empty.Count > 0)
            return ExitCode.Source;

        // Severities sort from worst.
        var fails = failOn != Never && snapshot.Diagnostics.Any(x => DiagnosticCatalogue.SeverityOf(x.Code) <= Enum.Parse<DiagnosticSeverity>(failOn, ignoreCase: true));
        return fails ? ExitCode.Faults : ExitCode.Ok;
    }

    private sealed class NoContent : IContentSink
    {
        public Task WriteAsync(PostContent content, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
