using System.Buffers;
using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.Updates;

/// <summary>The words that begin a note of change: <c>[Updated on 2023-01-24:</c>, <c>Update (May 3, 2021):</c>, <c>EDIT:</c>, <c>Last updated 12 March 2020</c>.</summary>
/// <param name="Start">Where it starts in the text, its bracket included.</param>
/// <param name="BodyStart">Where what it says starts.</param>
/// <param name="Bracket">The bracket that is still open after it; null where there is none.</param>
/// <param name="IsBracketed">Whether it began with a bracket.</param>
/// <param name="LeadsOn">Whether a colon says that more follows.</param>
/// <param name="DateWritten">Null where it has no date.</param>
internal sealed partial record NoteOpening(int Start, int BodyStart, char? Bracket, bool IsBracketed, bool LeadsOn, string? DateWritten, DateOnly? Date)
{
    private const int LongestOpening = 100;

    // Longer lines are no lines of data such as "Posted 2 May 2020, updated 3 June 2021".
    private const int LongestByline = 150;

    // How the words begin that the patterns know: those in Latin letters.
    private static readonly string[] LatinKeys =
        ["update", "edit", "modified", "revised", "correct", "errat", "addendum", "added", "aktualisier", "nachtrag", "mise ", "mis ", "actualiza", "aggiorna", "atualiza", "bijgewerkt"];

    private static readonly SearchValues<string> Keys = SearchValues.Create(LatinKeys, StringComparison.OrdinalIgnoreCase);

    // A word beyond ASCII makes the search ten times slower.
    private static readonly SearchValues<string> AllKeys = SearchValues.Create([.. LatinKeys, "更新", "追記", "업데이트", "обновл"], StringComparison.OrdinalIgnoreCase);

    // One of these is in each of them.
    private static readonly SearchValues<char> OtherLetters = SearchValues.Create("更追업бБ");

    private static readonly string[] WordsBefore = ["last ", "note "];

    // Signs that emphasis leaves behind where it is not rendered.
    private const string Emphasis = " \t*_~>\"“";

    private static readonly SearchValues<char> Decoration = SearchValues.Create(" \t*_~>•·-–—\"“");

    /// <summary>All openings in a text, in order.</summary>
    /// <param name="mayLackDate">Whether <c>Update: ...</c> at the start of a line is a note.</param>
    public static IReadOnlyList<NoteOpening> In(string text, bool mayLackDate)
    {
        List<NoteOpening>? openings = null;
        var keys = text.AsSpan().ContainsAny(OtherLetters) ? AllKeys : Keys;
        for (var place = 0; place < text.Length; place++)
        {
            var found = text.AsSpan(place).IndexOfAny(keys);
            if (found < 0)
                break;
            place += found;
            if (At(text, place, mayLackDate, follows: openings is not null) is not { } opening)
                continue;
            (openings ??= []).Add(opening);
            place = opening.BodyStart - 1;
        }

        return openings ?? [];
    }

    /// <param name="follows">Whether there is a note before it.</param>
    private static NoteOpening? At(string text, int key, bool mayLackDate, bool follows)
    {
        if (key > 0 && char.IsLetterOrDigit(text[key - 1]))
            return null;
        var start = key;
        foreach (var word in WordsBefore)
            if (text.AsSpan(0, start).EndsWith(word, StringComparison.OrdinalIgnoreCase))
                start -= word.Length;
        var lead = Lead(text, start);
        if (lead.Kind == LeadKind.None)
            return null;
        var rest = text.AsSpan(key, Math.Min(LongestOpening, text.Length - key)).ToString();
        if (lead.DateBefore is { } before)
            return AfterDate().Match(rest) is { Success: true } named ? Opened(lead, key, named, before.Groups["date"].Value, NoteDate.Read(before)) : null;
        if (Dated().Match(rest) is { Success: true } dated && MayBegin(lead, dated, text, key))
            return Opened(lead, key, dated, dated.Groups["date"].Value, NoteDate.Read(dated));
        if (Undated().Match(rest) is { Success: true } undated)
            return MayBegin(lead, undated, mayLackDate, follows) ? Opened(lead, key, undated, null, null) : null;
        return Relative().Match(rest) is { Success: true } relative && (relative.Groups["sep"].Length > 0 || lead.Kind == LeadKind.Bracket) && MayBegin(lead, relative, mayLackDate, follows)
            ? Opened(lead, key, relative, relative.Groups["when"].Value, null)
            : null;
    }

    private static NoteOpening Opened(LeadUp lead, int key, Match match, string? written, DateOnly? date)
    {
        var closing = lead.Bracket switch { '[' => ']', '(' => ')', _ => '\0' };
        var isClosed = match.Groups["closed"].ValueSpan.Contains(closing) || match.Groups["early"].ValueSpan.Contains(closing);
        return new NoteOpening(lead.Start, key + match.Length, isClosed ? null : lead.Bracket, lead.Bracket is not null, match.Value.TrimEnd().EndsWith(':'), written, date);
    }

