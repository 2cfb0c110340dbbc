using System.Globalization;
using Gateway.Content;
using Spectre.Console;

namespace Gateway.Commands;

/// <summary>Shows how far an ingest is: a live bar in a terminal, plain lines elsewhere.</summary>
public static class IngestDisplay
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    public static Task<T> ShowAsync<T>(IAnsiConsole console, TimeProvider time, Func<IProgress<IngestProgress>, Task<T>> ingest) =>
        IsTerminal(console) ? ShowBarAsync(console, time, ingest) : ingest(Lines(console, time));

    /// <summary>The bar in a terminal, nothing elsewhere.</summary>
    public static Task<T> ShowOnTerminalAsync<T>(IAnsiConsole console, TimeProvider time, Func<IProgress<IngestProgress>?, Task<T>> read) =>
        IsTerminal(console) ? ShowBarAsync(console, time, read) : read(null);

    private static bool IsTerminal(IAnsiConsole console) => console.Profile is { Out.IsTerminal: true, Capabilities.Ansi: true };

    private static Task<T> ShowBarAsync<T>(IAnsiConsole console, TimeProvider time, Func<IProgress<IngestProgress>, Task<T>> ingest) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(display =>
            {
                var bar = display.AddTask("Reading the blogs").IsIndeterminate();
                var start = time.GetTimestamp();
                return ingest(new ReportInTurn(state =>
                {
                    if (state.FilesTotal is { } total)
                        bar.IsIndeterminate(false).MaxValue(Math.Max(total, 1)).Value(state.FilesRead);
                    bar.Description = Describe(state, time.GetElapsedTime(start));
                }));
            });

    private static ReportInTurn Lines(IAnsiConsole console, TimeProvider time)
    {
        var start = time.GetTimestamp();
        long? last = null;
        return new ReportInTurn(state =>
        {
            if (last is { } before && time.GetElapsedTime(before) < BetweenLines)
                return;
            // Of the first moment there is nothing to tell but how much lies ahead.
            if (last is null && state.FilesTotal is { } ahead)
                console.WriteLine($"Reading {ahead} files");
            else
                console.WriteLine(Line(state));
            last = time.GetTimestamp();
        });

        string Line(IngestProgress state)
        {
            var files = state.FilesTotal is { } total ? $" ({state.FilesRead} of {total} files)" : "";
            return Describe(state, time.GetElapsedTime(start)) + files;
        }
    }

    private static string Describe(IngestProgress state, TimeSpan elapsed) => string.Create(
        CultureInfo.InvariantCulture, $"{state.Posts} posts, {state.Posts / Math.Max(elapsed.TotalSeconds, 0.001):N0} a second");

    /// <summary>Calls from the thread that reports, one at a time: the framework's <see cref="Progress{T}"/> may bring reports out of order.</summary>
    private sealed class ReportInTurn(Action<IngestProgress> show) : IProgress<IngestProgress>
    {
        private readonly Lock door = new();

        public void Report(IngestProgress value)
        {
            lock (door)
                show(value);
        }
    }
}
