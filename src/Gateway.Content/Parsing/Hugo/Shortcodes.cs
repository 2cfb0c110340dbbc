using System.Net;
using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>
/// The shortcodes of a post. Hugo's own are understood (gohugo.io/shortcodes); those of the site stay in the text as written, and what stands between an
/// opening and a closing one is read as Markdown.
/// </summary>
/// <param name="addressOf">From what <c>ref</c> names, and the language it asks for, to the address; null where there is no such page.</param>
/// <param name="parameterOf">From the name of a parameter of the page or site to its value.</param>
internal sealed class Shortcodes(HiddenMarks marks, Func<string, string?, string?> addressOf, Func<string, string?> parameterOf)
{
    // What they show is no text.
    private static readonly HashSet<string> Embeds = new(StringComparer.Ordinal)
    {
        "gist", "tweet", "twitter", "twitter_simple", "x", "x_simple", "youtube", "youtube_simple", "vimeo", "vimeo_simple", "instagram", "instagram_simple", "speakerdeck", "qr", "comment", "highlight",
    };

    // What stands within them is no text of the post.
    private static readonly HashSet<string> Wordless = new(StringComparer.Ordinal) { "qr", "comment" };

    public string Text => marks.Text;

    public static HiddenMarks HideIn(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
            return HiddenMarks.None(text);
        var found = Shortcode.In(text).ToList();
        var (fenced, left) = Unwrap(text, found);
        return HiddenMarks.HideIn(fenced, left, HiddenMarks.Layer.Template);
    }

    /// <summary>What readers see of them in a text.</summary>
    public string Show(string text) => marks.Expand(text, Shown);

    public string ShowInHtml(string html) => marks.Expand(html, mark => FigureOf(Shortcode.Of(mark)) is { } figure ? Html(figure) : WebUtility.HtmlEncode(Shown(mark)));

    public string Restore(string text) => marks.Expand(text, mark => mark);

    /// <summary>What a destination names that consists of a <c>ref</c> or <c>relref</c>; null for any other destination.</summary>
    public (string Target, string? Language)? ReferenceIn(string destination) => Reference(Shortcode.Of(marks.Single(destination)));

    /// <summary>The figure that a text with nothing but one mark stands for.</summary>
    public FigureMark? FigureIn(string text) => FigureOf(Shortcode.Of(marks.Single(text.Trim())));

    private string Shown(string mark)
    {
        if (Shortcode.Of(mark) is not { } code)
            return mark;
        if (code.Form == ShortcodeForm.Escaped)
            return mark.Replace("{{</*", "{{<", StringComparison.Ordinal).Replace("{{%/*", "{{%", StringComparison.Ordinal).Replace("*/>}}", ">}}", StringComparison.Ordinal).Replace("*/%}}", "%}}", StringComparison.Ordinal);
        if (Reference(code) is { } reference)
            return addressOf(reference.Target, reference.Language) ?? reference.Target;
        return code.Name switch
        {
            "param" => (code[0] ?? code["name"]) is { } name ? parameterOf(name) ?? "" : "",
            "details" => code.Form == ShortcodeForm.Closing ? "" : code["summary"] ?? code["title"] ?? "",
            _ when Embeds.Contains(code.Name) => "",
            _ => mark,
        };
    }

    private static (string Target, string? Language)? Reference(Shortcode? code) => code is { Name: "ref" or "relref", Form: not ShortcodeForm.Closing } && (code["path"] ?? code[0]) is { } target
        ? (target, code["lang"] ?? code[1])
        : null;

    private static FigureMark? FigureOf(Shortcode? code)
    {
        if (code is not { Name: "figure", Form: not ShortcodeForm.Closing } || code["src"] is not { } source)
            return null;
        var credit = (code["attr"], code["attrlink"]) switch
        {
            ({ } words, { } link) => $"[{words}]({link})",
            ({ } words, null) => words,
            _ => "",
        };
        var caption = string.Join(' ', new[] { code["title"], code["caption"], credit }.Where(x => !string.IsNullOrEmpty(x)));
        return new FigureMark(source, code["alt"] ?? code["caption"], caption, code["link"], code["class"]);
    }

    private static string Html(FigureMark figure)
    {
        var image = $"<img src=\"{WebUtility.HtmlEncode(figure.Source)}\" alt=\"{WebUtility.HtmlEncode(figure.Alt)}\">";
        var linked = figure.Link is null ? image : $"<a href=\"{WebUtility.HtmlEncode(figure.Link)}\">{image}</a>";
        return $"<figure>{linked}{(figure.Caption.Length > 0 ? $"<figcaption>{WebUtility.HtmlEncode(figure.Caption)}</figcaption>" : "")}</figure>";
    }

    /// <summary>Turns <c>highlight</c> into a code fence and blanks what is no text, all as long as before. Returns the marks that are left.</summary>
    private static (string Text, List<TextSpan> Marks) Unwrap(string text, List<(TextSpan Span, Shortcode Mark)> found)
    {
        StringBuilder? changed = null;
        var left = new List<TextSpan>();
        var lastClosing = found.Index().Where(x => x.Item.Mark.Form == ShortcodeForm.Closing).GroupBy(x => x.Item.Mark.Name, StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.Max(y => y.Index), StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
        {
            var (span, mark) = found[i];
            var isWhole = mark.Form == ShortcodeForm.Opening && (mark.Name == "highlight" || Wordless.Contains(mark.Name)) && lastClosing.GetValueOrDefault(mark.Name, -1) > i;
            var end = isWhole ? found.FindIndex(i + 1, x => x.Mark.Form == ShortcodeForm.Closing && x.Mark.Name == mark.Name) : -1;
            if (end < 0)
            {
                left.Add(span);
                continue;
            }

            changed ??= new StringBuilder(text);
            if (mark.Name == "highlight" && FenceFor(text[span.End..found[end].Span.Start]) is { } fence && fence.Length <= Math.Min(span.Length, found[end].Span.Length))
            {
                Overwrite(changed, span, fence + (mark[0] ?? mark["type"]));
                Overwrite(changed, found[end].Span, fence);
            }
            else
            {
                Overwrite(changed, new TextSpan(span.Start, found[end].Span.End), "");
            }

            i = end;
        }

        return (changed?.ToString() ?? text, left);
    }

    /// <summary>Long enough to enclose the code; null where the code begins or ends in the line of a mark.</summary>
    private static string? FenceFor(string code)
    {
        if (code.AsSpan().TrimStart(" \t\r") is not ['\n', ..] || code.AsSpan().TrimEnd(" \t") is not [.., '\n'])
            return null;
        var (longest, run) = (2, 0);
        foreach (var c in code)
            longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return new string('`', longest + 1);
    }

    private static void Overwrite(StringBuilder text, TextSpan span, string with)
    {
        for (var i = 0; i < span.Length; i++)
            if (i < with.Length)
                text[span.Start + i] = with[i];
            else if (text[span.Start + i] is not ('\r' or '\n'))
                text[span.Start + i] = ' ';
    }
}
