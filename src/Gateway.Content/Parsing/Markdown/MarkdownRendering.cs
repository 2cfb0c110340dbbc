using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Html;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Renders Markdown to HTML and remembers where everything came from.</summary>
/// <param name="Positions">From offsets of <see cref="Html"/> to offsets of the Markdown.</param>
/// <param name="Formulas">Displayed math, still hidden in <see cref="Html"/>.</param>
internal sealed partial record MarkdownRendering(string Html, PositionMap Positions, HiddenMarks Formulas)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseMathematics()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseGenericAttributes()
        .Build();

    /// <param name="rewrite">From the destination of a link as written to the one to print.</param>
    /// <param name="names">Ids that the layout gives to blocks, each with the place in the Markdown where it says so.</param>
    public static MarkdownRendering Render(string markdown, IHeadingIds ids, Func<string, string> rewrite, IReadOnlyList<BlockName>? names = null)
    {
        // TeX reads otherwise than Markdown: its lines may begin with "=", "-" or "#", and its formulas may end in the middle of a line.
        var formulas = HiddenMarks.HideIn(markdown, DisplayedMath(), HiddenMarks.Layer.Math);
        var document = Markdig.Markdown.Parse(formulas.Text, Pipeline);
        foreach (var name in names ?? [])
            name.ApplyTo(document);
        NameHeadings(document, markdown, ids);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.GetAttributes().AddProperty(BodyWalker.WrittenAttribute, link.Url ?? "");
            link.Url = rewrite(link.Url ?? "");
            link.GetDynamicUrl = null;
        }

        var html = new StringBuilder(markdown.Length * 3 / 2);
        var positions = new PositionMap();
        using var writer = new StringWriter(html, CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new TexInlineRenderer());
        renderer.ObjectWriteBefore += (_, node) =>
        {
            if (!node.Span.IsEmpty)
                positions.Add(html.Length, new TextSpan(node.Span.Start, node.Span.End + 1), node is HtmlBlock or HtmlInline);
        };
        renderer.Render(document);
        return new MarkdownRendering(html.ToString(), positions, formulas);
    }

    private static void NameHeadings(MarkdownDocument document, string markdown, IHeadingIds ids)
    {
        // Terms take what headings leave: Hugo names headings while it parses, terms after that.
        IEnumerable<LeafBlock> terms = ids.NamesTerms ? document.Descendants<DefinitionTerm>() : [];
        foreach (var block in document.Descendants<HeadingBlock>().Concat(terms))
        {
            var attributes = block.GetAttributes();
            if (string.IsNullOrEmpty(attributes.Id))
                attributes.Id = ids.Next(SourceLine(block, markdown));
            else
                ids.Take(attributes.Id);
        }
    }

    private static string SourceLine(LeafBlock block, string markdown)
    {
        var source = markdown.AsSpan(block.Span.Start, Math.Min(block.Span.Length, markdown.Length - block.Span.Start));
        if (block is HeadingBlock { IsSetext: true })
            return source[..source.LastIndexOf('\n')].Trim().ToString();
        return source.Trim().TrimStart('#').Trim().TrimEnd('#').Trim().ToString();
    }

    // Code is kept as it is; a formula holds no empty line.
    [GeneratedRegex(
        @"(?<keep>^(?<fence>[ \t]{0,3}(?:```+|~~~+))[^\n]*\n[\s\S]*?(?:^\k<fence>[`~]*[ \t]*\r?$|\z))|(?<keep>(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`))|\$\$(?:(?!\$\$|\r?\n[ \t]*\r?\n)[\s\S])+\$\$",
        RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex DisplayedMath();
}

/// <summary>Prints math as TeX between dollar signs, for whoever shows the page to typeset.</summary>
internal sealed class TexInlineRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj)
    {
        var delimiter = new string('$', obj.DelimiterCount);
        renderer.Write(delimiter).WriteEscape(ref obj.Content).Write(delimiter);
    }
}
