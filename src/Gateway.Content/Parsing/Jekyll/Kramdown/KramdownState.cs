using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>What kramdown's parsers remember of the document they read.</summary>
internal sealed class KramdownState(KramdownOptions options, string text)
{
    private readonly Dictionary<(char, int), int> lastFences = [];
    private HtmlScanner lineHtml = new(text);

    public KramdownOptions Options { get; set; } = options;

    /// <summary>The Markdown as the parsers see it.</summary>
    public string Text => text;

    public HtmlStretches Stretches { get; } = new(new HtmlScanner(text));

    /// <summary>Attribute lists by the names that definitions give them.</summary>
    public Dictionary<string, AttributeList> Definitions { get; } = new(StringComparer.Ordinal);

    public static KramdownState Of(MarkdownDocument document, KramdownOptions options, string text)
    {
        if (document.GetData(typeof(KramdownState)) is KramdownState state)
            return state;
        document.SetData(typeof(KramdownState), state = new KramdownState(options, text));
        return state;
    }

    /// <summary>Finds the tags of a line of text.</summary>
    public HtmlScanner HtmlOf(string line) => ReferenceEquals(lineHtml.Text, line) ? lineHtml : lineHtml = new HtmlScanner(line);

    /// <summary>Whether a fence could be closed somewhere behind this place. kramdown takes one that is never closed for text.</summary>
    public bool HasFenceAfter(int offset, char sign, int length)
    {
        const int longest = 8;
        var key = (sign, Math.Min(length, longest));
        if (!lastFences.TryGetValue(key, out var last))
            lastFences[key] = last = LastFence(sign, key.Item2);
        return last >= offset;
    }

    private int LastFence(char sign, int length)
    {
        var fence = new string(sign, length);
        for (var end = text.Length; end > 0;)
        {
            var at = text.LastIndexOf(fence, end - 1, StringComparison.Ordinal);
            if (at < 0)
                return -1;
            var start = SourceLines.StartOf(text, at);
            var line = SourceLines.At(text, start).Trim(" \t>\r");
            if (line.IndexOfAnyExcept(sign) < 0)
                return start;
            end = start;
        }

        return -1;
    }
}
