using Gateway.Api.Access;
using Gateway.Api.Contract;
using Gateway.Api.Execution;
using Gateway.Api.Federation;
using Gateway.Api.Http;
using Gateway.Api.Loading;
using Gateway.Api.Persisted;

namespace Gateway.Api;

/// <summary>What can be set of the API.</summary>
public record ApiOptions
{
    /// <summary>How much memory may hold what was read before.</summary>
    public CacheOptions Cache { get; init; } = new();

    public Limits Limits { get; init; } = new();

    public BatchingOptions Batching { get; init; } = new();

    public OperationOptions Operations { get; init; } = new();

    public FederationOptions Federation { get; init; } = new();

    public CrossOriginOptions Cors { get; init; } = new();

    /// <summary>Answers only those who have a key or token.</summary>
    public bool Private { get; init; }

    public AuthOptions Auth { get; init; } = new();

    public RateLimitOptions RateLimit { get; init; } = new();

    public TelemetryOptions Telemetry { get; init; } = new();
}
