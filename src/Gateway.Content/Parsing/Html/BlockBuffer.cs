using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Html;

/// <summary>Gathers the running text of one block, with white space collapsed as a browser does, and the links in it.</summary>
internal sealed class BlockBuffer
{
    private readonly StringBuilder text = new();
    private List<InlineLink> links = [];
    private List<TextSpan> codes = [];
    private bool spacePending;

    public string Text => text.ToString().Trim();

    public static string Collapse(string value)
    {
        var buffer = new BlockBuffer();
        buffer.Append(value);
        return buffer.Text;
    }

    public void Append(string value)
    {
        foreach (var c in value)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                spacePending = true;
                continue;
            }

            WritePendingSpace();
            text.Append(c);
        }
    }

    public void Break()
    {
        spacePending = false;
        if (text.Length > 0)
            text.Append('\n');
    }

    /// <summary>Where text that is appended next will start.</summary>
    public int MarkStart()
    {
        WritePendingSpace();
        return text.Length;
    }

    public void AddLink(int start, InlineLink link) =>
        links.Add(link with { Span = new TextSpan(Math.Min(start, text.Length), text.Length) });

    public void AddCode(int start) => codes.Add(new TextSpan(Math.Min(start, text.Length), text.Length));

    /// <summary>The block so far, or null where there is none; the buffer is empty afterwards.</summary>
    public TextBlock? Take(BlockKind kind, int? section, int offset)
    {
        var taken = text.ToString().TrimEnd();
        TextSpan Within(TextSpan span) => new(Math.Min(span.Start, taken.Length), Math.Min(span.End, taken.Length));
        var block = taken.Length == 0 && links.Count == 0
            ? null
            : new TextBlock(kind, section, taken, [.. links.Select(x => x with { Span = Within(x.Span) })], [.. codes.Select(Within)], offset);
        text.Clear();
        links = [];
        codes = [];
        spacePending = false;
        return block;
    }

    private void WritePendingSpace()
    {
        if (spacePending && text.Length > 0 && text[^1] != '\n')
            text.Append(' ');
        spacePending = false;
    }
}