    /// <summary>Whether a dated opening stands where notes begin: in a bracket, at the start of a line, after a sentence, or in a byline.</summary>
    private static bool MayBegin(LeadUp lead, Match match, string text, int key)
    {
        var separator = match.Groups["sep"].ValueSpan;
        var isPrecise = match.Groups["m"].Success || match.Groups["name"].Success || match.Groups["a"].Success;
        var hasColon = separator.ContainsAny(":：–—-");
        var lineEnd = text.AsSpan(key).IndexOf('\n') is var end && end < 0 ? text.Length : key + end;
        var endsLine = text.AsSpan(key + match.Length, lineEnd - key - match.Length).Trim(" .)]_*").IsEmpty;
        return lead.Kind switch
        {
            LeadKind.Bracket when lead.Bracket == '[' => isPrecise || hasColon,
            LeadKind.Bracket => hasColon || (isPrecise && IsPastTense(match) && (lead.IsAtLineStart || char.IsUpper(match.Value[0]))) || (endsLine && lineEnd - lead.LineStart <= LongestByline),
            LeadKind.Line => hasColon || endsLine || match.Groups["closed"].Length > 0 || (isPrecise && IsPastTense(match) && !separator.Contains(',')),
            LeadKind.Sentence => hasColon && isPrecise,
            LeadKind.Byline => endsLine,
            _ => false,
        };
    }

    private static bool MayBegin(LeadUp lead, Match match, bool mayLackDate, bool follows) => lead.Kind switch
    {
        LeadKind.Bracket when lead.Bracket == '[' => true,
        LeadKind.Bracket => lead.IsAtLineStart,
        LeadKind.Line => mayLackDate,
        LeadKind.Sentence => mayLackDate && (follows ? char.IsUpper(match.Value[0]) : !match.Groups["key"].ValueSpan.ContainsAnyInRange('a', 'z')),
        _ => false,
    };

    private static bool IsPastTense(Match match) => match.Groups["key"].Value is var key && key.EndsWith('d') && !key.StartsWith("add", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before the word, back to the start of the line.</summary>
    private static LeadUp Lead(string text, int start)
    {
        var lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var line = text.AsSpan(lineStart, start - lineStart);
        var before = line.TrimEnd(Emphasis);
        if (before.IsEmpty)
            return new LeadUp(LeadKind.Line, start, lineStart, null, true, null);
        if (before[^1] is '[' or '(')
            return new LeadUp(LeadKind.Bracket, lineStart + before.Length - 1, lineStart, before[^1], before[..^1].IndexOfAnyExcept(Decoration) < 0, null);
        var bracket = before.LastIndexOfAny('[', '(');
        if (before.Length - bracket <= 32 && before.ContainsAnyInRange('0', '9') && NoteDate.AtStart().Match(before[(bracket + 1)..].ToString() + " ") is { Success: true } date && date.Length >= before.Length - bracket)
            return new LeadUp(LeadKind.Line, lineStart + Math.Max(0, bracket), lineStart, bracket < 0 ? null : before[bracket], bracket <= 0, date);
        if (line.Length <= LongestByline && before[^1] is '.' or ',' or ';' or '|' or '·' or '•' or '/' && Byline().IsMatch(before))
            return new LeadUp(LeadKind.Byline, start, lineStart, null, false, null);
        return new LeadUp(before[^1] is '.' or '!' or '?' or ')' or ']' or '”' ? LeadKind.Sentence : LeadKind.None, start, lineStart, null, false, null);
    }

    private sealed record LeadUp(LeadKind Kind, int Start, int LineStart, char? Bracket, bool IsAtLineStart, Match? DateBefore);

    private enum LeadKind
    {
        None,
        Line,
        Bracket,
        Sentence,
        Byline,
    }

    private const string Key = @"(?<key>updates?|updated|edit(?:ed)?|modified|revised|correct(?:ion|ed)|errat(?:um|a)|addendum|added|" + OtherKey + ")";

    private const string OtherKey =
        @"更新(?:于|日期|时间|日)?|追記|업데이트|aktualisier(?:ung|t)|nachtrag|mise?\s+à\s+jour|actualizaci[óo]n|actualizad[oa]|aggiornamento|aggiornato|atualiza[çc][ãa]o|atualizad[oa]|bijgewerkt|обновлени[ея]|обновлен[оа]?";

    [GeneratedRegex(
        "^" + Key + @"(?:\s+#?[0-9]{1,2}\s*(?:[,:–—-]|(?:[(\[])))?\s*(?<early>[\])])?\s*(?:on|at|as\s+of|of|from|in|vom|am|du|le|del?|el|em|op|от)?\s*[:,–—：（-]?\s*(?:on\s+)?[(\[]?\s*"
        + NoteDate.Pattern + @"(?:,?\s+(?:at\s+)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\.?)?(?:\s[a-z]{3,4}\b)?)?\s*(?<closed>[)\]）]*)\s*(?<sep>[:–—.：,-]*)\s*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?<key>updates?|edit|correction|erratum|addendum|更新|追記|업데이트|aktualisierung|nachtrag|mise\s+à\s+jour|actualizaci[óo]n|aggiornamento|atualiza[çc][ãa]o|обновление)(?:\s+#?[0-9]{1,2})?\s*(?<closed>[)\]]?)\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Undated();

    /// <summary>"Updated last week:", "Update two days ago:" say when only to those who read them then.</summary>
    [GeneratedRegex(
        "^" + Key + @"\s+(?<when>(?:last|this|earlier\s+this)\s+(?:night|week|weekend|month|year|spring|summer|autumn|fall|winter|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|today|recently"
        + @"|(?:an?|one|two|three|four|five|six|several|some|[0-9]{1,2}|(?:a\s+)?few|a\s+couple\s+of)\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+(?:ago|later))\s*(?<early>)(?<closed>[)\]]*)\s*(?<sep>[:–—：-]?)\s*",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Relative();

    [GeneratedRegex("^" + Key + @"(?<early>)\s*(?:(?<closed>[)\]]+)\s*(?<sep>[:–—：-]?)|(?<sep>[:–—：-]))\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AfterDate();

    [GeneratedRegex(@"^\W*(?:first\s+|originally\s+)?(?:post|publish|writ|creat|date)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Byline();
}
