using System.Text;
using CsCheck;

namespace Gateway.Tests.Content.Properties;

/// <summary>Makes texts out of small pieces of real syntax, whole and broken.</summary>
internal static class Texts
{
    private static readonly Gen<string> Word = OneOf(
        "text", "See", "Part 2", "e.g.", "et al.", "Über", "注意力", "🤖", "e\u0301", "a_b", "2020-01-02", "1.", "NASA", "(2017)", ".", "!", "?", "…", "don't", "\\", "&amp;", "&#0;", "&lt;b>", "\t", "  \n", "\\\n", "\n");

    // What hardly anyone writes on purpose, and what may stand for something else within parsers.
    private static readonly Gen<string> Oddity = OneOf(
        "\u0001", "\u000B", "\u000C", "\u0085", "\u2028", "\u200B", "\uFEFF", "\u202E", "\uE000", "\uE001", "\uE002", "\uE0FF", "\uF8FF", "\uFFFD", "\uFFFF", "\u00A0", "\u0301", "\u3000", "\U0001F468\u200D\U0001F469", "\U000E0041");

    private static readonly Gen<string> Target = OneOf(
        "b.md", "/b/", "#a", "#sec-1", "../b", "b#A%20b", "%E5%AD%97", "https://example.org/b/", "https://arxiv.org/abs/1706.03762", "https://doi.org/10.1000/x(1)", "mailto:a@b.example", "//host/x", "?q", "", "<a b.md>", "b.md \"T\"", "javascript:x",
        "{{< ref \"b\" >}}", "{% post_url 2024-01-01-b %}", "{{ site.baseurl }}/b", "@/b.md", "%", "http://[", "file:///a", "data:x", "a.png", "../../../..", "b.md#^block", "\\");

    private static readonly Gen<string> Name = OneOf("a", "b", "sec-1", "A b", "fig:x", "doe2020", "字", "a.b", "1", "^", "-", "", "a b|c", "a#b", "a\nb");

    private static readonly Gen<string> Marks = OneOf(
        "*", "**", "***", "_", "~~", "==", "`", "``", "$", "$$", "[", "]", "(", ")", "![", "](", "[[", "]]", "![[", "{", "}", "{{", "}}", "{{<", ">}}", "{{%", "%}}", "{%", "%}", "{:", "{::", "<", ">", "<!--", "-->", "%%", "|", "[^", "[@", "@", ":",
        "\\(", "\\)", "\\[", "\\]", "^[", "^a", "#", "#tag", "{#", "<?", "?>", "<![CDATA[", "]]>", "&");

    private static readonly Gen<string> Tag = OneOf(
        "<b>", "</b>", "<a href=\"b.md\">", "<a id=x>", "</a>", "<br>", "<br/>", "<span id=\"s\">", "</span>", "<p>", "</p>", "<div class=\"c\" id='d'>", "</div>", "<img src=\"a.png\" alt='x'>", "<script>", "</script>", "<h2 id=h>", "</h2>", "<table>", "<tr>", "<td>",
        "</table>", "<ul>", "<li>", "</ul>", "<pre><code>", "</code></pre>", "<figure>", "<figcaption>", "</figure>", "<details><summary>", "</details>", "<math>", "</math>", "<svg>", "</svg>", "<style>", "</style>", "<d-cite key=\"doe2020\"></d-cite>",
        "<template>", "</template>", "<select>", "<textarea>", "</textarea>", "<iframe src=x>", "<noscript>", "<a name", "<1>", "<h1", "<plaintext>", "<body>", "</body>", "</html>", "<head>", "<form>", "<base href=/x/>", "<ruby>漢<rt>kan</ruby>", "<dl><dt id=t>x<dd>", "<sup>");

    /// <summary>A stretch of running text.</summary>
    private static readonly Gen<string> Inline = Inlines(Gen.Frequency((6, Word), (1, Oddity), (2, Marks), (2, Tag)));

    /// <summary>Running text without raw HTML and without characters that parsers of HTML change.</summary>
    private static readonly Gen<string> PureInline = Inlines(OneOf("text", "See", "Part 2", "Über", "注意力", "🤖", "e.g.", "a_b", "2020-01-02", "(2017)", ".", "!", "**b**", "&amp;", "\\*", "don't", "a & b", "\"q\"", "1 > 0"));

