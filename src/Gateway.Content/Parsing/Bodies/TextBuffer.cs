using System.Buffers;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>The running text of a body: blocks with white space collapsed as a browser does, each closed by a line feed.</summary>
internal sealed class TextBuffer
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\t\n\r\f");

    private readonly PooledChars chars = new(1024);
    private int blockStart;
    private bool spacePending;

    /// <summary>A text on one line, as a browser shows it.</summary>
    public static string Collapse(string text)
    {
        var buffer = new TextBuffer();
        buffer.Append(text);
        var collapsed = buffer.EndBlock();
        buffer.Release();
        return collapsed;
    }

    /// <summary>Where the next block will start.</summary>
    public int BlockStart => blockStart;

    /// <summary>Everything so far, the open block included.</summary>
    public int Length => chars.Length;

    /// <summary>Where text that is appended next will start within the open block.</summary>
    public int Mark()
    {
        WritePendingSpace();
        return Length - blockStart;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        // Most pieces hold single spaces alone and are copied whole.
        while (!text.IsEmpty)
        {
            var special = IndexOfIrregularSpace(text);
            var piece = special < 0 ? text : text[..special];
            AppendWords(piece);
            if (special < 0)
                return;
            spacePending = true;
            text = text[special..].TrimStart(" \t\n\r\f");
        }
    }

    /// <summary>A line break within the block.</summary>
    public void Break()
    {
        spacePending = false;
        if (Length > blockStart)
            chars.Append('\n');
    }

    /// <summary>The text from a place in the buffer on, whatever blocks it lies in, on one line.</summary>
    public string From(int start) => chars.From(start).Trim().ToString().ReplaceLineEndings(" ");

    /// <summary>Ends the block. Its text is what lies between its start and the line feed.</summary>
    public string EndBlock()
    {
        spacePending = false;
        while (Length > blockStart && chars[Length - 1] is ' ' or '\n')
            chars.Length--;
        return Close();
    }

    /// <summary>A block whose white space stays as it is.</summary>
    public string AddVerbatim(ReadOnlySpan<char> text)
    {
        chars.Append(text);
        return Close();
    }

    public override string ToString() => chars.From(0).ToString();

    /// <summary>Ends the use of the buffer.</summary>
    public void Release() => chars.Release();

    private string Close()
    {
        var text = chars.From(blockStart).ToString();
        if (text.Length > 0)
            chars.Append('\n');
        blockStart = Length;
        return text;
    }

    private static int IndexOfIrregularSpace(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Breaks);
        var doubled = (at < 0 ? text : text[..at]).IndexOf("  ");
        return doubled < 0 ? at : doubled;
    }

    /// <param name="text">Holds no white space but single spaces.</param>
    private void AppendWords(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (text[0] == ' ')
        {
            spacePending = true;
            text = text[1..];
        }

        var endsWithSpace = text.EndsWith(' ');
        if (endsWithSpace)
            text = text[..^1];
        if (!text.IsEmpty)
        {
            WritePendingSpace();
            chars.Append(text);
        }

        spacePending |= endsWithSpace;
    }

    private void WritePendingSpace()
    {
        if (spacePending && Length > blockStart && chars[Length - 1] != '\n')
            chars.Append(' ');
        spacePending = false;
    }
}
