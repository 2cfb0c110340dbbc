namespace Gateway.Content.Extraction.References;

/// <summary>Brings white space to single blanks.</summary>
internal static class OneSpaced
{
    public static string Of(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal) && text.AsSpan().IndexOfAny('\n', '\t', '\u00A0') < 0)
            return text;
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
