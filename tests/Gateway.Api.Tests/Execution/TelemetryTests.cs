using System.Diagnostics;
using Gateway.Api.Execution;
using Gateway.Testing;
using Xunit;

namespace Gateway.Api.Tests.Execution;

/// <summary>Spans by OpenTelemetry's conventions for GraphQL, and figures for Prometheus.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private readonly World world = Blog.Create();
    private GatewayServer gateway = null!;

    public async Task InitializeAsync() => gateway = await GatewayServer.StartAsync(world);

    public async Task DisposeAsync()
    {
        await gateway.DisposeAsync();
        world.Dispose();
    }

    [Fact]
    public async Task An_operation_has_a_span_with_type_and_name_but_without_its_text()
    {
        var span = await SpanOfAsync(gateway, "query Traced($secret: String!) { post(by: { slug: $secret }) { title } }", new { secret = "family" });

        Assert.Equal("query", span.DisplayName);
        Assert.Equal("query", span.GetTagItem("graphql.operation.type"));
        Assert.Equal("Traced", span.GetTagItem("graphql.operation.name"));
        Assert.DoesNotContain(span.TagObjects, tag => tag.Value is string text && text.Contains("family", StringComparison.Ordinal));
        Assert.Null(span.GetTagItem("graphql.document"));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task The_text_is_in_the_span_if_the_settings_say_so()
    {
        using var another = Blog.Create();
        await using var telling = await GatewayServer.StartAsync(GatewayServer.OptionsFor(another) with { Telemetry = new TelemetryOptions { Documents = true } });
        const string Query = "query Told { contentRevision }";

        Assert.Equal(Query, (await SpanOfAsync(telling, Query)).GetTagItem("graphql.document"));
    }

    [Fact]
    public async Task A_failure_is_an_error_of_its_span()
    {
        var span = await SpanOfAsync(gateway, "query Failing { node(id: \"x\") { id } }");

        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("INVALID_ID", span.GetTagItem("error.type"));
    }

    [Fact]
    public async Task Prometheus_finds_durations_of_operations_and_requests()
    {
        await gateway.QueryAsync("query Measured { contentRevision }");
        await gateway.QueryAsync("{ nothing }");

        var metrics = await gateway.Client.GetStringAsync("/metrics");

        Assert.Matches("""gateway_operation_duration_seconds_count\{[^}]*graphql_operation_type="query"[^}]*\} \d""", metrics);
        Assert.Matches("""gateway_operation_duration_seconds_count\{[^}]*error_type="VALIDATION_FAILED"[^}]*\} \d""", metrics);
        Assert.Contains("http_server_request_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("Measured", metrics, StringComparison.Ordinal);
    }

    private static async Task<Activity> SpanOfAsync(GatewayServer gateway, string query, object? variables = null)
    {
        var spans = new List<Activity>();
        // Servers of other tests speak too.
        var name = query.Split(' ', '(')[1];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ApiServices.TelemetrySource,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (spans)
                    spans.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await gateway.QueryAsync(query, variables);
        lock (spans)
            return Assert.Single(spans, span => Equals(span.GetTagItem("graphql.operation.name"), name));
    }
}
