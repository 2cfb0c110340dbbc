using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Affiliations;

/// <summary>
/// Reads where somebody works and has worked from English sentences: "I'm a Staff Engineer at Northlight. Before joining Northlight, I worked at Okular and
/// Sensia." A name counts only behind words that speak of work, and only with a capital: nobody works at Night or at Scale by "I work at night".
/// </summary>
internal static partial class EmploymentSentences
{
    /// <summary>How certain it is that a person is at a place now; of two statements the greater holds.</summary>
    private enum Tense
    {
        /// <summary>Entered at some time, and perhaps left.</summary>
        Joined,
        Former,
        Current,
    }

    /// <summary>Present places first, each group in the order of the text.</summary>
    public static IReadOnlyList<Affiliation> Read(string text)
    {
        var stated = Sentences.Split(text).SelectMany(x => ReadSentence(text[x.Start..x.End])).GroupBy(x => x.Organization, StringComparer.OrdinalIgnoreCase).ToList();
        var hasCurrent = stated.Exists(x => x.Any(y => y.Tense == Tense.Current));
        return [.. stated
            .Select(x => (Best: x.OrderByDescending(y => y.Tense).First(), All: x))
            .Select(x => new Affiliation(
                x.Best.Organization,
                x.All.OrderByDescending(y => y.Tense).Select(y => y.Position).FirstOrDefault(y => y is not null),
                x.Best.Tense == Tense.Current || (x.Best.Tense == Tense.Joined && !hasCurrent)))
            .OrderByDescending(x => x.IsCurrent)];
    }

    private static List<Statement> ReadSentence(string sentence)
    {
        var statements = new List<Statement>();
        var (leadStart, last) = (0, (Statement?)null);
        foreach (Match cue in Cue().Matches(sentence))
        {
            if (cue.Index < leadStart)
                continue;
            var list = OrganizationList.Read(sentence, cue.Index + cue.Length);
            if (list.Names.Count == 0)
                continue;
            var lead = sentence[leadStart..cue.Index];
            if (Understand(lead, cue.Value.Trim().ToLowerInvariant(), sentence[list.End..], last) is not { } meaning)
                continue;
            // "Engineer at Northlight, Berlin".
            var names = meaning.Tense == Tense.Current && !list.IsJoined ? list.Names.Take(1) : list.Names;
            var position = meaning.Position ?? PositionBehind(sentence[list.End..]);
            statements.AddRange(names.Select(x => new Statement(x, position, meaning.Tense)));
            (leadStart, last) = (list.End, statements[^1]);
        }

        return statements;
    }

    /// <param name="lead">What stands between the last organization and the cue.</param>
    /// <param name="last">What was said before in the same sentence.</param>
    /// <returns>Null where nothing is said of work.</returns>
    private static (Tense Tense, string? Position)? Understand(string lead, string cue, string behind, Statement? last)
    {
        if (NoWork().IsMatch(lead) && !lead.Contains("no longer", StringComparison.OrdinalIgnoreCase))
            return null;
        switch (cue)
        {
            case "ex-":
                return (Tense.Former, null);
            case "previously" or "formerly":
                return behind.AsSpan().TrimStart() is [] or ['.' or ',' or ';' or ')' or '|' or '•' or '–' or '—' or '!', ..] ? (Tense.Former, null) : null;
            case "joined" or "joining":
                return Intent().IsMatch(lead) ? null : (Tense.Joined, null);
            case "left" or "leaving" or "quit":
                return Leaver().IsMatch(lead) ? (Tense.Former, null) : null;
            case "from":
                return last?.Tense == Tense.Joined && AfterJoining().IsMatch(lead) ? (Tense.Former, null) : null;
            case "of":
                return Executive().Match(lead) is { Success: true } executive && !behind.StartsWith(" at ", StringComparison.Ordinal) ? (TenseOf(lead, last), executive.Value.Trim()) : null;
            case "for" or "with" or "by":
                return Working().IsMatch(lead) ? (TenseOf(lead, last), Roles.At(RoleOfWork(lead))) : null;
            default:
                var goesOn = last is not null && Continuation().IsMatch(lead);
                if (goesOn || Working().IsMatch(lead) || Being().IsMatch(lead) || Leading().IsMatch(lead))
                    return (TenseOf(lead, last), Roles.At(RoleOfWork(lead)));
                return Roles.At(lead) is { } position ? (TenseOf(lead, last), position) : null;
        }
    }

    // "I worked as a postdoc": what stands behind "as".
    private static string RoleOfWork(string lead) => lead.LastIndexOf(" as ", StringComparison.Ordinal) is >= 0 and var found ? lead[(found + 1)..] : Working().IsMatch(lead) ? "" : lead;

    private static string? PositionBehind(string rest) => RoleBehind().Match(rest) is { Success: true } match ? Roles.At("as " + match.Groups["role"].Value) : null;

