using System.Collections.Frozen;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>A kind of element that a body may hold, by its name in HTML and by what it does to the text.</summary>
internal sealed record ElementType(string Name, ElementRole Role, bool IsVoid = false)
{
    public static readonly ElementType Paragraph = new("p", ElementRole.Block);
    public static readonly ElementType Quote = new("blockquote", ElementRole.Block);
    public static readonly ElementType Division = new("div", ElementRole.Block);
    public static readonly ElementType Rule = new("hr", ElementRole.Block, IsVoid: true);
    public static readonly ElementType OrderedList = new("ol", ElementRole.Block);
    public static readonly ElementType UnorderedList = new("ul", ElementRole.Block);
    public static readonly ElementType ListItem = new("li", ElementRole.ListItem);
    public static readonly ElementType DefinitionList = new("dl", ElementRole.Block);
    public static readonly ElementType Term = new("dt", ElementRole.ListItem);
    public static readonly ElementType Definition = new("dd", ElementRole.ListItem);
    public static readonly ElementType Table = new("table", ElementRole.Table);
    public static readonly ElementType TableHead = new("thead", ElementRole.Block);
    public static readonly ElementType TableBody = new("tbody", ElementRole.Block);
    public static readonly ElementType Row = new("tr", ElementRole.Row);
    public static readonly ElementType Cell = new("td", ElementRole.Cell);
    public static readonly ElementType HeaderCell = new("th", ElementRole.Cell);
    public static readonly ElementType Preformatted = new("pre", ElementRole.Block);
    public static readonly ElementType Figure = new("figure", ElementRole.Figure);
    public static readonly ElementType Caption = new("figcaption", ElementRole.Caption);
    public static readonly ElementType Emphasis = new("em", ElementRole.Inline);
    public static readonly ElementType Strong = new("strong", ElementRole.Inline);
    public static readonly ElementType Deletion = new("del", ElementRole.Inline);
    public static readonly ElementType Mark = new("mark", ElementRole.Inline);
    public static readonly ElementType Superscript = new("sup", ElementRole.Inline);
    public static readonly ElementType Abbreviation = new("abbr", ElementRole.Inline);
    public static readonly ElementType Subscript = new("sub", ElementRole.Inline);
    public static readonly ElementType Insertion = new("ins", ElementRole.Inline);
    public static readonly ElementType Span = new("span", ElementRole.Inline);
    public static readonly ElementType Code = new("code", ElementRole.Code);
    public static readonly ElementType Link = new("a", ElementRole.Link);
    public static readonly ElementType Image = new("img", ElementRole.Image, IsVoid: true);
    public static readonly ElementType LineBreak = new("br", ElementRole.LineBreak, IsVoid: true);

    /// <summary>What is left out of the HTML and only holds text: an element that nobody knows.</summary>
    public static readonly ElementType Transparent = new("", ElementRole.Inline);

    private static readonly ElementType[] Headings = [.. Enumerable.Range(1, 6).Select(level => new ElementType($"h{level}", ElementRole.Heading))];

    private static readonly ElementType[] HeadingsOfFigures = [.. Enumerable.Range(1, 6).Select(level => new ElementType($"h{level}", ElementRole.Block))];

    private static readonly FrozenDictionary<string, ElementType> Known = Everything().ToFrozenDictionary(x => x.Name, StringComparer.Ordinal);

    /// <summary>Level of a heading, 1 to 6.</summary>
    public int Level => Name[1] - '0';

    public static ElementType Of(string name) => Known.GetValueOrDefault(name, Transparent);

    public static ElementType Heading(int level) => Headings[level - 1];

    /// <summary>A heading that opens no section.</summary>
    public static ElementType HeadingOfFigure(int level) => HeadingsOfFigures[level - 1];

    private static IEnumerable<ElementType> Everything()
    {
        ElementType[] named =
        [
            Paragraph, Quote, Division, Rule, OrderedList, UnorderedList, ListItem, DefinitionList, Term, Definition, Table, TableHead, TableBody, Row, Cell, HeaderCell, Figure, Caption,
            Emphasis, Strong, Deletion, Mark, Superscript, Subscript, Insertion, Abbreviation, Span, Code, Link, Image, LineBreak,
            new("caption", ElementRole.Caption), new("kbd", ElementRole.Code), new("samp", ElementRole.Code), new("wbr", ElementRole.Inline, IsVoid: true),
            new("col", ElementRole.Block, IsVoid: true),
        ];
        string[] blocks = ["address", "article", "aside", "center", "colgroup", "details", "footer", "header", "main", "section", "summary", "tfoot"];
        string[] inlines = ["b", "bdi", "bdo", "big", "cite", "dfn", "font", "i", "q", "rp", "rt", "ruby", "s", "small", "strike", "time", "tt", "u", "var"];
        return named
            .Concat(Headings)
            .Concat(blocks.Select(x => new ElementType(x, ElementRole.Block)))
            .Concat(inlines.Select(x => new ElementType(x, ElementRole.Inline)));
    }
}

/// <summary>What an element does to the text.</summary>
internal enum ElementRole : byte
{
    Inline,
    Link,
    Image,
    Code,
    LineBreak,

    // All that follow begin and end a block of text.
    Block,
    ListItem,
    Cell,
    Caption,
    Heading,
    Figure,
    Table,
    Row,
}
