namespace Gateway.Content.Model;

/// <summary>A note of change by the author, such as <c>[Updated on 2023-01-24: ...]</c>.</summary>
/// <param name="Date">Day given, or the first of a month given without day; null where none can be read.</param>
/// <param name="Text">The note without brackets and date; empty where it says no more than that.</param>
public sealed record Update(ContentKey Key, DateOnly? Date, string Text, SourceSpan Location)
{
    /// <summary>Indices of the post's sections that it names, in the order of its words.</summary>
    public IReadOnlyList<int> Sections { get; init; } = [];
}
