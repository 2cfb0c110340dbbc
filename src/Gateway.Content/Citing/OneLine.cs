using System.Buffers;
using System.Text;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Citing;

/// <summary>Titles and names as they can stand in one line of a file.</summary>
internal static class OneLine
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>White space collapsed; other control characters are gone.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0 && !text.Contains("  ", StringComparison.Ordinal))
            return text.Trim();
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsWhiteSpace(c))
                line.Append(' ');
            else if (!char.IsControl(c))
                line.Append(c);
        return TextBuffer.Collapse(line.ToString()).Trim();
    }
}
