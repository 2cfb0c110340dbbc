using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>Builds everything that is read from a body out of its pieces, in one go: headings, blocks of text, links, ids, exhibits and safe HTML.</summary>
/// <param name="lines">Of the file.</param>
/// <param name="pageUrl">Address that relative addresses in the body start from; null where it is unknown.</param>
internal sealed class BodyBuilder(LineIndex lines, Uri? pageUrl) : IMarkup
{
    private readonly TextBuffer text = new();
    private readonly HtmlBuffer html = new(pageUrl);
    private readonly List<TextBlock> blocks = [];
    private readonly List<HeadingMark> headings = [];
    private readonly HashSet<string> headingAnchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?> anchors = new(StringComparer.Ordinal);
    private readonly Exhibits exhibits = new(pageUrl);
    private readonly List<Fault> faults = [];

    // What is open around the place where we are, innermost last.
    private readonly Stack<BlockKind> outerKinds = new();
    private readonly List<OpenLink> openLinks = [];
    private readonly Stack<int> openCodes = new();
    private readonly Stack<int> openCells = new();
    private string? caption;
    private int depth;
    private int muted;

    // Where the outermost open element begins in the HTML: a section inside a frame starts with the frame.
    private int topStart;

    // The block that is being gathered.
    private BlockKind kind = BlockKind.Paragraph;
    private int blockOffset;
    private string? blockId;
    private List<InlineLink>? links;
    private List<InlineLink>? marks;
    private List<TextSpan>? codes;
    private List<CitedKeys>? citedKeys;
    private TextLength length;

    private int? CurrentSection => headings.Count > 0 ? headings.Count - 1 : null;

    public void Begin(ElementType type, in Attributes attributes, TextSpan place)
    {
        if (depth == 0)
            topStart = html.Length;
        if (type.Role >= ElementRole.Block)
            BeginBlock(type, attributes, place);
        else
            BeginInline(type, attributes, place);
        html.Begin(type, attributes);
        if (!type.IsVoid)
            depth++;
    }

    public void End(ElementType type)
    {
        depth--;
        html.End(type);
        if (type.Role >= ElementRole.Block)
            EndBlock(type);
        else if (type.Role == ElementRole.Link)
            EndLink();
        else if (type.Role == ElementRole.Code)
            (codes ??= []).Add(SpanSince(openCodes.Pop()));
    }

    public void Text(ReadOnlySpan<char> piece)
    {
        html.Text(piece);
        if (muted == 0)
            text.Append(piece);
    }

    public void CodeBlock(ReadOnlySpan<char> code, string? language, in Attributes attributes, TextSpan place)
    {
        EndTextBlock();
        TakeId(attributes.Id);
        if (depth == 0)
            topStart = html.Length;
        html.Begin(ElementType.Preformatted, attributes);
        html.Begin(ElementType.Code, new Attributes { Class = language is null ? null : "language-" + language });
        html.Text(code);
        html.End(ElementType.Code);
        html.End(ElementType.Preformatted);

        var verbatim = text.AddVerbatim(code.Trim('\n'));
        exhibits.AddCode(verbatim, language, CurrentSection);
        Add(new TextBlock(BlockKind.Code, CurrentSection, verbatim, [], [], place.Start));
    }

    /// <summary>An id that shows nothing.</summary>
    public void TakeId(string? id)
    {
        if (id is not { Length: > 0 })
            return;
        anchors.TryAdd(id, CurrentSection);
        if (text.Length == text.BlockStart)
            blockId = id;
    }

    public void Cite(string marker, IReadOnlyList<string> keys, TextSpan place)
    {
        var start = text.Mark();
        Text(marker);
        (citedKeys ??= []).Add(new CitedKeys(SpanSince(start), keys, lines.Span(place.Start, place.End)));
    }

    public void Raw(ReadOnlySpan<char> html, TextSpan place) => throw new InvalidOperationException("HTML as written has to be parsed first.");

    /// <summary>What was built. Nothing can be added any more.</summary>
    /// <param name="sourceEnd">Where the body ends in the file.</param>
    /// <param name="bodyStart">Offset of the Markdown in the file; null where the file is HTML.</param>
    public BodyReading Finish(int sourceEnd, int? bodyStart)
    {
        EndTextBlock();
        var end = new HeadingMark(0, "", null, text.Length, html.Length, sourceEnd, length);
        var reading = new BodyReading(SectionTree.Build(headings, end, bodyStart, lines), blocks, anchors, html.ToString(), text.ToString(), length, exhibits, faults);
        text.Release();
        html.Release();
        return reading;
    }

    private void BeginBlock(ElementType type, in Attributes attributes, TextSpan place)
    {
        EndTextBlock();
        if (type.Role == ElementRole.Heading)
            BeginSection(type.Level, attributes.Id, place);
        else
            TakeId(attributes.Id);
        if (!type.IsVoid)
        {
            outerKinds.Push(kind);
            kind = KindOf(type, attributes);
        }

        blockOffset = place.Start;
        switch (type.Role)
        {
            case ElementRole.Figure:
                exhibits.BeginFigure();
                caption = null;
                break;
            case ElementRole.Table:
                exhibits.BeginTable();
                break;
            case ElementRole.Row:
                exhibits.BeginRow();
                break;
            case ElementRole.Cell:
            case ElementRole.Caption:
                openCells.Push(text.BlockStart);
                break;
        }
    }

