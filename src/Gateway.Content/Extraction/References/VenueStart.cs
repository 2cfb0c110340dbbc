using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>Tells where in an unquoted reference the title is over and the venue begins.</summary>
internal static partial class VenueStart
{
    /// <summary>Whether a journal, conference, publisher or the like may start here; what is left open by this counts as title.</summary>
    public static bool IsAt(string text, int place) => Pattern().IsMatch(text, SkipBlanks(text, place));

    /// <summary>Whether here stands a venue's acronym with its year, <c>ICML 2015</c>, <c>KDD '16</c>, as no name does.</summary>
    public static bool IsAcronymAt(string text, int place) => Acronym().IsMatch(text, SkipBlanks(text, place));

    /// <summary>The place of the next letter that is no blank.</summary>
    public static int SkipBlanks(string text, int place)
    {
        while (place < text.Length && (char.IsWhiteSpace(text[place]) || text[place] is '"' or '”' or '’'))
            place++;
        return place;
    }

    [GeneratedRegex(@"\G\p{Lu}[\p{L}-]*\p{Lu}[\p{L}/-]*\s(?:[’'][0-9]{2}|[12][0-9]{3})\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Acronym();

    [GeneratedRegex(
        """
        \G(?:
          # "In Proceedings", "In 2020 IEEE", "in 7th International"
          [Ii]n:?\s+(?:\p{Lu}|[0-9]{4}\s\p{Lu}|[0-9]+(?:st|nd|rd|th)\b)
          # "May 12, 2020", "12 May 2020"
        | (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?:[0-9]{1,2},?\s)?[12][0-9]{3} | [0-9]{1,2}\s\p{Lu}\p{L}+\s[12][0-9]{3}
          # Preprints
        | [aA]r[xX]iv | (?:bio|med|chem|psy)[rR]xiv | CoRR\b
          # Words of journals and conferences
        | Proc(?:\.|eedings) | Trans(?:\.|actions) | J\.\s | (?:Annals|Bulletin|Journal|Review)\sof\b | (?:Advances|Lecture\sNotes|Trends|Findings)\s(?:in|of)\b
        | (?:Workshop|Conference|Symposium|Intl\.?|International)\s\p{L}+ | \p{Lu}\p{L}+\.?\s(?:Journal|Letters|Magazine|Review|Quarterly)\b
          # Well-known ones
        | IEEE | ACM | AAAI | USENIX | PNAS | PLoS | JMLR | Nature\b | Science\b | (?:nature|science)[.,]?\s[0-9] | Neural\sComputation\b
          # Reports, theses, publishers
        | Technical\s[Rr]eport | Tech\.\s | (?:Ph\.?\s?D\.?|Doctoral|Master|M\.?Sc)\b
        | \p{Lu}[\p{L}\s&]{2,30}\b(?:Press|Publish(?:ers|ing)|Verlag|University|Blog|Forum)\b | [Ss]pringer | Elsevier | Wiley | O['’]Reilly | CRC\b
          # "NeurIPS 2019", "KDD '16"
        | \p{Lu}[\p{L}-]*\p{Lu}[\p{L}/-]*(?:\s(?:Workshop|Findings))?,?\s*[’']?(?:[0-9]{2}\b|\(?[12][0-9]{3}\b)
          # Volume and pages: "Cognition 48(1)", "Phys. Rev. 12, 3", "Neural Networks vol. 3"
        | \p{Lu}[\p{L}.\s&:–-]{3,60}?,?\s(?:[0-9]{1,4}\s?\([0-9–-]{1,7}\)|vol\.?\s?[0-9]|[0-9]{1,4}[,:]\s?[0-9pe]|\([12][0-9]{3}\)\s?[0-9.,])
        )
        """,
        RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