    private static readonly Gen<string> Statement = OneOf(
        "---", "***", "+++", "```", "~~~", "```python\nx = 1\n```", "````{note} T\n```{code}\n```\n````", ":::{figure} a.png\n:name: fig:x\nCaption\n:::", "```{math}\n:label: e\nx\n```", ":label:`sec-1`", "(sec-1)=", ":begin_tab:`a`", ":end_tab:",
        "$$\nx = y \\label{e}\n$$", "\\begin{align}\nx\n\\end{align}", "| a | b |\n|---|:-:|\n| $x$ | [l](b.md) |", "| x |", "term\n: definition", "[^1]: Note [x](b.md)", "[b]: b.md 'T'", "*[HTML]: Hyper", "{: #kid .c}", "{:toc}", "{:.no_toc}", "* TOC\n{:toc}",
        "{{< figure src=\"a.png\" caption=\"x\" >}}", "{{< highlight go >}}\nx\n{{< /highlight >}}", "{{% note %}}\n## In\n{{% /note %}}", "{{< /note >}}", "{% highlight c %}\nx\n{% endhighlight %}", "{% raw %}", "{% endraw %}", "{% include a.html x=\"y\" %}", "{% comment %}\n# x\n{% endcomment %}",
        "{% capture x %}", "{% for p in site.posts %}", "{% bibliography %}", "{% cite doe2020 %}", "{{ note(x=1) }}", "{% quote() %}\nx\n{% end %}", "{::nomarkdown}\n<p>x\n{:/}", "{::comment}\nx\n{:/comment}", "<!-- c\n\nd -->", "<!--", "%%\ncomment\n%%", "> [!note]- Title\n> body",
        "text ^block", "- [ ] task", "## References", "## Bibliography {#bib}", "[1] Doe, J. (2020). \"A long title of a work.\" Journal of X, 3(2), 1–9. https://doi.org/10.1000/x", "1. Jane Doe and A. Roe. A title that is long. arXiv:1706.03762, 2017.", "<ol><li id=\"r1\">Doe. \"A title.\" 2001.</li></ol>",
        "[Updated on 2023-01-24: see [x](b.md).]", "**Update (March 2021):** x", "*Changelog*\n- 2020-01-01: x", "This post supersedes \"A good old post\".", "Part 1: [a](b.md), Part 2: this one.", "As shown by Doe et al. (2020) and [1, 2]; see [@doe2020, p. 3; -@roe].",
        "{cite:p}`doe2020,roe`", "{ref}`x <sec-1>`", ":cite:`doe2020`", ":numref:`fig:x`", "    indented code", "\ttab", "Title\n===", "Title\n---", "#", "######", "####### seven", "[toc]", "<https://example.org>", "#+ x", "\\newpage", "</div>", "+++\n+++", "---\na: b\n---");

