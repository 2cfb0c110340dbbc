using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing;

namespace Gateway.Content.Extraction.Updates;

/// <summary>
/// Reads the dated entries of a list of changes: items, lines, rows or headings that begin with a date, below a heading or line such as "Changelog", and
/// blocks that the author's HTML marks as an update. Blocks are read in order.
/// </summary>
internal sealed partial class ChangeList(ParsedPost post)
{
    private const int LongestTitle = 40;

    private static readonly string[] TitleWords = ["update", "change", "revision", "version", "history", "edit", "errata", "更新", "変更", "änderung", "historique", "cambios", "изменени"];

    private int? level;
    private FoundNote? open;
    private bool endsWithNext;

    /// <summary>An entry that ended with this block, or stands in it; null where there is none.</summary>
    public FoundNote? Read(TextBlock block)
    {
        if (block.Kind == BlockKind.Heading)
            return Heading(block);
        if (open is not null)
        {
            if (block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell)
                open = open with { Text = (open.Text + " " + block.Text).Trim() };
            return endsWithNext ? Take() : null;
        }

        if (block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Cell))
            return null;
        if (Entry(block) is { } entry)
            return entry;
        if (block.Kind == BlockKind.Paragraph && level is null or int.MaxValue)
            level = IsTitle(block.Text) ? int.MaxValue : null;
        return null;
    }

    private static bool IsTitle(string text) => text.Length <= LongestTitle && Array.Exists(TitleWords, x => text.Contains(x, StringComparison.OrdinalIgnoreCase)) && Title().IsMatch(text);

    /// <summary>The entry that the text ends with.</summary>
    public FoundNote? Rest() => Take();

    private FoundNote? Heading(TextBlock block)
    {
        var ended = Take();
        var own = block.Section is { } index ? post.Sections[index].Level : 0;
        if (level is { } above && own > above && NoteDate.Anywhere().Match(block.Text) is { Success: true } date)
            Open(block, NoteDate.Read(date), "", upToNext: false);
        else if (NoteOpening.In(block.Text, mayLackDate: false) is [{ Date: not null } opening, ..])
            Open(block, opening.Date, block.Text[opening.BodyStart..].Trim(), upToNext: true);
        if (level is null || own <= level)
            level = IsTitle(block.Text) ? own : null;
        return ended;
    }

    /// <param name="upToNext">Whether one more block is all that belongs to it.</param>
    private void Open(TextBlock block, DateOnly? date, string text, bool upToNext)
    {
        var all = new TextSpan(0, block.Text.Length);
        open = new FoundNote(block, all, date, text, post.PlaceIn(block).Of(all));
        endsWithNext = upToNext;
    }

    private FoundNote? Take()
    {
        var taken = open;
        open = null;
        return taken;
    }

    private FoundNote? Entry(TextBlock block)
    {
        if (level is null && !(NoteDate.MayStart(block.Text) && IsMarked(block)))
            return null;
        // "v1.1 (2024-05-02): ...": the version may stand before the date, but "2024.05.02: ..." is a date.
        var text = block.Text;
        if (DateAtStart(text) is not { } date)
        {
            text = text[Version().Match(text).Length..];
            if (text.Length == block.Text.Length || DateAtStart(text) is not { } later)
                return null;
            date = later;
        }

        if (NoteDate.Read(date) is not { } day)
            return null;
        Open(block, day, text[date.Length..].TrimEnd(']').Trim(), upToNext: true);
        // In a table the text stands in the next cell.
        return block.Kind == BlockKind.Cell ? null : Take();
    }

    private static Match? DateAtStart(string text) => NoteDate.MayStart(text) && NoteDate.AtStart().Match(text) is { Success: true } date ? date : null;

    /// <summary>Whether the tags before the block's first word have a class such as "update".</summary>
    private bool IsMarked(TextBlock block)
    {
        // A block that the parser adds by itself stands nowhere in the file.
        if (block.Text.Length == 0 || block.Offset < 0 || block.Offset >= post.Source.Length)
            return false;
        var window = post.Source.AsSpan(block.Offset, Math.Min(400, post.Source.Length - block.Offset));
        var first = window.IndexOf(block.Text.AsSpan(0, Math.Min(10, block.Text.Length)), StringComparison.Ordinal);
        return first > 0 && window[..first].Contains("update", StringComparison.OrdinalIgnoreCase) && Marked().IsMatch(window[..first]);
    }

    [GeneratedRegex(@"^\W*(?:version\s+|v\.?\s?)?[0-9]+(?:\.[0-9]+)+[\s:,–—-]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex(@"class\s*=\s*[""']?[^""'<>]*\bupdated?\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"^\W*(?:[0-9.]+\s+)?(?:change\s?log|change\s+history|updates?|update\s+(?:history|log)|updates\s+to\s+this\s+(?:post|page|article)|revision\s+history|revisions|version\s+history|document\s+history|edit\s+history|edits|errata|post\s+updates|更新记录|更新日志|更新履歴|変更履歴|更新|änderungen|änderungsverlauf|historique(?:\s+des\s+(?:modifications|versions))?|(?:registro|historial)\s+de\s+cambios|(?:история|список)\s+изменений)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Title();
}
