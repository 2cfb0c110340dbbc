namespace Gateway.Content.Parsing.BibTeX;

/// <summary>Entries that BibTeX takes for text between entries, since their @ or their first brace is missing.</summary>
internal static class LostEntries
{
    /// <summary>Reports an @ that no brace follows, where it looks like an entry's: it begins a line, and a type or a key and comma follow.</summary>
    /// <param name="end">Where the word after the @ ends.</param>
    public static void ReportWithoutBrace(BibContext context, string word, int start, int end)
    {
        var text = context.Scanner.Buffer;
        var before = text.AsSpan(0, start).TrimEnd(" \t");
        var beginsLine = before.Length == 0 || before[^1] is '\n' or '\r';
        if (beginsLine && (BibKinds.IsType(word) || (end < text.Length && text[end] == ',')))
            context.Report(start, $"The entry {BibFault.Quote("@" + word)} cannot be read: its opening brace is missing. Write @type{{key, ...}}.");
    }

    /// <summary>Reports lines that begin with a type and a brace.</summary>
    /// <param name="end">Where the text between entries ends that begins at <paramref name="start"/>.</param>
    public static void ReportWithoutAt(BibContext context, int start, int end)
    {
        var text = context.Scanner.Buffer.AsSpan(0, end);
        for (var line = start; line < end;)
        {
            var brace = text[line..].IndexOf('{');
            if (brace < 0)
                return;
            brace += line;
            line = Math.Max(line, text[line..brace].LastIndexOf('\n') + line + 1);
            var type = text[line..brace].Trim().ToString();
            if (BibKinds.IsType(type))
                context.Report(line, $"This entry cannot be read: its @ is missing. Write @{type}{{key, ...}}.");
            var next = text[brace..].IndexOf('\n');
            line = next < 0 ? end : brace + next + 1;
        }
    }
}
