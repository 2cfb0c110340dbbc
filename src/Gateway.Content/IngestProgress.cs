namespace Gateway.Content;

/// <summary>How far an ingest is.</summary>
/// <param name="FilesTotal">Files to read; null until counted.</param>
/// <param name="FilesRead">Files read so far.</param>
/// <param name="Posts">Posts among them.</param>
public sealed record IngestProgress(int? FilesTotal, int FilesRead, int Posts);
