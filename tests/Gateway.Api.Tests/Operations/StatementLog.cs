using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Gateway.Testing;

namespace Gateway.Api.Tests.Operations;

/// <summary>Hears the statements that the store runs for one request, told from those of others by the trace that the client names.</summary>
internal sealed class StatementLog : IDisposable
{
    private readonly ActivityTraceId trace = ActivityTraceId.CreateRandom();
    private readonly ConcurrentQueue<string> statements = [];
    private readonly ActivityListener listener;

    public StatementLog()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Gateway.Store" or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && activity.GetTagItem("db.query.text") is string sql)
                    statements.Enqueue(sql);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>In the order they ended.</summary>
    public IReadOnlyCollection<string> Statements => statements;

    public async Task<JsonElement> OfAsync(GatewayServer gateway, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var response = await gateway.Client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose() => listener.Dispose();
}
