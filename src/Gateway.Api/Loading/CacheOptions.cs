using System.ComponentModel.DataAnnotations;

namespace Gateway.Api.Loading;

/// <summary>How much memory may hold what was read and answered before. Bounds, not reservations.</summary>
public sealed record CacheOptions
{
    /// <summary>For posts, sections, links and all else that was read; 0 to read everything anew. A post with its sections and references takes about 50 KB.</summary>
    [Range(0, 65_536)]
    public int EntityMegabytes { get; init; } = 192;

    /// <summary>For whole answers; 0 to execute every request.</summary>
    [Range(0, 65_536)]
    public int AnswerMegabytes { get; init; } = 64;
}
