using System.Globalization;
using System.Text;
using Gateway.Content.Model;
using Gateway.Content.Parsing.Html;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Gateway.Content.Parsing.Markdown;

/// <summary>Renders Markdown to HTML and remembers where everything came from.</summary>
/// <param name="Positions">From offsets of <see cref="Html"/> to offsets of the Markdown.</param>
internal sealed record MarkdownRendering(string Html, PositionMap Positions)
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
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
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
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new TexBlockRenderer());
        renderer.ObjectWriteBefore += (_, node) =>
        {
            if (!node.Span.IsEmpty)
                positions.Add(html.Length, new TextSpan(node.Span.Start, node.Span.End + 1), node is HtmlBlock or HtmlInline);
        };
        renderer.Render(document);
        return new MarkdownRendering(html.ToString(), positions);
    }

    private static void NameHeadings(MarkdownDocument document, string markdown, IHeadingIds ids)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var attributes = heading.GetAttributes();
            if (string.IsNullOrEmpty(attributes.Id))
                attributes.Id = ids.Next(SourceLine(heading, markdown), ShownText(heading));
            else
                ids.Take(attributes.Id);
        }
    }

    private static string ShownText(HeadingBlock heading) => string.Concat((heading.Inline?.Descendants() ?? []).Select(x => x switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        _ => "",
    }));

    private static string SourceLine(HeadingBlock heading, string markdown)
    {
        var source = markdown.AsSpan(heading.Span.Start, Math.Min(heading.Span.Length, markdown.Length - heading.Span.Start));
        if (heading.IsSetext)
            return source[..source.LastIndexOf('\n')].Trim().ToString();
        return source.Trim().TrimStart('#').Trim().TrimEnd('#').Trim().ToString();
    }
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

/// <inheritdoc cref="TexInlineRenderer"/>
internal sealed class TexBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<p>$$").WriteLeafRawLines(obj, true, true).WriteLine("$$</p>");
    }
}
