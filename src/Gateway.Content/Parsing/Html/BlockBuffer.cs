using System.Text;
using Gateway.Content.Model;

namespace Gateway.Content.Parsing.Html;

/// <summary>Gathers the running text of one block, with white space collapsed as a browser does, and the links in it.</summary>
internal sealed class BlockBuffer
{
    private readonly StringBuilder text = new();
    private List<InlineLink> links = [];
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

    /// <summary>The block so far; the buffer is empty afterwards.</summary>
    public (string Text, IReadOnlyList<InlineLink> Links) Take()
    {
        var taken = text.ToString().TrimEnd();
        IReadOnlyList<InlineLink> takenLinks = links.Count == 0
            ? []
            : links.ConvertAll(x => x with { Span = new TextSpan(Math.Min(x.Span.Start, taken.Length), Math.Min(x.Span.End, taken.Length)) });
        text.Clear();
        links = [];
        spacePending = false;
        return (taken, takenLinks);
    }

    private void WritePendingSpace()
    {
        if (spacePending && text.Length > 0 && text[^1] != '\n')
            text.Append(' ');
        spacePending = false;
    }
}
