using AngleSharp.Dom;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Html;

/// <summary>Collects what a body shows besides running text.</summary>
/// <param name="pageUrl">Address that relative addresses start from; null where it is unknown.</param>
internal sealed class Exhibits(string? pageUrl)
{
    private static readonly HashSet<string> SymbolTitles = new(StringComparer.OrdinalIgnoreCase) { "symbol", "symbols", "notation" };
    private static readonly HashSet<string> MeaningTitles = new(StringComparer.OrdinalIgnoreCase) { "meaning", "description", "definition" };

    private readonly List<Figure> figures = [];
    private readonly List<CodeBlock> codeBlocks = [];
    private readonly List<NotationEntry> notation = [];

    public IReadOnlyList<Figure> Figures => figures;

    public IReadOnlyList<CodeBlock> CodeBlocks => codeBlocks;

    public IReadOnlyList<NotationEntry> Notation => notation;

    /// <summary>An image without an address that others can open is left out.</summary>
    public void AddImage(IElement image, int? section)
    {
        if (UrlOf(image.GetAttribute("src")) is not { } url)
            return;
        var caption = image.Closest("figure")?.QuerySelector("figcaption");
        figures.Add(new Figure(url, TextOf(image.GetAttribute("alt")), TextOf(caption?.TextContent), section));
    }

    public void AddCode(IElement pre, string code, int? section) => codeBlocks.Add(new CodeBlock(LanguageOf(pre), code, section));

    /// <summary>Takes the rows of a table whose first two columns are headed Symbol and Meaning.</summary>
    public void AddTable(IElement table, int? section)
    {
        var rows = table.QuerySelectorAll("tr").Where(x => x.Closest("table") == table).Select(x => x.Children.Select(cell => BlockBuffer.Collapse(cell.TextContent)).ToList()).ToList();
        if (rows.Count == 0 || rows[0].Count < 2 || !SymbolTitles.Contains(rows[0][0]) || !MeaningTitles.Contains(rows[0][1]))
            return;
        notation.AddRange(rows.Skip(1).Where(x => x.Count >= 2 && x[0].Length > 0).Select(x => new NotationEntry(x[0], x[1], section)));
    }

    private string? UrlOf(string? source) =>
        source is { Length: > 0 } && (pageUrl is null ? Uri.TryCreate(source, UriKind.Absolute, out var url) : Uri.TryCreate(new Uri(pageUrl), source, out url)) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : null;

    private static string? LanguageOf(IElement pre)
    {
        var classes = pre.QuerySelectorAll("code").Prepend(pre).SelectMany(x => x.ClassList).Concat(pre.Closest("[class*=language-]")?.ClassList ?? Enumerable.Empty<string>());
        return classes.Select(x => x.StartsWith("language-", StringComparison.Ordinal) ? x[9..] : x.StartsWith("lang-", StringComparison.Ordinal) ? x[5..] : "").FirstOrDefault(x => x.Length > 0)
            ?? pre.QuerySelector("[data-lang]")?.GetAttribute("data-lang");
    }

    private static string? TextOf(string? text) => BlockBuffer.Collapse(text ?? "") is { Length: > 0 } collapsed ? collapsed : null;
}
