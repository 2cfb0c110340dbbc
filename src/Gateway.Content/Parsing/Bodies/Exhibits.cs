using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>Collects what a body shows besides running text.</summary>
/// <param name="pageUrl">Address that relative addresses start from; null where it is unknown.</param>
internal sealed class Exhibits(Uri? pageUrl)
{
    private static readonly HashSet<string> SymbolTitles = new(StringComparer.OrdinalIgnoreCase) { "symbol", "symbols", "notation" };
    private static readonly HashSet<string> MeaningTitles = new(StringComparer.OrdinalIgnoreCase) { "meaning", "description", "definition" };

    private readonly List<Figure> figures = [];
    private readonly List<CodeBlock> codeBlocks = [];
    private readonly List<NotationEntry> notation = [];

    // Per open figure the number of images before it; per open table its rows so far.
    private readonly Stack<int> openFigures = new();
    private readonly Stack<List<List<string>>> openTables = new();

    public IReadOnlyList<Figure> Figures => figures;

    public IReadOnlyList<CodeBlock> CodeBlocks => codeBlocks;

    public IReadOnlyList<NotationEntry> Notation => notation;

    public void AddCode(string code, string? language, int? section) => codeBlocks.Add(new CodeBlock(language, code, section));

    /// <summary>An image without an address that others can open is left out.</summary>
    public void AddImage(string? address, string? alt, int? section)
    {
        if (UrlOf(address) is { } url)
            figures.Add(new Figure(url, string.IsNullOrWhiteSpace(alt) ? null : alt.ReplaceLineEndings(" ").Trim(), null, section));
    }

    public void BeginFigure() => openFigures.Push(figures.Count);

    /// <param name="caption">Text of the caption; null where the figure has none.</param>
    public void EndFigure(string? caption)
    {
        var first = openFigures.Pop();
        for (var i = first; i < figures.Count; i++)
            figures[i] = figures[i] with { Caption = figures[i].Caption ?? caption };
    }

    public void BeginTable() => openTables.Push([]);

    public void BeginRow()
    {
        if (openTables.TryPeek(out var rows))
            rows.Add([]);
    }

    public void AddCell(string text)
    {
        if (openTables.TryPeek(out var rows) && rows.Count > 0)
            rows[^1].Add(text);
    }

    /// <summary>Takes the rows of a table whose first two columns are headed Symbol and Meaning.</summary>
    public void EndTable(int? section)
    {
        var rows = openTables.Pop();
        if (rows is [[var symbol, var meaning, ..], ..] && SymbolTitles.Contains(symbol) && MeaningTitles.Contains(meaning))
            notation.AddRange(rows.Skip(1).Where(x => x.Count >= 2 && x[0].Length > 0).Select(x => new NotationEntry(x[0], x[1], section)));
    }

    private string? UrlOf(string? source) =>
        source is { Length: > 0 } && (pageUrl is null ? Uri.TryCreate(source, UriKind.Absolute, out var url) : Uri.TryCreate(pageUrl, source, out url)) && url.Scheme is "http" or "https"
            ? url.AbsoluteUri
            : null;
}
