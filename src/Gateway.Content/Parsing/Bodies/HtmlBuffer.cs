using System.Buffers;
using System.Collections.Frozen;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>
/// Prints HTML that is safe to show on any page: only the elements of <see cref="ElementType"/>, only harmless attributes, only addresses
/// that run nothing. Everything else is escaped or left out.
/// </summary>
/// <param name="pageUrl">Relative addresses become absolute by it; null leaves them.</param>
internal sealed class HtmlBuffer(Uri? pageUrl)
{
    // HTML, section 13.3.
    private static readonly SearchValues<char> EscapedInText = SearchValues.Create("&<>\u00a0");
    private static readonly SearchValues<char> EscapedInValues = SearchValues.Create("&<>\"\u00a0");

    private static readonly FrozenSet<string> Harmless = new[]
    {
        "abbr", "align", "alt", "cite", "colspan", "datetime", "dir", "headers", "height", "lang", "loading", "open", "reversed", "rowspan", "scope", "span", "start", "title", "type", "valign", "value", "width",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly PooledChars chars = new(8192);

    public int Length => chars.Length;

    public void Begin(ElementType type, in Attributes attributes)
    {
        if (type.Name.Length == 0)
            return;
        Write("<");
        Write(type.Name);
        Attribute("id", attributes.Id);
        Attribute("class", attributes.Class);
        Address("href", attributes.Href);
        Address("src", attributes.Source);
        Attribute("alt", attributes.Alt);
        foreach (var (name, value) in attributes.Others ?? [])
            if (Harmless.Contains(name))
                Attribute(name, value);
        Write(">");
    }

    public void End(ElementType type)
    {
        if (type.Name.Length == 0)
            return;
        Write("</");
        Write(type.Name);
        Write(">");
    }

    public void Text(ReadOnlySpan<char> text) => Escape(text, EscapedInText);

    public override string ToString() => chars.From(0).ToString();

    /// <summary>Ends the use of the buffer.</summary>
    public void Release() => chars.Release();

    private void Attribute(string name, string? value)
    {
        if (value is null)
            return;
        Write(" ");
        Write(name);
        Write("=\"");
        Escape(value, EscapedInValues);
        Write("\"");
    }

    private void Address(string name, string? written)
    {
        if (written is null || !SafeAddress.IsSafe(written))
            return;
        var isRelative = pageUrl is not null && written is [not '#', ..] && !written.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !written.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        Attribute(name, isRelative && Uri.TryCreate(pageUrl, written, out var absolute) ? absolute.AbsoluteUri : written);
    }

    private void Escape(ReadOnlySpan<char> text, SearchValues<char> escaped)
    {
        for (int special; (special = text.IndexOfAny(escaped)) >= 0; text = text[(special + 1)..])
        {
            Write(text[..special]);
            Write(text[special] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&nbsp;" });
        }

        Write(text);
    }

    private void Write(ReadOnlySpan<char> text) => chars.Append(text);
}
