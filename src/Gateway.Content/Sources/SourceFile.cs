namespace Gateway.Content.Sources;

/// <summary>A file that may hold a post.</summary>
/// <param name="Path">Inside the source's folder, with forward slashes.</param>
internal sealed record SourceFile(string Path, string FullPath, long Length);

/// <summary>What is known of a file before anybody looks at its meaning.</summary>
/// <param name="Text">Null where the file cannot be read as text.</param>
/// <param name="Hash">SHA-256 of the bytes, hexadecimal.</param>
internal sealed record SourceText(SourceFile File, string? Text, string Hash, IReadOnlyList<Fault> Faults);
