using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>Takes a body piece by piece, in reading order. Elements end in the reverse order of their beginning; a void element does not end.</summary>
internal interface IMarkup
{
    /// <param name="place">Where the element was written in the file.</param>
    void Begin(ElementType type, in Attributes attributes, TextSpan place);

    void End(ElementType type);

    void Text(ReadOnlySpan<char> text);

    /// <param name="language">As marked.</param>
    void CodeBlock(ReadOnlySpan<char> code, string? language, in Attributes attributes, TextSpan place);

    /// <summary>A callout that names entries of a bibliography by their keys.</summary>
    /// <param name="marker">What readers see.</param>
    void Cite(string marker, IReadOnlyList<string> keys, TextSpan place);

    /// <summary>HTML as written, tags and all; only a markup that is itself HTML text takes it.</summary>
    /// <param name="place">Where it stands in the file; as long as the HTML where that was copied letter by letter.</param>
    void Raw(ReadOnlySpan<char> html, TextSpan place);
}
