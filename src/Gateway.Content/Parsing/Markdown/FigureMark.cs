namespace Gateway.Content.Parsing.Markdown;

/// <summary>A figure that stands in the text as a template mark.</summary>
/// <param name="Source">Address of the image as written.</param>
/// <param name="Caption">In Markdown; empty where it has none.</param>
/// <param name="Link">Where the image leads, as written.</param>
internal sealed record FigureMark(string Source, string? Alt, string Caption, string? Link, string? Class);
