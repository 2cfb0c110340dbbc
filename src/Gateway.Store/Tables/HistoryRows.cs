using Gateway.Store.Reading;

namespace Gateway.Store.Tables;

/// <summary>A state of all content. The last one is the present.</summary>
internal sealed class RevisionRow
{
    /// <summary>Counts from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Random, so that no two databases share one; what clients see.</summary>
    public required string Name { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long CommittedAt { get; init; }

    /// <summary>Stands for the content it was made from and the program that made it; empty where there was none.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Hash of what a person said of what to read and how; null before there was one, and where nothing was read.</summary>
    public required string? SetUp { get; init; }

    /// <summary>When the same files will mean other content, since a scheduled post falls due; UTC ticks.</summary>
    public required long? NextDue { get; init; }

    /// <summary>Hash of the content tables' definition.</summary>
    public required string Shape { get; init; }

    /// <summary>Whether all that differs from the revision before is among the changes. Not where the tables had another shape, or the database was empty.</summary>
    public required bool IsCompared { get; init; }
}

/// <summary>What became of one object in one revision.</summary>
internal sealed class ChangeRow
{
    /// <summary>Counts from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The number of the revision that brought it.</summary>
    public required long Revision { get; init; }
    public required Changes.ChangeKind Kind { get; init; }

    /// <summary>The object's, as in global ids.</summary>
    public required string Type { get; init; }
    public required string Key { get; init; }

    /// <summary>Names of fields, as JSON.</summary>
    public required string Fields { get; init; }
}

/// <summary>A post that some ingest found, gone ones included. Lists are JSON, the latest item last.</summary>
internal sealed class KnownPostRow
{
    public required string Key { get; init; }
    public required string Source { get; init; }
    public required string Path { get; init; }
    public required string ContentHash { get; init; }
    public required string Urls { get; init; }
    public required string Slugs { get; init; }
}

/// <summary>The sections that some ingest found in a post, gone ones included.</summary>
internal sealed class KnownOutlineRow
{
    public required string PostKey { get; init; }

    /// <summary>JSON: per section a list of its key, its title and its anchors, the latest last. Those that the last ingest found come first, in their order.</summary>
    public required string Sections { get; init; }

    /// <summary>JSON: sketches of the whole text, and of each section that the last ingest found. None where that was before they were kept.</summary>
    public required string Texts { get; init; }
}

internal sealed class KnownDiagnosticRow
{
    public required string Key { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long FirstSeenAt { get; init; }
}

/// <summary>A reading of a source that is over. One that goes on is in the <see cref="Watching.ProgressFile"/>.</summary>
internal sealed class IngestRunRow
{
    /// <summary>Counts from 1, over all sources.</summary>
    public required long Number { get; init; }

    /// <summary>Random; the run has it from its start.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the source, which may be gone.</summary>
    public required string Source { get; init; }

    public required IngestStatus Status { get; init; }
    public required int? FilesTotal { get; init; }
    public required int FilesRead { get; init; }
    public required int PostsAdded { get; init; }
    public required int PostsChanged { get; init; }
    public required int PostsRemoved { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long StartedAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long FinishedAt { get; init; }

    /// <summary>For clients: names no path.</summary>
    public required string? Error { get; init; }
}

/// <summary>Somebody's right to do more than read; never removed, so that it stays known who had one.</summary>
internal sealed class ApiKeyRow
{
    /// <summary>Public part of the key.</summary>
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Names, with spaces between them.</summary>
    public required string Scopes { get; init; }

    /// <summary>SHA-256.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long? ExpiresAt { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long? RevokedAt { get; init; }

    /// <summary>UTC ticks, at most a minute old.</summary>
    public required long? LastUsedAt { get; init; }
}

/// <summary>Something that happened to a decision of a curator: an append-only journal.</summary>
internal sealed class CurationEventRow
{
    /// <summary>Counts from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Key of the decision.</summary>
    public required string Curation { get; init; }
    public required Curation.CurationEvent Event { get; init; }

    /// <summary>What it decides; as the decision itself, only where it was taken.</summary>
    public required string? Subject { get; init; }

    /// <summary>JSON.</summary>
    public required string? Decision { get; init; }
    public required string? Note { get; init; }
    public required string? DecidedBy { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long DecidedAt { get; init; }

    /// <summary>Name of the revision that the curator had before them.</summary>
    public required string? Revision { get; init; }
    public required string? ClientMutationId { get; init; }
}
