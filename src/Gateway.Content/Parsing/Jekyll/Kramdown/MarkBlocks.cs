using Gateway.Content.Model;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

// Lines that are marks for kramdown itself. They stand in the tree until it is refined.

/// <summary>An attribute list on a line of its own (kramdown.gettalong.org/syntax.html#block-ials).</summary>
/// <param name="standsAlone">Whether it names the block below; else the one above.</param>
internal sealed class AttributeListBlock(BlockParser parser, AttributeList attributes, bool standsAlone) : LeafBlock(parser)
{
    public AttributeList Attributes => attributes;

    public bool StandsAlone => standsAlone;
}

/// <summary>
/// A line <c>^</c> (kramdown.gettalong.org/syntax.html#eob-marker), a definition of attributes or an extension: what stands before it and what stands
/// after it are never one block.
/// </summary>
/// <param name="end">Where it ends in the Markdown.</param>
internal sealed class EndOfBlock(BlockParser parser, int end) : LeafBlock(parser)
{
    public int End => end;

    /// <summary>HTML that it shows; null where it shows nothing.</summary>
    public TextSpan? Html { get; init; }
}
