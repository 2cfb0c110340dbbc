using System.CommandLine;
using Gateway.Content.Sources;
using Gateway.Exports;
using Gateway.Hosting;
using Gateway.Settings;
using Gateway.Store;
using Gateway.Store.Reading;

namespace Gateway.Commands;

/// <summary><c>export</c>: writes the bibliography or the graph of blogs, or of a database, in a format that other programs read.</summary>
public static class ExportCommand
{
    public static Command Create()
    {
        var arguments = new SourceArguments("the configured sources, else what the database holds");
        var database = new DatabaseOption();
        var format = new Option<string>("--format")
        {
            Description = "The papers as a bibliography (bibtex, csl, ris), or everything as a graph (graphml, json-ld).",
            HelpName = "bibtex|csl|ris|graphml|json-ld",
            Required = true,
        }.AcceptOnlyFromAmong("bibtex", "csl", "ris", "graphml", "json-ld");
        var output = new Option<string?>("--output") { Description = "File for the export. [default: standard output]", HelpName = "FILE" };

        var command = new Command("export", "Writes the bibliography or the graph of blogs for other programs; reads the blogs first, if any are named.");
        arguments.AddTo(command);
        database.AddTo(command);
        command.Add(format);
        command.Add(output);
        command.SetAction((line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var sources = arguments.Read(line, settings);
            var options = new GatewayOptions(sources, FileOf(sources, database.Read(line, settings))) { IncludeDrafts = arguments.IncludesDrafts(line, settings), Auth = settings.Auth };
            return RunAsync(options, line.GetValue(format)!, line.GetValue(output), cancellationToken);
        });
        return command;
    }

    private static string FileOf(IReadOnlyList<SourceOptions> sources, string? database) => (sources, database) switch
    {
        ({ Count: > 0 }, _) => database ?? DefaultDatabase.Of(sources),
        (_, null) => throw new FailureException(ExitCode.Usage, "Nothing to export is named: write export PATH, or --db FILE for what was read before."),
        _ when File.Exists(database) => database,
        _ => throw new FailureException(ExitCode.Database, $"There is no database '{database}': write export PATH as well to make it."),
    };

    private static async Task<int> RunAsync(GatewayOptions options, string format, string? output, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddGatewayStore(options.Database, options.Preview).BuildServiceProvider();
        if (options.Sources.Count == 0)
            RefuseOtherShape(services, options);
        else if (await ReadAsync(services, options, cancellationToken) == 0)
            return ExitCode.Source;

        // One session, so that a later ingest of another process does not mix with what is read.
        await using var scope = services.CreateAsyncScope();
        var sources = await scope.ServiceProvider.GetRequiredService<SourceReader>().AllAsync(cancellationToken);
        if (sources.Count == 0)
            throw new FailureException(ExitCode.Source, $"The database '{options.Database}' holds no posts: name the folders to read as well.");
        var reader = scope.ServiceProvider.GetRequiredService<ExportReader>();
        await OutputFile.WriteAsync(output, stream => format switch
        {
            "bibtex" => BibliographyExport.WriteBibTeXAsync(reader, stream, cancellationToken),
            "csl" => BibliographyExport.WriteCslJsonAsync(reader, stream, cancellationToken),
            "ris" => BibliographyExport.WriteRisAsync(reader, stream, cancellationToken),
            "graphml" => GraphMl.WriteAsync(reader, stream, cancellationToken),
            _ => JsonLd.WriteAsync(reader, sources, stream, cancellationToken),
        });
        return ExitCode.Ok;
    }

    // To open a database makes room for content of the present shape, which a command that only writes out must not do.
    private static void RefuseOtherShape(IServiceProvider services, GatewayOptions options)
    {
        if (!services.GetRequiredService<Database>().HasPresentShape())
            throw new FailureException(ExitCode.Database, $"The database '{options.Database}' was written by another version of this program: name the folders to read as well.");
    }

    /// <summary>Returns the number of posts.</summary>
    private static async Task<int> ReadAsync(IServiceProvider services, GatewayOptions options, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        // Standard output is for the export alone.
        var summary = await IngestRun.RunAsync(services, options, Terminal.CreateForErrors(), cancellationToken);
        await services.FollowAsync(cancellationToken);
        return summary.Posts;
    }
}
