using System.Collections.Concurrent;
using System.Diagnostics;
using Gateway.Store;

namespace Gateway.Tests.Store;

/// <summary>The statements that readers send while it lives, of this test alone.</summary>
internal sealed class StatementLog : IDisposable
{
    private readonly Activity test = new Activity("test").Start();
    private readonly ActivityListener listener;

    public StatementLog()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StoreTelemetry.SourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == test.TraceId)
                    Statements.Enqueue((string)activity.GetTagItem("db.query.text")!);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public ConcurrentQueue<string> Statements { get; } = new();

    public void Dispose()
    {
        listener.Dispose();
        test.Dispose();
    }
}
