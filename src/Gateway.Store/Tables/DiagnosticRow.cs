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

    /// <summary>Key of the decision that it tells of.</summary>
    public required string? Curation { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long FirstSeenAt { get; init; }

    public SourceRow Source { get; init; } = null!;
    public PostRow? Post { get; init; }
}

/// <summary>Ids are in the order of the fixes, the surest first; apart, because few requests ask for patches.</summary>
internal sealed class DiagnosticFixRow
{
    public required long Id { get; init; }
    public required long DiagnosticId { get; init; }
    public required string Title { get; init; }
    public required string Patch { get; init; }
    public required double Confidence { get; init; }
}
