namespace Gateway.Content.Model;

/// <summary>A decision about the graph as a person writes it: in words, by the names of posts and topics.</summary>
/// <param name="About">What kind of decision it is, such as <c>prerequisite</c>.</param>
/// <param name="Fields">As written, by their names.</param>
/// <param name="Location">Where it stands in its file.</param>
public sealed record StatedDecision(string About, IReadOnlyDictionary<string, string> Fields, SourceSpan Location)
{
    /// <summary>Name of the source that states it; empty where none does.</summary>
    public string Source { get; init; } = "";

    /// <summary>File path inside the source.</summary>
    public string Path { get; init; } = "";

    public string? this[string field] => Fields.GetValueOrDefault(field);
}
