using System.Buffers;

namespace Gateway.Content.Parsing.Bodies;

/// <summary>A growing run of characters in a borrowed array: bodies are long, and arrays of their own would be most of an ingest's garbage.</summary>
internal sealed class PooledChars(int capacity)
{
    private char[] chars = ArrayPool<char>.Shared.Rent(capacity);

    public int Length { get; set; }

    public char this[int index] => chars[index];

    public void Append(char c)
    {
        if (Length == chars.Length)
            Grow(1);
        chars[Length++] = c;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > chars.Length)
            Grow(text.Length);
        text.CopyTo(chars.AsSpan(Length));
        Length += text.Length;
    }

    public ReadOnlySpan<char> From(int start) => chars.AsSpan(start, Length - start);

    /// <summary>Gives the array back. Nothing may be read any more.</summary>
    public void Release()
    {
        ArrayPool<char>.Shared.Return(chars);
        (chars, Length) = ([], 0);
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(chars.Length * 2, Length + more));
        From(0).CopyTo(larger);
        ArrayPool<char>.Shared.Return(chars);
        chars = larger;
    }
}