    private void EndBlock(ElementType type)
    {
        if (type.Role == ElementRole.Heading)
            headings[^1] = headings[^1] with { Title = text.From(headings[^1].TextOffset) };
        EndTextBlock();
        kind = outerKinds.Pop();
        switch (type.Role)
        {
            case ElementRole.Figure:
                exhibits.EndFigure(caption);
                break;
            case ElementRole.Table:
                exhibits.EndTable(CurrentSection);
                break;
            case ElementRole.Cell:
                exhibits.AddCell(text.From(openCells.Pop()));
                break;
            case ElementRole.Caption:
                caption = text.From(openCells.Pop()) is { Length: > 0 } words ? words : null;
                break;
        }
    }

    private BlockKind KindOf(ElementType type, in Attributes attributes) => type.Role switch
    {
        _ when kind == BlockKind.Footnote || attributes.HasClass("footnotes") || attributes.HasClass("footnote-list") => BlockKind.Footnote,
        ElementRole.Heading => BlockKind.Heading,
        ElementRole.ListItem => BlockKind.ListItem,
        ElementRole.Cell => BlockKind.Cell,
        ElementRole.Caption => BlockKind.Caption,
        _ => kind,
    };

    private void BeginSection(int level, string? anchor, TextSpan place)
    {
        headings.Add(new HeadingMark(level, "", anchor, text.BlockStart, topStart, place.Start, length));
        if (anchor is null)
            return;
        anchors.TryAdd(anchor, CurrentSection);
        if (!headingAnchors.Add(anchor))
            faults.Add(new Fault(
                DiagnosticCode.DuplicateAnchor, lines.Span(place.Start, place.End), $"Two headings have the anchor #{anchor}; links reach only the first. Give one of them another id."));
    }

    private void BeginInline(ElementType type, in Attributes attributes, TextSpan place)
    {
        TakeId(attributes.Id);
        switch (type.Role)
        {
            case ElementRole.Link:
                BeginLink(attributes, place);
                break;
            case ElementRole.Code:
                openCodes.Push(text.Mark());
                break;
            case ElementRole.LineBreak:
                text.Break();
                break;
            case ElementRole.Image:
                exhibits.AddImage(attributes.Source, attributes.Alt, CurrentSection);
                if (openLinks.Count > 0 && attributes.Alt is { } alt)
                    openLinks[^1] = openLinks[^1] with { Alt = alt };
                break;
        }
    }

    private void BeginLink(in Attributes attributes, TextSpan place)
    {
        var isMark = attributes.Label is not null || IsFootnoteMark(attributes);
        if (isMark)
            muted++;
        var start = isMark ? text.Length - text.BlockStart : text.Mark();
        openLinks.Add(new OpenLink(attributes.Href, attributes.Written, text.BlockStart, start, place, isMark) { Alt = attributes.Label, Embeds = attributes.Embeds, Candidates = attributes.Candidates });
    }

    private void EndLink()
    {
        var link = openLinks[^1];
        openLinks.RemoveAt(openLinks.Count - 1);
        if (link.IsMark)
            muted--;
        if (link.Href is null)
            return;
        var label = link.IsMark ? "" : text.From(link.BlockStart + link.Start);
        // A link over several blocks belongs to the last of them.
        var span = SpanSince(link.BlockStart == text.BlockStart ? link.Start : 0);
        var list = link.IsMark && link.Alt is null ? marks ??= [] : links ??= [];
        list.Add(new InlineLink(span, label.Length > 0 ? label : link.Alt ?? "", link.Href, link.Written ?? link.Href, lines.Span(link.Place.Start, link.Place.End))
        {
            Origin = lines.OriginOf(link.Place),
            Embeds = link.Embeds,
            Candidates = link.Candidates,
        });
    }

    /// <summary>The little links to a footnote and back are no words of the text.</summary>
    private static bool IsFootnoteMark(in Attributes attributes) =>
        attributes.Class is { } names && names.Contains("foot", StringComparison.Ordinal)
        && names.Split(' ').Any(x => x is "footnote-ref" or "footnote-back-ref" or "footnote-backref" or "reversefootnote" or "footnote");

    private TextSpan SpanSince(int start) => new(Math.Min(start, text.Length - text.BlockStart), text.Length - text.BlockStart);

    private void EndTextBlock()
    {
        var ended = text.EndBlock();
        if (ended.Length == 0 && links is null)
        {
            marks = null;
            return;
        }

        TrimTo(ended.Length);
        Add(new TextBlock(kind, CurrentSection, ended, links ?? [], codes ?? [], blockOffset) { Citations = citedKeys ?? [], Id = blockId, Marks = marks ?? [] });
        (blockId, links, marks, codes, citedKeys) = (null, null, null, null, null);
    }

    /// <summary>The block's end was trimmed after its links and codes were found.</summary>
    private void TrimTo(int length)
    {
        TrimTo(links, length);
        TrimTo(marks, length);
        for (var i = (citedKeys?.Count ?? 0) - 1; i >= 0 && citedKeys![i].Span.End > length; i--)
            citedKeys[i] = citedKeys[i] with { Span = Within(citedKeys[i].Span, length) };
        for (var i = (codes?.Count ?? 0) - 1; i >= 0 && codes![i].End > length; i--)
            codes[i] = Within(codes[i], length);
    }

    private static void TrimTo(List<InlineLink>? links, int length)
    {
        for (var i = (links?.Count ?? 0) - 1; i >= 0 && links![i].Span.End > length; i--)
            links[i] = links[i] with { Span = Within(links[i].Span, length) };
    }

    private void Add(TextBlock block)
    {
        blocks.Add(block);
        length += Words.Count(block.Text);
    }

    private static TextSpan Within(TextSpan span, int length) => new(Math.Min(span.Start, length), Math.Min(span.End, length));

    private sealed record OpenLink(string? Href, string? Written, int BlockStart, int Start, TextSpan Place, bool IsMark)
    {
        public string? Alt { get; init; }

        public bool Embeds { get; init; }

        public IReadOnlyList<string>? Candidates { get; init; }
    }
}
