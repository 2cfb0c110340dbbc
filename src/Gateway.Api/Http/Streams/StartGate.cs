namespace Gateway.Api.Http.Streams;

/// <summary>Holds requests back while the content is read for the first time, so that the first answer is already right.</summary>
public sealed class StartGate
{
    private volatile TaskCompletionSource opened = Opened();

    public bool IsOpen => opened.Task.IsCompleted;

    public void Close() => opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => opened.TrySetResult();

    public Task WaitAsync(CancellationToken cancellationToken) => opened.Task.WaitAsync(cancellationToken);

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
