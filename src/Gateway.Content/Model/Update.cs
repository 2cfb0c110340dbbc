namespace Gateway.Content.Model;

/// <summary>A dated note of change by the author, such as <c>[Updated on 2023-01-24: ...]</c>.</summary>
/// <param name="Date">Null where it cannot be read.</param>
/// <param name="Text">The note without brackets and date.</param>
public sealed record Update(ContentKey Key, DateOnly? Date, string Text, SourceSpan Location);
