namespace Gateway.Hosting;

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

public static class StartGateMiddleware
{
    /// <summary>Health checks pass: they tell that the gate is closed.</summary>
    public static void UseStartGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<StartGate>();
        app.Use((context, next) =>
            gate.IsOpen || context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal) ? next(context) : WaitAsync(context, next));

        async Task WaitAsync(HttpContext context, RequestDelegate next)
        {
            if (await IsLetInAsync(gate, context, app.Lifetime))
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <summary>False if the program ends, or the client leaves, before the gate opens.</summary>
    private static async Task<bool> IsLetInAsync(StartGate gate, HttpContext context, IHostApplicationLifetime lifetime)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await gate.WaitAsync(end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
