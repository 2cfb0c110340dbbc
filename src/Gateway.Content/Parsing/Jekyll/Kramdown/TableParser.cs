using System.Buffers;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>
/// Reads tables (kramdown.gettalong.org/syntax.html#tables): lines with a bar each, from one block boundary to the next. Bars in code and in formulas, which are hidden at
/// this time, divide nothing.
/// </summary>
internal sealed class TableParser : BlockParser
{
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !processor.Line.AsSpan().Contains('|') || !BlockBoundary.StandsBefore(processor) || !IsTable(processor))
            return BlockState.None;
        processor.NewBlocks.Push(new TableLines(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // A table ends at a boundary, and a blank line is the only one that reaches this place.
        if (processor.IsBlankLine || BlockBoundary.StandsAt(processor.Line.Text, processor.CurrentLineStartPosition))
            return BlockState.None;
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not TableLines lines)
            return true;
        block.Parent!.Insert(block.Parent.IndexOf(block) + 1, TableOf(lines));
        return false;
    }

    /// <summary>Whether each line up to the next boundary has a bar, and one of them is a row of the body.</summary>
    private static bool IsTable(BlockProcessor processor)
    {
        var text = processor.Line.Text;
        var (rows, hasHead) = (0, false);
        for (var start = processor.Start; start == processor.Start || !BlockBoundary.StandsAt(text, start); start = SourceLines.After(text, start))
        {
            var line = SourceLines.At(text, start).Trim(" \t\r>");
            if (!TableLine.IsSeparator(line) && TableLine.Bars(line).Count > 0)
                rows++;
            else if (!line.Contains('|') || !TableLine.IsSeparator(line))
                return false;
            else if (TableLine.EndsHead(line) && !hasHead)
                (rows, hasHead) = (0, rows > 0);
        }

        return rows > 0;
    }

    private Table TableOf(TableLines block)
    {
        var table = new Table(this) { Span = block.Span, Line = block.Line, Column = block.Column };
        foreach (var line in block.Lines.Lines.AsSpan(0, block.Lines.Count))
            if (!TableLine.IsSeparator(line.Slice.AsSpan().Trim()))
                table.Add(RowOf(line));
            else if (table.Count > 0 && TableLine.EndsHead(line.Slice.AsSpan()) && !table.OfType<TableRow>().Any(x => x.IsHeader))
                foreach (var row in table.OfType<TableRow>())
                    row.IsHeader = true;
        return table;
    }

    private TableRow RowOf(StringLine line)
    {
        var row = new TableRow { Line = line.Line, Span = new SourceSpan(line.Slice.Start, line.Slice.End) };
        var slice = line.Slice;
        slice.Trim();
        var (start, bars) = (0, TableLine.Bars(slice.AsSpan()));
        foreach (var end in bars.Append(slice.Length))
        {
            // The bars at both ends of a line divide nothing.
            if ((end > 0 || start > 0) && start < slice.Length)
                row.Add(CellOf(line, new StringSlice(slice.Text, slice.Start + start, slice.Start + end - 1)));
            start = end + 1;
        }

        return row;
    }

    private TableCell CellOf(StringLine line, StringSlice content)
    {
        content.Trim();
        var span = new SourceSpan(content.Start, content.End);
        var paragraph = new ParagraphBlock { Line = line.Line, Span = span };
        paragraph.AppendLine(ref content, 0, line.Line, content.Start, trackTrivia: false);
        return new TableCell(this) { paragraph };
    }
}

/// <summary>The lines of a table as long as it is read.</summary>
internal sealed class TableLines(BlockParser parser) : LeafBlock(parser);

internal static class TableLine
{
    private static readonly SearchValues<char> DividesRows = SearchValues.Create("+|: \t-");
    private static readonly SearchValues<char> BeginsFoot = SearchValues.Create("+|: \t=");

    /// <summary>Whether a line divides the rows, such as <c>|---|:-:|</c>, or begins the foot of the table, such as <c>|===|</c>.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(DividesRows) < 0 ? line.Contains('-') : line.IndexOfAnyExcept(BeginsFoot) < 0;

    /// <summary>Whether the first separator of a table divides its head from its body; else the body from the foot.</summary>
    public static bool EndsHead(ReadOnlySpan<char> separator) => !separator.Contains('=');

    /// <summary>Where the bars stand that divide cells.</summary>
    public static List<int> Bars(ReadOnlySpan<char> line)
    {
        var bars = new List<int>();
        for (var i = 0; i < line.Length; i++)
            if (line[i] == '\\')
                i++;
            else if (line[i] == '|')
                bars.Add(i);
            else if (line[i] == '`')
                i = EndOfCode(line, i) - 1;
            else if (line[i] == '<' && line[i..].StartsWith("<code", StringComparison.OrdinalIgnoreCase) && line[i..].IndexOf("</code>", StringComparison.OrdinalIgnoreCase) is > 0 and var length)
                i += length;
        return bars;
    }

    /// <summary>Behind the code that begins with this backtick, or behind the backticks where they enclose none.</summary>
    private static int EndOfCode(ReadOnlySpan<char> line, int start)
    {
        var behind = start + line[start..].IndexOfAnyExcept('`') is var first && first >= start ? first : line.Length;
        var ticks = line[start..behind];
        for (var i = behind; line[i..].IndexOf(ticks) is >= 0 and var found;)
        {
            i += found;
            var end = line[i..].IndexOfAnyExcept('`') is >= 0 and var run ? i + run : line.Length;
            if (end - i == ticks.Length)
                return end;
            i = end;
        }

        return behind;
    }
}
