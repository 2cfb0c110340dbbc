using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Extraction.Updates;

/// <summary>Finds dated notes of change: <c>[Updated on 2023-01-24: ...]</c>, <c>[Updated on 2022-06-10]: ...</c>, <c>Update (May 3, 2021): ...</c>.</summary>
internal sealed partial record UpdateNotes(IReadOnlyList<UpdateMention> Notes, IReadOnlyList<Fault> Faults)
{
    public static UpdateNotes Of(ParsedPost post)
    {
        var notes = new List<UpdateMention>();
        var faults = new List<Fault>();
        foreach (var block in post.Blocks.Where(x => x.Kind is BlockKind.Paragraph or BlockKind.ListItem))
        {
            var starts = Opening().Matches(block.Text);
            var place = post.PlaceIn(block);
            for (var i = 0; i < starts.Count; i++)
            {
                var limit = i + 1 < starts.Count ? starts[i + 1].Index : block.Text.Length;
                var note = Read(block.Text, starts[i], limit);
                var location = place.Of(PlaceOf(starts[i]));
                notes.Add(new UpdateMention(note.Date, note.Text, location));
                if (note.Fault is { } fault)
                    faults.Add(new Fault(DiagnosticCode.MalformedUpdateNote, location, fault));
            }
        }

        return new UpdateNotes(notes, faults);
    }

    private static (DateOnly? Date, string Text, string? Fault) Read(string text, Match opening, int limit)
    {
        var written = opening.Groups["date"].Value;
        var date = Dates.Day(written);
        var fault = date is null ? $"The date {written} of this update note cannot be read. Write it as yyyy-MM-dd." : null;
        var bodyStart = opening.Index + opening.Length;
        var isBracketed = opening.Groups["open"].Success;
        // "[Updated on 2022-06-10]: text" closes before its text, which then goes on to the end of the line.
        if (!isBracketed || opening.Groups["closed"].Success)
            return (date, LineFrom(text, bodyStart, limit), fault);

        var close = ClosingBracket(text, bodyStart, limit);
        if (close >= 0)
            return (date, text[bodyStart..close].Trim(), fault);
        return (date, LineFrom(text, bodyStart, limit), fault ?? "This update note is never closed. Put a ] after it.");
    }

    // White space around it may be written otherwise in the file.
    private static TextSpan PlaceOf(Match opening)
    {
        var blanks = opening.Length - opening.Value.TrimStart().Length;
        return new TextSpan(opening.Index + blanks, opening.Index + blanks + opening.Value.Trim().Length);
    }

    private static string LineFrom(string text, int start, int limit)
    {
        var line = text.AsSpan(start, limit - start).TrimStart();
        var end = line.IndexOf('\n');
        return (end < 0 ? line : line[..end]).Trim().ToString();
    }

    private static int ClosingBracket(string text, int start, int limit)
    {
        var depth = 0;
        for (var i = start; i < limit; i++)
            if (text[i] == '[')
                depth++;
            else if (text[i] == ']' && depth-- == 0)
                return i;
        return -1;
    }

    [GeneratedRegex(
        @"(?<open>\[)?\s*\bUpdated?\b(?:\s+on)?\s*:?\s*\(?(?<date>[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|\p{L}{3,9}\.?\s[0-9]{1,2},?\s[0-9]{4}|[0-9]{1,2}\s\p{L}{3,9}\s[0-9]{4})\)?(?<closed>\])?\s*[:.]?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
