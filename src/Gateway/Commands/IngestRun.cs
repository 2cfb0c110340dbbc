using Gateway.Content;
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
        var pipeline = new ContentPipelineOptions(time.GetUtcNow(), options.IncludeDrafts);
        var start = time.GetTimestamp();

        var summary = await IngestDisplay.ShowAsync(
            console, time, progress => ingest.RunAsync(options.Sources, pipeline, progress, cancellationToken));

        Summary.Write(console, summary, options, time.GetElapsedTime(start));
        if (summary.Posts == 0)
            await Console.Error.WriteLineAsync(NoPosts(options));
        return summary;
    }

    private static string NoPosts(GatewayOptions options) =>
        $"No posts were found in {string.Join(", ", options.Sources.Select(source => source.Folder))}: " +
        "name a folder with Hugo's Markdown files or with the pages of a built site, force its --layout, or add --drafts if all posts are drafts.";
}
