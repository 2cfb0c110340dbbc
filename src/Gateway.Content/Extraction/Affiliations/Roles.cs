using System.Buffers;
using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.Affiliations;

/// <summary>The roles in which people work somewhere. Speaking, publishing or being a guest somewhere is none.</summary>
internal static partial class Roles
{
    // As in EmploymentSentences, whose sentences these patterns see.
    private const int Patience = 1000;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:|•–—()");

    public static bool IsRole(string text) => Role().IsMatch(text);

    /// <summary>The role at the end of a text, without the words around it: "I'm currently a Staff Engineer in the camera team" gives "Staff Engineer".</summary>
    public static string? At(string text)
    {
        var clause = text[(text.AsSpan().LastIndexOfAny(ClauseEnds) + 1)..];
        var articles = Article().Matches(clause);
        // A headline says the role without an article, and without a verb.
        return articles.Count > 0 ? articles.Select(x => Trimmed(clause[(x.Index + x.Length)..])).FirstOrDefault(x => x is not null) : Verb().IsMatch(clause) ? null : Trimmed(clause);
    }

    private static string? Trimmed(string written)
    {
        var end = Circumstance().Match(written);
        var role = Opening().Replace(end.Success ? written[..end.Index] : written, "").Trim(' ', '-');
        return IsRole(role) && !LeadingTheTeam().IsMatch(role) && role.Count(x => x == ' ') < 8 ? role : null;
    }

    // Words for people by what they do, and by the endings that many of them have.
    [GeneratedRegex(
        @"(?i)\b(?:\w+(?:neer|ologist|icist|emist|entist|atician|omist|guist|alist|nalyst)|researcher|developer|programmer|student|candidate|ph\.?d|doctorate|master|undergraduate|professor|lecturer|fellow|postdoc\w*|post-doc\w*|intern|trainee|apprentice|manager|director|lead|leader|head|founder|cofounder|owner|partner|principal|president|chair|chief|vp|ce[o]|cto|coo|cfo|cso|officer|architect|designer|consultant|contractor|freelancer|adviser|advisor|writer|editor|journalist|teacher|instructor|tutor|trainer|assistant|associate|coordinator|administrator|librarian|curator|artist|photographer|technician|investigator|advocate|evangelist|strategist|employee|member|staff|faculty|sre|swe|pi|physician|doctor|nurse|lawyer|hacker|operator|supervisor)\b",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?i)\b(?:an?|the|as|my|his|her|their|our|am|is|was|were|been|be|currently|now|previously|formerly|former)\s+|['’]m\s+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Article();

    [GeneratedRegex(@"(?i)^\s*(?:(?:a|an|the|and|also|currently|now|then|previously|formerly|former|once|both|presently)\s+)+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Opening();

    // "lead the team": here it is a verb.
    [GeneratedRegex(@"(?i)^(?:lead|head|chair|research)\s+(?:an?|the|our|my)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex LeadingTheTeam();

    [GeneratedRegex(@"(?i)\b(?:I|we|you|he|she|they|it|am|is|are|was|were|been|has|have|had|can|do|does|did|make|made|get|got|see|saw|like|love|loved|wrote|write|writes|know|knows|use|used|works?|worked|looks?|looked)\b|['’]m\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?i)\s(?:in\s+the|on\s+the|within|working|who|focus\w*|based|where|for|with|doing|here)\b", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Circumstance();
}
