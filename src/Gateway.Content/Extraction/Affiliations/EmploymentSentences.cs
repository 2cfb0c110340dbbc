using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.Affiliations;

/// <summary>
/// Reads where somebody works and has worked from English sentences: "I'm a Staff Engineer at Northlight. Before joining Northlight, I worked at Okular and
/// Sensia." A name counts only behind words that speak of work, and only with a capital: nobody works at Night or at Scale by "I work at night".
/// </summary>
internal static partial class EmploymentSentences
{
    // Nobody says more in one breath, and all work on a sentence is short.
    private const int MaxLength = 1000;

    // Patterns that need no construction at start; on texts of this length they take microseconds.
    private const int Patience = 1000;

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
        var stated = Sentences.Split(text).SelectMany(x => ReadSentence(text[x.Start..Math.Min(x.End, x.Start + MaxLength)])).GroupBy(x => x.Organization, StringComparer.OrdinalIgnoreCase).ToList();
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
            if (Understand(lead, cue.Groups["word"].Value.ToLowerInvariant(), sentence[list.End..], last) is not { } meaning)
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
            case "previously" or "formerly" or "past":
                return behind.AsSpan().TrimStart() is [] or ['.' or ',' or ';' or ')' or '|' or '•' or '–' or '—' or '!', ..] ? (Tense.Former, null) : null;
            case "before" or "prior to":
                return string.IsNullOrWhiteSpace(lead) && behind is [',', ..] or [' ', 'I', ' ', ..] ? (Tense.Joined, null) : null;
            case "joined" or "joining":
                return Intent().IsMatch(lead) ? null : (Tense.Joined, null);
            case "left" or "leaving" or "quit":
                return Leaver().IsMatch(lead) ? (Tense.Former, null) : null;
            case "from":
                return last?.Tense == Tense.Joined && AfterJoining().IsMatch(lead) ? (Tense.Former, null) : null;
            case "of":
                return Executive().Match(lead) is { Success: true } executive && !behind.StartsWith(" at ", StringComparison.Ordinal) ? (TenseOf(lead, last), executive.Value.Trim()) : null;
            case "with" or "by":
                return BoundTo().IsMatch(lead) ? (TenseOf(lead, last), null) : null;
            case "for":
                return Working().IsMatch(lead) ? (TenseOf(lead, last), Roles.At(RoleOfWork(lead))) : null;
            default:
                var goesOn = last is not null && Continuation().IsMatch(lead);
                var position = Roles.At(RoleOfWork(lead));
                if (goesOn || position is not null || Working().IsMatch(lead) || Being().IsMatch(lead) || Leading().IsMatch(lead))
                    return (TenseOf(lead, last), position);
                // "At Northlight, I lead the imaging team."
                return lead.Length == 0 && LeadingBehind().Match(behind) is { Success: true } leading ? (TenseOf(leading.Value, null), null) : null;
        }
    }

    // "I worked as a postdoc": what stands behind "as".
    private static string RoleOfWork(string lead) => lead.LastIndexOf(" as ", StringComparison.Ordinal) is >= 0 and var found ? lead[(found + 1)..] : lead;

    private static string? PositionBehind(string rest) => RoleBehind().Match(rest) is { Success: true } match ? Roles.At("as " + match.Groups["role"].Value) : null;

    /// <summary>By the last word that tells the time: adverbs before verbs, since "I have been" may be either.</summary>
    private static Tense TenseOf(string lead, Statement? last)
    {
        var (once, now) = (LastIndex(Once(), lead), LastIndex(Now(), lead));
        if (once != now)
            return once > now ? Tense.Former : Tense.Current;
        var (past, present) = (LastIndex(Past(), lead), LastIndex(Present(), lead));
        if (past < 0 && present < 0)
            return last is { Tense: not Tense.Joined } ? last.Value.Tense : Tense.Current;
        return past > present ? Tense.Former : Tense.Current;
    }

    private static int LastIndex(Regex cues, string text) => cues.Matches(text).LastOrDefault()?.Index ?? -1;

    private readonly record struct Statement(string Organization, string? Position, Tense Tense);

    [GeneratedRegex(
        @"(?i)\b(?<word>at)\s+(?:an?\s+[\w\s-]{0,30}\s(?:called|named)\s+)?|\b(?<word>for|from|of|with|by|joined|joining|left|leaving|quit|before|prior\s+to)\s+|\b(?<word>previously|formerly|past)(?:\s*:\s*|\s+)|(?<word>@)\s?|\b(?<word>ex-)",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"(?i)\b(?:not|never|nor|will|going\s+to|plan(?:s|ning)?\s+to|hop(?:e|es|ing)\s+to|want(?:s|ed)?\s+to|(?:would|['’]d)\s+(?:love|like)|I(?:['’]ve)?\s+appl(?:y|ied)|applying|interview(?:ed|ing)?|offers?|talks?|spoke|speak(?:s|ing|er)?|present(?:ed|ing|ation)|papers?|posters?|workshops?|keynote|published|accepted|reviewer|attend(?:ed|ing)?|met|find\s+me|reach\s+me)\b|n['’]t\b|['’]ll\b",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NoWork();

    [GeneratedRegex(@"(?i)\b(?:to|if|when|whether|invit\w+|anyone|people)\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Intent();

    [GeneratedRegex(@"(?i)(?:^|\b(?:I|he|she|they|since|after|before|recently|then|just|upon|and|have|has|['’]ve))\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Leaver();

    [GeneratedRegex(@"(?i)^\s*(?:in\s+[0-9]{4}|as\s+[\w\s-]+)?\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex AfterJoining();

    [GeneratedRegex(@"(?i)\b(?:co-?\s?founder(?:\s+(?:and|&)\s+[a-z]+)?|founder(?:\s+(?:and|&)\s+[a-z]+)?|ceo|cto|coo|cfo|president|director|head|owner|chair(?:man|woman|person)?)\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Executive();

    [GeneratedRegex(
        @"(?i)(?:\b(?:work(?:s|ed|ing)?|intern(?:ed|ing|s)|employed|consult(?:s|ed|ing)?|contract(?:s|ed|ing)|freelanc(?:e|es|ed|ing)|taught|teach(?:es|ing)?|research(?:es|ed|ing)|served|serv(?:e|es|ing)|did|volunteer(?:s|ed|ing)?|appointed|hired|affiliated)(?:[/,]?\s?(?:and\s+|or\s+)?(?:worked|interned|studied|taught|consulted))*(?:\s+(?:as\s+[^,;.]{1,60}|full[- ]?time|part[- ]?time|remotely|briefly|there|again|mainly|mostly|research|both))?)\s*$",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Working();

    // "I'm at", "currently at", "three years at", "my internship at".
    [GeneratedRegex(@"(?i)(?:\b(?:am|is|are|was|were|been|currently|presently|now|today|previously|formerly|earlier|once|years?|months?|summers?|stints?|internships?|jobs?|roles?|positions?|careers?|decades?|time|days|work|postdoc|phd|based)|['’]m)\s*[:,]?\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Being();

    [GeneratedRegex(@"(?i)(?:\b(?:am|is|was|been|currently|now|affiliated|employed|hired)|['’]m)\s*$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex BoundTo();

    // "I lead the imaging team at".
    [GeneratedRegex(
        @"(?i)(?:\b(?:I|he|she|who|and|am|is|been)|['’]m)\s+(?:(?:now|currently|also|previously|then)\s+)?(?:work|works|worked|working|lead|leads|led|leading|run|runs|ran|running|head|heads|headed|direct|directs|directed|manage|manages|managed|build|builds|built|building|develop|develops|developed|developing|design|designs|designed|designing|teach|teaches|taught|research|researches|researched|do|does|did|doing)\s[^.;]{1,80}$",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?i)^,?\s+(?:I|we|he|she)\s+(?:now\s+|currently\s+|also\s+)?(?:work|works|worked|lead|leads|led|run|runs|ran|head|heads|headed|manage|manages|managed|build|builds|built|develop|develops|developed|design|designs|designed|research|researched)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex LeadingBehind();

    // "... from 2010 to 2014, and then on cameras at".
    [GeneratedRegex(
        @"(?i)^[\s,;]*(?:(?:from|in|between|until|till)\s+(?:[0-9]{4}|\p{Lu}\w+)(?:\s*(?:to|and|until|–|-)\s*[0-9]{4})?[\s,;]*)?(?:(?:and|then|later|finally|before\s+that|prior\s+to\s+that|subsequently|also|earlier|after\s+that|most\s+recently|now)[\s,]*)*(?:on\s+[^,;.]{1,40})?$",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^\s*,?\s*as\s+(?:an?\s+|the\s+)?(?<role>[^,;.()]{2,60}?)(?:\s+(?:in|on|where|since|until|from|for|at)\s.*|[,;.()].*)?$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex RoleBehind();

    [GeneratedRegex(@"(?i)\b(?:previously|formerly|former|before|prior|earlier|past|once|used\s+to|no\s+longer)\b|\bex-", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Once();

    [GeneratedRegex(@"(?i)\b(?:currently|now|presently|today|nowadays|since)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Now();

    [GeneratedRegex(@"(?i)\b(?:was|were|had|worked|interned|spent|after|until|taught|led|ran|headed|managed|built|developed|designed|researched|did|consulted|contracted|freelanced|served|volunteered|directed|completed|finished)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Past();

    [GeneratedRegex(@"(?i)\b(?:am|is|are|works?|working|teach|teaches|does|(?:have|has)\s+been|(?:I|he|she|who|and|we)\s+(?:lead|leads|run|runs|head|heads|direct|directs|manage|manages|build|builds|consult|consults|serve|serves|do))\b|['’](?:m|ve\s+been)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Present();
}
