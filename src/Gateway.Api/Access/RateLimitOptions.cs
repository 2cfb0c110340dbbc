using System.ComponentModel.DataAnnotations;

namespace Gateway.Api.Access;

/// <summary>How often one client may ask.</summary>
public sealed record RateLimitOptions
{
    /// <summary>HTTP requests, and operations over WebSockets, in each <see cref="Window"/>; 0 for as many as it likes.</summary>
    [Range(0, 1_000_000)]
    public int Requests { get; init; }

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(1);
}
