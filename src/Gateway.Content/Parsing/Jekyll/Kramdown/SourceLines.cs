namespace Gateway.Content.Parsing.Jekyll.Kramdown;

/// <summary>Finds the lines of a text.</summary>
internal static class SourceLines
{
    /// <summary>Start of the line that holds this place.</summary>
    public static int StartOf(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>End of the line that holds this place: its line feed, or the end of the text.</summary>
    public static int EndOf(string text, int offset) => offset >= text.Length ? text.Length : text.IndexOf('\n', offset) is >= 0 and var end ? end : text.Length;

    /// <summary>Start of the line after the one that holds this place; the length of the text where there is none.</summary>
    public static int After(string text, int offset) => Math.Min(text.Length, EndOf(text, offset) + 1);

    /// <summary>The rest of the line from this place on, without its line feed.</summary>
    public static ReadOnlySpan<char> At(string text, int offset) => text.AsSpan(offset, EndOf(text, offset) - offset);

    /// <summary>Whether a line holds nothing but white space and the marks of quotations.</summary>
    public static bool IsBlank(ReadOnlySpan<char> line) => line.Trim(" \t\r>").IsEmpty;
}
