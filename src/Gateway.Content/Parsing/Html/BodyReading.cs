using AngleSharp.Dom;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Html;

/// <summary>Everything that is read from the body of a post, whether it was written as HTML or rendered from Markdown.</summary>
internal sealed record BodyReading(
    IReadOnlyList<ParsedSection> Sections,
    IReadOnlyList<TextBlock> Blocks,
    IReadOnlyDictionary<string, int?> Anchors,
    string Html,
    string Text,
    Exhibits Exhibits,
    LineIndex Lines,
    IReadOnlyList<Fault> Faults)
{
    public string? FirstHeading => Sections.Count > 0 ? Sections[0].Title : null;

    /// <param name="root">Element that holds the body and nothing else; it is sanitised in place.</param>
    /// <param name="source">The file as written.</param>
    /// <param name="bodyStart">Offset in the file of the text that the positions lead to.</param>
    /// <param name="pageUrl">Address that relative addresses in the body start from; null where it is unknown.</param>
    public static BodyReading Of(IElement root, string source, int bodyStart, PositionMap positions, string? pageUrl)
    {
        var lines = new LineIndex(source);
        var places = new ElementPlaces(source, bodyStart, positions, lines);
        var exhibits = new Exhibits(pageUrl);
        var walk = new BodyWalker(places, exhibits, onlyNamedHeadings: positions != PositionMap.Identity);
        walk.Read(root);
        var (html, htmlOffsets) = BodyHtml.Write(root, walk.Headings.Select(x => x.Element), pageUrl);

        var sections = SectionTree.Build(walk.Headings, walk.Text, html, htmlOffsets, source, bodyStart, positions == PositionMap.Identity, lines);
        return new BodyReading(sections, walk.Blocks, walk.Anchors, html, walk.Text, exhibits, lines, walk.Faults);
    }
}
