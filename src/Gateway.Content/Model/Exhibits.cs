namespace Gateway.Content.Model;

// What a post shows besides running text. Section is the index of the section that holds it; null before the first heading.

/// <summary>An image with its caption.</summary>
/// <param name="Url">Absolute where the source has a base address.</param>
/// <param name="Alt">Text for those who cannot see it.</param>
public sealed record Figure(string Url, string? Alt, string? Caption, int? Section);

/// <summary>A block of code.</summary>
/// <param name="Language">As marked, such as <c>python</c>.</param>
public sealed record CodeBlock(string? Language, string Code, int? Section);

/// <summary>A displayed equation.</summary>
/// <param name="Tex">Source without delimiters.</param>
/// <param name="Label">From <c>\label</c> or <c>\tag</c>.</param>
public sealed record Equation(string Tex, string? Label, int? Section);

/// <summary>One row of a table of symbols and their meanings.</summary>
/// <param name="Symbol">As written, TeX between dollar signs.</param>
/// <param name="Meaning">Plain text with TeX between dollar signs.</param>
public sealed record NotationEntry(string Symbol, string Meaning, int? Section);
