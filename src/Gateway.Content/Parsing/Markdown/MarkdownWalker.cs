using Gateway.Content.Model;
using Gateway.Content.Parsing.Bodies;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Walks through a parsed Markdown document and hands on what it says, piece by piece.</summary>
/// <param name="bodyStart">Offset of the Markdown in the file.</param>
/// <param name="formulas">What was hidden from the parser besides the text's own template marks.</param>
internal sealed partial class MarkdownWalker(IMarkup markup, MarkdownText text, int bodyStart, HiddenMarks formulas)
{
    // From the index of a mark of a footnote to its number among those of the same footnote.
    private readonly Dictionary<int, int> footnoteMarks = [];

    private HashSet<string>? tags;

    /// <summary>What the text itself names as its topics, each once.</summary>
    public IReadOnlyCollection<string> Tags => tags ?? [];

    public void Walk(MarkdownDocument document) => Blocks(document, tight: false);

    private static string TextOf(LeafBlock block) => block.Lines.ToString();

    private void Text(ReadOnlySpan<char> words)
    {
        if (HiddenMarks.MayBeIn(words))
            markup.Text(Shown(words.ToString()));
        else
            markup.Text(words);
    }

    private string Shown(string words) => HiddenMarks.MayBeIn(words) ? text.Show(formulas.Show(words)) : words;

    private string Restored(string words) => HiddenMarks.MayBeIn(words) ? text.Restore(formulas.Restore(words)) : words;

    private string ShownInHtml(string html) => HiddenMarks.MayBeIn(html) ? text.ShowInHtml(formulas.Show(html)) : html;

    private TextSpan PlaceOf(MarkdownObject node) => new(PlaceOf(node.Span.Start), PlaceOf(node.Span.End + 1));

    /// <summary>From an offset of the Markdown to the offset in the file.</summary>
    private int PlaceOf(int offset) => bodyStart + text.OriginOf(Math.Min(offset, text.Markdown.Length));

    private Attributes Titled(LinkInline link)
    {
        var attributes = AttributesOf(link);
        return string.IsNullOrEmpty(link.Title) ? attributes : attributes with { Others = [.. attributes.Others ?? [], KeyValuePair.Create("title", Shown(link.Title))] };
    }

    private static Attributes AttributesOf(IMarkdownObject node) => node.TryGetAttributes() is not { } given ? default : new Attributes
    {
        Id = given.Id,
        Class = given.Classes is { Count: > 0 } classes ? string.Join(' ', classes) : null,
        Others = given.Properties is { Count: > 0 } properties ? [.. properties.Select(x => KeyValuePair.Create(x.Key, x.Value ?? ""))] : null,
    };
}
