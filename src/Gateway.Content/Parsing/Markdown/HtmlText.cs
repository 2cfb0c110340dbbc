using System.Net;
using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>
/// Prints a body as HTML to be parsed again, since what an author's own tags open and close is only known to a parser of HTML. Remembers where everything came from.
/// </summary>
internal sealed class HtmlText : IMarkup
{
    /// <summary>Holds the destination of a link as written.</summary>
    public const string WrittenAttribute = "data-written";

    /// <summary>Marks a link that shows its target.</summary>
    public const string EmbedAttribute = "data-embed";

    /// <summary>Marks a heading of the Markdown that has no id.</summary>
    public const string HeadingAttribute = "data-heading";

    /// <summary>Holds the paths that a link may mean, separated by line feeds.</summary>
    public const string CandidatesAttribute = "data-candidates";

    private readonly StringBuilder html = new();

    /// <summary>From offsets of the HTML to offsets of the file.</summary>
    public PositionMap Positions { get; } = new();

    public void Begin(ElementType type, in Attributes attributes, TextSpan place)
    {
        Positions.Add(html.Length, place, verbatim: false);
        html.Append('<').Append(type.Name);
        Attribute("id", attributes.Id);
        Attribute("class", attributes.Class);
        Attribute("href", attributes.Href);
        Attribute(WrittenAttribute, attributes.Written);
        Attribute(EmbedAttribute, attributes.Embeds ? "" : null);
        Attribute(HeadingAttribute, type.Role == ElementRole.Heading && attributes.Id is null ? "" : null);
        Attribute(CandidatesAttribute, attributes.Candidates is { } candidates ? string.Join('\n', candidates) : null);
        Attribute("src", attributes.Source);
        Attribute("alt", attributes.Alt);
        foreach (var (name, value) in attributes.Others ?? [])
            Attribute(name, value);
        html.Append('>');
    }

    public void End(ElementType type) => html.Append("</").Append(type.Name).Append('>');

    public void Text(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny('&', '<', '>') < 0)
            html.Append(text);
        else
            html.Append(WebUtility.HtmlEncode(text.ToString()));
    }

    public void CodeBlock(ReadOnlySpan<char> code, string? language, in Attributes attributes, TextSpan place)
    {
        Begin(ElementType.Preformatted, attributes, place);
        Begin(ElementType.Code, new Attributes { Class = language is null ? null : "language-" + language }, place);
        Text(code);
        End(ElementType.Code);
        End(ElementType.Preformatted);
    }

    /// <summary>As Distill writes it (distill.pub/guide), which the walker through HTML understands.</summary>
    public void Cite(string marker, IReadOnlyList<string> keys, TextSpan place)
    {
        Positions.Add(html.Length, place, verbatim: false);
        html.Append("<d-cite key=\"").Append(WebUtility.HtmlEncode(string.Join(',', keys))).Append("\">");
        Text(marker);
        html.Append("</d-cite>");
    }

    public void Raw(ReadOnlySpan<char> raw, TextSpan place)
    {
        Positions.Add(html.Length, place, verbatim: place.Length == raw.Length);
        html.Append(raw);
    }

    public override string ToString() => html.ToString();

    private void Attribute(string name, string? value)
    {
        if (value is not null)
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
    }
}
