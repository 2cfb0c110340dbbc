using Gateway.Content.Model;

namespace Gateway.Store.Tables;

/// <summary>Its key is its name.</summary>
internal sealed class SourceRow : ContentRow
{
    public required string KeyFolded { get; init; }
    public required string? Title { get; init; }
    public required SourceKind Kind { get; init; }
    public required string? BaseUrl { get; init; }
    public required string? Language { get; init; }
    public required string ContentHash { get; init; }
}
