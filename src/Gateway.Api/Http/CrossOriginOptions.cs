namespace Gateway.Api.Http;

/// <summary>Which pages of other hosts may ask from a browser. None unless told.</summary>
public sealed record CrossOriginOptions
{
    /// <summary>Such as <c>https://example.org</c>, without path; <c>*</c> for all.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}
