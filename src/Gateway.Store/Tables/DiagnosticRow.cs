using Gateway.Content.Model;

namespace Gateway.Store.Tables;

internal sealed class DiagnosticRow : LocatedRow
{
    public required DiagnosticCode Code { get; init; }
    public required DiagnosticSeverity Severity { get; init; }
    public required string Message { get; init; }
    public required string? Suggestion { get; init; }
    public required long SourceId { get; init; }
    public required string Path { get; init; }
    public required long? PostId { get; init; }
    public required long? LinkId { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long FirstSeenAt { get; init; }

    public SourceRow Source { get; init; } = null!;
    public PostRow? Post { get; init; }
}
