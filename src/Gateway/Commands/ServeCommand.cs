using System.CommandLine;
using Gateway.Hosting;
using Gateway.Store;
using Microsoft.AspNetCore.Connections;

namespace Gateway.Commands;

/// <summary><c>serve</c>: reads blogs, then answers queries until it is stopped.</summary>
public static class ServeCommand
{
    public static Command Create()
    {
        var sources = new SourceArguments(ArgumentArity.ZeroOrMore, "Folders of blogs: Hugo content folders or built HTML sites. [default: the demo blog]");
        var urls = CreateUrlsOption();
        var command = new Command("serve", "Reads blogs and serves them, at http://localhost:5080 unless told otherwise.");
        sources.AddTo(command);
        command.Add(urls);
        command.SetAction((line, cancellationToken) => RunAsync(sources.Read(line), line.GetValue(urls), cancellationToken));
        return command;
    }

    /// <summary>Serves the demo blog when no command is given.</summary>
    public static void AddDemoTo(RootCommand root)
    {
        var database = SourceArguments.CreateDatabaseOption();
        var urls = CreateUrlsOption();
        root.Add(database);
        root.Add(urls);
        root.SetAction((line, cancellationToken) => RunAsync(DemoBlog.Options(line.GetValue(database)), line.GetValue(urls), cancellationToken));
    }

    private static Option<string?> CreateUrlsOption() => new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons. [default: {GatewayApp.DefaultUrl}]",
        HelpName = "URLS",
    };

    private static async Task<int> RunAsync(GatewayOptions options, string? urls, CancellationToken cancellationToken)
    {
        await using var app = GatewayApp.Build(options, urls is null ? [] : ["--urls", urls]);
        var console = Terminal.Create();
        var gate = app.Services.GetRequiredService<StartGate>();

        // Listening comes before reading: an address in use is told at once, and early requests wait for the content.
        await app.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        gate.Close();
        await ListenAsync(app, cancellationToken);
        await IngestRun.RunAsync(app.Services, options, console, cancellationToken);
        gate.Open();

        Summary.WriteAddresses(console, app.Urls);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Stopped;
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new FailureException(
                ExitCode.Address, "The address is in use: choose another one, such as --urls http://localhost:5081, or stop the program that uses it.", exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Starting does nothing else than listening.
            var reason = exception.Message.ReplaceLineEndings(" ");
            throw new FailureException(ExitCode.Address, $"The address cannot be listened on: choose another one with --urls. ({reason})", exception);
        }
    }
}
