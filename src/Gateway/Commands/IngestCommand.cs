using System.CommandLine;
using Gateway.Hosting;
using Gateway.Settings;
using Gateway.Store;

namespace Gateway.Commands;

/// <summary><c>ingest</c>: reads blogs into a database and ends.</summary>
public static class IngestCommand
{
    public static Command Create()
    {
        var arguments = new SourceArguments("the configured sources");
        var database = new DatabaseOption();
        var command = new Command("ingest", "Reads blogs into a database and ends; afterwards it holds exactly these blogs.");
        arguments.AddTo(command);
        database.AddTo(command);
        command.SetAction((line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var sources = arguments.ReadSome(line, settings);
            var file = database.Read(line, settings) ?? DefaultDatabase.Of(sources);
            return RunAsync(new GatewayOptions(sources, file) { IncludeDrafts = arguments.IncludesDrafts(line, settings), Auth = settings.Auth }, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(GatewayOptions options, CancellationToken cancellationToken)
    {
        // The store alone: to build the web application would take as long as to read a small blog.
        await using var services = new ServiceCollection().AddGatewayStore(options.Database, options.Preview).BuildServiceProvider();
        await services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        var summary = await IngestRun.RunAsync(services, options, Terminal.Create(), cancellationToken);
        await services.FollowAsync(cancellationToken);
        return summary.Posts > 0 ? ExitCode.Ok : ExitCode.Source;
    }
}