    private static Tense TenseOf(string lead, Statement? last)
    {
        if (lead.Contains("used to ", StringComparison.OrdinalIgnoreCase) || lead.Contains("no longer ", StringComparison.OrdinalIgnoreCase))
            return Tense.Former;
        var (past, present) = (LastIndex(Past(), lead), LastIndex(Present(), lead));
        if (past < 0 && present < 0)
            return last is { Tense: not Tense.Joined } ? last.Value.Tense : Tense.Current;
        return past > present ? Tense.Former : Tense.Current;
    }

    private static int LastIndex(Regex cues, string text) => cues.Matches(text).LastOrDefault()?.Index ?? -1;

    private readonly record struct Statement(string Organization, string? Position, Tense Tense);

    [GeneratedRegex(@"(?i)\b(?:at|for|from|of|joined|joining|left|leaving|quit|previously|formerly)\s+|\b(?:affiliated\s+)(?:with)\s+|\b(?:employed\s+)(?:by)\s+|@\s?|\bex-", RegexOptions.NonBacktracking)]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"(?i)\b(?:not|never|nor|will|going\s+to|plan(?:s|ning)?\s+to|hop(?:e|es|ing)\s+to|want(?:s|ed)?\s+to|(?:would|['’]d)\s+(?:love|like)|appl(?:y|ied|ying)|interview(?:ed|ing)?|offers?|talks?|spoke|speak(?:s|ing|er)?|present(?:ed|ing|ation)|papers?|posters?|workshops?|keynote|published|accepted|reviewer|attend(?:ed|ing)?|met|find\s+me|reach\s+me)\b|n['’]t\b|['’]ll\b",
        RegexOptions.NonBacktracking)]
    private static partial Regex NoWork();

    [GeneratedRegex(@"(?i)\b(?:to|if|when|whether|invit\w+|anyone|people)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Intent();

    [GeneratedRegex(@"(?i)(?:^|\b(?:I|he|she|they|since|after|before|recently|then|just|upon|and|have|has|['’]ve))\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Leaver();

    [GeneratedRegex(@"(?i)^\s*(?:in\s+[0-9]{4}|as\s+[\w\s-]+)?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex AfterJoining();

    [GeneratedRegex(@"(?i)\b(?:co-?\s?founder(?:\s+(?:and|&)\s+[a-z]+)?|founder(?:\s+(?:and|&)\s+[a-z]+)?|ceo|cto|coo|cfo|president|director|head|owner|chair(?:man|woman|person)?)\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Executive();

    [GeneratedRegex(
        @"(?i)(?:\b(?:work(?:s|ed|ing)?|intern(?:ed|ing|s)|employed|consult(?:s|ed|ing)?|contract(?:s|ed|ing)|freelanc(?:e|es|ed|ing)|taught|teach(?:es|ing)?|research(?:es|ed|ing)|served|serv(?:e|es|ing)|did|volunteer(?:s|ed|ing)?|appointed|hired|affiliated)(?:[/,]?\s?(?:and\s+|or\s+)?(?:worked|interned|studied|taught|consulted))*(?:\s+(?:as\s+[^,;.]{1,60}|full[- ]?time|part[- ]?time|remotely|briefly|there|again|mainly|mostly|research|both))?)\s*$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Working();

    // "I'm at", "currently at", "three years at", "my internship at".
    [GeneratedRegex(@"(?i)(?:\b(?:am|is|are|was|were|been|currently|presently|now|today|previously|formerly|earlier|once|years?|months?|summers?|stints?|internships?|jobs?|roles?|positions?|careers?|decades?|time|days|work|postdoc|phd|ph\.d\.)|['’]m)\s*[:,]?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Being();

    // "I lead the imaging team at".
    [GeneratedRegex(
        @"(?i)\b(?:I|he|she|who|and)\s+(?:(?:now|currently|also|previously|then)\s+)?(?:work|works|worked|lead|leads|led|run|runs|ran|head|heads|headed|direct|directs|directed|manage|manages|managed|build|builds|built|develop|develops|developed|design|designs|designed|teach|teaches|taught|research|researches|researched|do|does|did|study|studies|studied)\s[^.;]{1,80}$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?i)^[\s,;]*(?:(?:and|then|later|finally|before\s+that|prior\s+to\s+that|subsequently|also|earlier|after\s+that|most\s+recently|now|at)[\s,]*)*(?:in\s+[0-9]{4}\s*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^\s*,?\s*as\s+(?:an?\s+|the\s+)?(?<role>[^,;.()]{2,60}?)(?:\s+(?:in|on|where|since|until|from|for|at)\s.*|[,;.()].*)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex RoleBehind();

    [GeneratedRegex(@"(?i)\b(?:previously|formerly|former|before|prior|earlier|past|once|was|were|had|worked|interned|spent|after|until|taught|led|ran|headed|managed|built|developed|designed|researched|did|studied|consulted|contracted|freelanced|served|volunteered|directed)\b|\bex-", RegexOptions.NonBacktracking)]
    private static partial Regex Past();

    [GeneratedRegex(@"(?i)\b(?:am|is|are|currently|now|presently|today|nowadays|work|works|lead|leads|run|runs|head|heads|direct|directs|manage|manages|build|builds|teach|teaches|do|does|(?:have|has)\s+been|since|consult|consults|serve|serves)\b|['’](?:m|ve\s+been)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Present();
}
