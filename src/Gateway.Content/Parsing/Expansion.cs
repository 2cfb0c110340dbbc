using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing;

/// <summary>Puts a text together from stretches of a page's own file and of files that it includes, and remembers where each came from.</summary>
/// <param name="page">The page's own file.</param>
internal sealed class Expansion(string page)
{
    private readonly StringBuilder text = new(page.Length * 2);
    private readonly List<Piece> pieces = [];

    /// <summary>A stretch of the page's own file.</summary>
    public void AddOwn(TextSpan span) => Add(page.AsSpan(span.Start, span.Length), new Piece(text.Length, span.Start, null, default));

    /// <summary>A stretch of another file.</summary>
    /// <param name="call">What brings it in, in the page's own file.</param>
    public void AddIncluded(IncludedFile file, TextSpan span, TextSpan call) =>
        Add(file.Text.AsSpan(span.Start, span.Length), new Piece(text.Length, span.Start, file, call));

    /// <summary>What neither file holds, such as the line break that ends what is included.</summary>
    public void AddBetween(ReadOnlySpan<char> between, TextSpan call) => Add(between, new Piece(text.Length, call.Start, null, call));

    public int Length => text.Length;

    public string Text => text.ToString();

    public LineIndex Lines => new ExpandedLines(text.ToString(), new LineIndex(page), pieces);

    private void Add(ReadOnlySpan<char> added, Piece piece)
    {
        if (added.IsEmpty)
            return;
        pieces.Add(piece);
        text.Append(added);
    }

    /// <param name="Start">In the expanded text.</param>
    /// <param name="Offset">In the file that it was taken from.</param>
    /// <param name="File">Null for the page's own.</param>
    /// <param name="Call">What brought it in; empty for what stands in the page itself.</param>
    private sealed record Piece(int Start, int Offset, IncludedFile? File, TextSpan Call);

    /// <summary>Leads from the expanded text to the lines of the page; all that is included stands where it is called.</summary>
    private sealed class ExpandedLines(string expanded, LineIndex page, List<Piece> pieces) : LineIndex(expanded)
    {
        private readonly int length = expanded.Length;

        public override SourceSpan Span(int start, int end)
        {
            start = Math.Clamp(start, 0, length);
            return page.Span(InPage(start).Start, InPage(Math.Clamp(end, start, length)).End);
        }

        public override Origin? OriginOf(TextSpan place) => At(Math.Clamp(place.Start, 0, length)) is { File: { } file } piece
            ? new Origin(file.Path, file.Lines.Span(piece.Offset + place.Start - piece.Start, piece.Offset + place.End - piece.Start))
            : null;

        private TextSpan InPage(int offset)
        {
            if (At(offset) is not { } piece)
                return new TextSpan(offset, offset);
            var own = piece.Offset + offset - piece.Start;
            return piece.Call.Length > 0 ? piece.Call : new TextSpan(own, own);
        }

        private Piece? At(int offset)
        {
            var (low, high) = (0, pieces.Count - 1);
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                if (pieces[middle].Start <= offset)
                    low = middle;
                else
                    high = middle - 1;
            }

            return pieces.Count > 0 ? pieces[low] : null;
        }
    }
}

/// <summary>A file whose text others include.</summary>
/// <param name="Path">Inside the source's folder.</param>
internal sealed record IncludedFile(string Path, string Text, int BodyStart)
{
    private LineIndex? lines;

    public LineIndex Lines => lines ??= new LineIndex(Text);
}
