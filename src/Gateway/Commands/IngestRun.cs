using Gateway.Hosting;
using Gateway.Store.Writing;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary>One ingest as a person sees it: progress, then a summary.</summary>
public static class IngestRun
{
    public static async Task<IngestSummary> RunAsync(
        IServiceProvider services, GatewayOptions options, IAnsiConsole console, CancellationToken cancellationToken)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var ingest = services.GetRequiredService<Ingest>();
        var start = time.GetTimestamp();

        var summary = await IngestDisplay.ShowAsync(
            console, time, progress => ingest.RunAsync(options.Sources, options.PipelineAt(time.GetUtcNow()), progress, cancellationToken));

        Summary.Write(console, summary, options, time.GetElapsedTime(start));
        foreach (var source in summary.Sources.Where(source => summary.PostsOfSource[source.Name] == 0))
            await Console.Error.WriteLineAsync(NoPosts.Explain(options.FolderOf(source.Name), source.Kind));
        return summary;
    }

    /// <summary>Waits for the preview of drafts, which a command that ends would break off.</summary>
    public static Task FollowAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetService<PreviewIngest>()?.WhenDoneAsync(cancellationToken) ?? Task.CompletedTask;
}
