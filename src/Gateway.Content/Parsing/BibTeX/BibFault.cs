namespace Gateway.Content.Parsing.BibTeX;

/// <summary>A fault of a .bib file.</summary>
/// <param name="Offset">Where it is, in UTF-16 units from the start of the text.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
internal sealed record BibFault(int Offset, string Message)
{
    // Enough to recognise a text by.
    private const int LongestQuotation = 60;

    /// <summary>A text of the file as messages quote it: on one line and not endless.</summary>
    public static string Quote(string text) => $"\"{Words.Opening(text, LongestQuotation)}{(text.Length > LongestQuotation ? " ..." : "")}\"";
}
