using Gateway.Api;
using Gateway.Api.Http.Streams;

namespace Gateway.Hosting;

public static class StartGateMiddleware
{
    /// <summary>Health checks pass: they tell that the gate is closed. So do streams, in which one can watch how far the reading is; they wait themselves.</summary>
    public static void UseStartGate(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<StartGate>();
        app.Use((context, next) => gate.IsOpen || MayPass(context) ? next(context) : WaitAsync(context, next));

        async Task WaitAsync(HttpContext context, RequestDelegate next)
        {
            if (await IsLetInAsync(gate, context, app.Lifetime))
                await next(context);
            else
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static bool MayPass(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Health.Path, StringComparison.Ordinal) || ApiServices.AsksForStream(context);

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
