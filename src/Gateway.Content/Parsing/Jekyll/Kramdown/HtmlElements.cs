using System.Collections.Frozen;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>What kramdown knows of HTML's elements (its <c>Parser::Html::Constants</c>).</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Span = Set(
        "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var");

    private static readonly FrozenSet<string> Void = Set("area base br col command embed hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> BlockContent = Set(
        "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td");

    private static readonly FrozenSet<string> SpanContent = Set(
        "a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt");

    private static readonly FrozenSet<string> RawContent = Set("colgroup script style math option textarea pre code kbd samp table tbody thead tfoot tr ul ol var");

    private static readonly FrozenSet<string> Known = Span.Concat(Void).Concat(BlockContent).Concat(SpanContent).Concat(RawContent).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it stands within a line of text.</summary>
    public static bool IsSpan(string name) => Span.Contains(name);

    /// <summary>Whether it has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsKnown(string name) => Known.Contains(name);

    public static HtmlContent ContentOf(string name) => BlockContent.Contains(name) ? HtmlContent.Blocks : SpanContent.Contains(name) ? HtmlContent.Spans : HtmlContent.Raw;

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>What stands in an element.</summary>
internal enum HtmlContent : byte
{
    /// <summary>HTML alone.</summary>
    Raw,

    /// <summary>Markdown within a line.</summary>
    Spans,

    /// <summary>Blocks of Markdown.</summary>
    Blocks,
}
