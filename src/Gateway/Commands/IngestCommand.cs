using System.CommandLine;
using Gateway.Hosting;
using Gateway.Store;

namespace Gateway.Commands;

/// <summary><c>ingest</c>: reads blogs into a database and ends.</summary>
public static class IngestCommand
{
    public static Command Create()
    {
        var sources = new SourceArguments(ArgumentArity.OneOrMore, "Folders of blogs: Hugo content folders or built HTML sites.");
        var command = new Command("ingest", "Reads blogs into a database and ends; afterwards it holds exactly these blogs.");
        sources.AddTo(command);
        command.SetAction((line, cancellationToken) => RunAsync(sources.Read(line), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(GatewayOptions options, CancellationToken cancellationToken)
    {
        await using var app = GatewayApp.Build(options, []);
        await app.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        var summary = await IngestRun.RunAsync(app.Services, options, Terminal.Create(), cancellationToken);
        return summary.Posts > 0 ? ExitCode.Ok : ExitCode.Source;
    }
}
