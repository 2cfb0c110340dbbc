using System.CommandLine;
using Gateway.Api;
using Gateway.Api.Http.Streams;
using Gateway.Content.Sources;
using Gateway.Hosting;
using Gateway.Settings;
using Gateway.Store;
using Microsoft.AspNetCore.Connections;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary><c>serve</c>: reads blogs, then answers queries until it is stopped.</summary>
public static class ServeCommand
{
    /// <summary>For so long those who ask right after a start have the processor for themselves.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var arguments = new SourceArguments("the configured sources, else the demo blogs");
        var command = new Command("serve", $"Reads blogs and serves them, at {GatewayApp.DefaultUrl} unless told otherwise.");
        arguments.AddTo(command);
        Serve(command, arguments.Read, arguments.IncludesDrafts);
        return command;
    }

    /// <summary>Serves the configured sources, else the demo blogs, when no command is given.</summary>
    public static void AddTo(RootCommand root) =>
        Serve(root, (_, settings) => DistinctSources.Of(settings.Sources), (_, settings) => settings.Drafts);

    private static void Serve(
        Command command, Func<ParseResult, GatewaySettings, IReadOnlyList<SourceOptions>> sources, Func<ParseResult, GatewaySettings, bool> drafts)
    {
        var database = new DatabaseOption();
        var urls = CreateUrlsOption();
        var isPrivate = new Option<bool>("--private") { Description = "Answer only those who have a key; gateway keys add makes one." };
        database.AddTo(command);
        command.Add(urls);
        command.Add(isPrivate);
        command.SetAction((line, cancellationToken) =>
        {
            var settings = GatewaySettings.Read();
            var options = Choose(sources(line, settings), database.Read(line, settings)) with
            {
                IncludeDrafts = drafts(line, settings),
                Cache = settings.Cache,
                Limits = settings.Limits,
                Batching = settings.Batching,
                Federation = settings.Federation,
                Operations = settings.Operations,
                Cors = settings.Cors,
                Private = settings.Private || line.GetValue(isPrivate),
                Auth = settings.Auth,
                RateLimit = settings.RateLimit,
                Telemetry = settings.Telemetry,
            };
            return RunAsync(options, line.GetValue(urls), cancellationToken);
        });
    }

    internal static GatewayOptions Choose(IReadOnlyList<SourceOptions> sources, string? database) => sources.Count == 0
        ? new GatewayOptions(DemoBlogs.Sources, database ?? DefaultDatabase.Named("demo"))
        : new GatewayOptions(sources, database ?? DefaultDatabase.Of(sources));

    private static Option<string?> CreateUrlsOption() => new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons. [default: {GatewayApp.DefaultUrl}]",
        HelpName = "URLS",
    };

    private static async Task<int> RunAsync(GatewayOptions options, string? urls, CancellationToken cancellationToken)
    {
        await using var app = GatewayApp.Build(options, urls is null ? [] : ["--urls", urls]);
        var console = Terminal.Create();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (app.Services.GetRequiredService<Database>().IsEmptied)
            await Console.Error.WriteLineAsync($"The database '{options.Database}' is empty: it is rebuilt from the content. What else it held, keys and the decisions of curators, has to be restored from a backup.");
        if (app.Services.GetRequiredService<Database>().Holds(options.Sources, options.PipelineAt(now)))
            await ServeThenReadAsync(app, options, console, cancellationToken);
        else
            await ReadThenServeAsync(app, options, console, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Stopped;
    }

    private static async Task ReadThenServeAsync(WebApplication app, GatewayOptions options, IAnsiConsole console, CancellationToken cancellationToken)
    {
        // Listening comes before reading: an address in use is told at once, and early requests wait for the content.
        var gate = app.Services.GetRequiredService<StartGate>();
        await app.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
        gate.Close();
        await ListenAsync(app, cancellationToken);
        await IngestRun.RunAsync(app.Services, options, console, cancellationToken);
        await app.Services.RehearseAsync(cancellationToken);
        await app.Services.WarmUpAsync(cancellationToken);
        gate.Open();
        Summary.WriteAddresses(console, app.Urls);
    }

    /// <summary>Answers with what was read the last time while the sources are looked through; what has changed comes as with any ingest.</summary>
    private static async Task ServeThenReadAsync(WebApplication app, GatewayOptions options, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var rehearsal = app.Services.RehearseAsync(cancellationToken);
        await ListenAsync(app, cancellationToken);
        Summary.WriteAddresses(console, app.Urls);
        try
        {
            await rehearsal;
            await Task.Delay(Lead, app.Services.GetRequiredService<TimeProvider>(), cancellationToken);
            await app.Services.WarmUpAsync(cancellationToken);
            // Looks through the whole file for damage, which takes as long as all that went before.
            await app.Services.GetRequiredService<Database>().OpenAsync(cancellationToken);
            await IngestRun.RunAsync(app.Services, options, console, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; requests in flight are still answered.
        }
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