    private static readonly Gen<string> Heading = Gen.Select(Gen.Int[1, 6], Inline, Name, Gen.Int[0, 3], (level, text, id, form) => $"{new string('#', level)} {text}{form switch { 0 => $" {{#{id}}}", 1 => $"\n{{: #{id}}}", 2 => " ##", _ => "" }}");

    private static readonly Gen<string> Block = Gen.Frequency((4, Inline), (3, Heading), (5, Statement), (1, Tag));

    private static readonly Gen<string> Nested = Gen.Select(Block.Array[1, 3], OneOf("> ", "- ", "1. ", "    ", "> > ", "- > 1. ", "* ", "+ ", "\t", "10) ", "> - ", "[^n]: ", ": "), (blocks, mark) => Indent(string.Join("\n\n", blocks), mark));

    private static readonly Gen<string> Separator = Gen.Frequency((6, Gen.Const("\n\n")), (3, Gen.Const("\n")), (1, Gen.Const("")));

    private static readonly Gen<string> Endless = Gen.Select(Inline, Gen.Int[20, 120], (text, times) => string.Concat(Enumerable.Repeat(text.Length > 30 ? text[..30] : text, times)));

    /// <summary>Markdown of any dialect.</summary>
    public static readonly Gen<string> Markdown = Broken(Joined(Gen.Frequency((12, Block), (4, Nested), (1, Endless)), 0, 12));

    /// <summary>Plain Markdown that is whole.</summary>
    public static readonly Gen<string> PureMarkdown = Joined(
        Gen.OneOf(
            PureInline,
            Gen.Select(Gen.Int[1, 4], PureInline, (level, text) => $"{new string('#', level)} {text.ReplaceLineEndings(" ")}"),
            Gen.Select(PureInline, OneOf("> ", "- ", "1. ", "> - ", "- 1. "), Indent),
            OneOf("```python\nx < 1 && y\n```", "    code", "| a | b |\n|---|---|\n| x | [l](b.md) |", "[^1]: Note [x](b.md)", "$$\nx < y\n$$", "---", "Title\n---", "- [ ] task", "## References", "[1] Doe, J. (2020). \"A long title of a work.\" Journal of X. https://doi.org/10.1000/x",
                "[Updated on 2023-01-24: see [x](b.md).]", "As shown by Doe et al. (2020) and [1].")),
        1,
        8,
        Gen.Const("\n\n"));

    /// <summary>A page of a built site.</summary>
    public static readonly Gen<string> Html = Broken(Gen.Select(
        Joined(Gen.Frequency((4, Tag), (3, Inline), (2, Word)), 0, 20),
        OneOf("", "<!DOCTYPE html><html lang=en><head><title>T</title><link rel=canonical href=\"https://example.org/b/\"></head><body><article>", "<main><h1>T</h1>", "<meta property=\"og:title\" content=\"T\"><script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[{}]</script>",
            "<script type=\"application/ld+json\">[{\"@type\":[\"BlogPosting\"],\"headline\":1,\"datePublished\":\"x\"}]</script>", "<div class=\"e-content post-content\">", "<span class=\"katex\"><math><annotation encoding=\"application/x-tex\">x"),
        OneOf("", "</article></body></html>", "</main>"),
        (body, open, close) => open + body + close));

    public static readonly Gen<string> Bibliography = Broken(Joined(
        OneOf("@article{doe2020, author = {Doe, Jane and A. Roe}, title = {A {T}itle}, year = 2020, doi = {10.1000/x}}", "@misc{roe,", "@string{j = \"J\"}", "@book(b, title = j # {x})", "@comment{", "%", "@inproceedings{字, crossref = {doe2020}}", "}", "@a;", "@", "\"", "{\\'e}", "title = {", "year = {20"),
        0,
        8));

    private static readonly Gen<string> FrontMatterBody = Joined(
        OneOf("title: A title", "title: \"A", "title: 'It''s'", "title: [a, b]", "title:", "date: 2024-01-02", "date: 2024-13-45", "date: not a date", "tags: [a, b", "tags:\n- a\n- 字", "series: S", "aliases: [/old/, \"\"]", "slug: a b#c", "url: /x?y=1", "author: Jane Doe", "authors:\n- name: J\n  x: {", "draft: false", "weight: 010",
            "permalink: /:categories/:title/", "bibliography: refs.bib", "a: &a [*a]", "? x", "- x", "\tx: y", "title = \"A\"", "date = 2024-01-02", "[extra]", "[[x]]", "tags = [\"a\",", "\"title\": \"A\",", "{", "}", "}}", "#c", "!!binary x", "x: |\n  y", "x: >-", "\u0001: x", "language: de", "math: true", "aliases:\n- A b", "a.b.c = 1", "''' ", "redirect_from: /r/",
            "title: A\ntitle: B", "license: {x: {y: {z: [1, {a: b}]}}}", "base_url: http://[", "updated: 2024-02-30T25:00:00+99:00"),
        0,
        6,
        Gen.Const("\n"));

    private static readonly Gen<string> FrontMatter = Gen.Select(FrontMatterBody, OneOf("---|---", "+++|+++", "|", "---|...", "---|", "{|}", "---|+++", ";;;|;;;", " ---|---"), (body, fence) => $"{fence.Split('|')[0]}\n{body}\n{fence.Split('|')[1]}\n");

    public static readonly Gen<string> Post = Gen.Select(FrontMatter, Markdown, Gen.Int[0, 9], (front, body, kind) => kind switch { 0 => body, 1 or 2 => front + body, _ => "---\ntitle: T\ndate: 2024-01-02\n---\n" + body });

    /// <summary>The same text as different editors save it. Half a character, left where another is cut, is none.</summary>
    public static Gen<string> Saved(Gen<string> text) => Gen.Select(text.Select(x => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(x))), Gen.Int[0, 11], (text, kind) => kind switch
    {
        0 => text.ReplaceLineEndings("\r\n"),
        1 => text.ReplaceLineEndings("\r"),
        2 => "\uFEFF" + text,
        3 => string.Join("", text.Split('\n').Select((line, i) => line + (i % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" })),
        4 => text.TrimEnd(),
        _ => text,
    });

    private static Gen<string> Inlines(Gen<string> word) => Gen.Frequency(
        (8, word),
        (3, Gen.Select(word, Target, (text, target) => $"[{text}]({target})")),
        (1, Gen.Select(word, Target, (text, target) => $"![{text}]({target})")),
        (1, Gen.Select(word, Name, (text, name) => $"[{text}][{name}]")),
        (1, Gen.Select(Name, (name) => $"[[{name}]]")),
        (1, Gen.Select(Name, word, (name, text) => $"![[{name}#{text}]]")),
        (1, Name.Select(name => $"[^{name}]")),
        (1, word.Select(text => $"*{text}*")),
        (1, word.Select(text => $"**{text}**")),
        (1, word.Select(text => $"`{text}`")),
        (1, word.Select(text => $"${text}_1$")),
        (1, Gen.Const("[*a* `b` $c$](b.md)")))
        .Array[1, 8].Select(words => string.Join(' ', words));

    private static Gen<string> Joined(Gen<string> parts, int fewest, int most, Gen<string>? separator = null) =>
        Gen.Select(parts, separator ?? Separator, (part, end) => part + end).Array[fewest, most].Select(string.Concat);

    /// <summary>Now and then a stretch is missing.</summary>
    private static Gen<string> Broken(Gen<string> text) => Gen.Select(text, Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Int[1, 30], (text, kind, start, length) =>
        kind > 0 || text.Length == 0 ? text : text.Remove(start % text.Length, Math.Min(length, text.Length - (start % text.Length))));

    private static string Indent(string text, string mark) => mark + text.Replace("\n", "\n" + (mark.Contains('>', StringComparison.Ordinal) ? mark : new string(' ', mark.Length)), StringComparison.Ordinal);

    private static Gen<string> OneOf(params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(x => pieces[x]);
}
