using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>Tells where in an unquoted reference the title is over and the venue begins.</summary>
internal static partial class VenueStart
{
    /// <summary>Whether a journal, conference, publisher or the like may start here; what is left open by this counts as title.</summary>
    public static bool IsAt(string text, int place) => Pattern().IsMatch(text, SkipBlanks(text, place));

    /// <summary>The place of the next letter that is no blank.</summary>
    public static int SkipBlanks(string text, int place)
    {
        while (place < text.Length && (char.IsWhiteSpace(text[place]) || text[place] is '"' or '”' or '’'))
            place++;
        return place;
    }

    // "In Proceedings", "Journal of", "IEEE Trans.", "arXiv", "NeurIPS 2019", "Nature 550", "MIT Press", "PhD thesis", "12 May 2020", "(2020)", and a year.
    [GeneratedRegex(
        @"\G(?:[Ii]n:?\s+(?:\p{Lu}|[0-9]{4}\s\p{Lu}|[0-9]+(?:st|nd|rd|th)\b)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s(?:[0-9]{1,2},?\s)?[12][0-9]{3}|[0-9]{1,2}\s\p{Lu}\p{L}+\s[12][0-9]{3}|[aA]r[xX]iv\b|ar[xX]iv|(?:bio|med|chem|psy)[rR]xiv|CoRR\b|Proc(?:\.|eedings)|Trans(?:\.|actions)|(?:Annals|Bulletin|Journal|Review)\sof\b|(?:Advances|Lecture\sNotes|Trends|Findings)\s(?:in|of)\b|(?:Workshop|Conference|Symposium|Intl\.?|International)\s\p{L}+|\p{Lu}\p{L}+\.?\s(?:Journal|Letters|Magazine|Review|Quarterly)\b" +
        @"|J\.\s|IEEE|ACM|AAAI|USENIX|PNAS|PLoS|JMLR|Nature\b|Science\b|nature[.,]?\s[0-9]|science[.,]?\s[0-9]|Neural\sComputation\b|Technical\s[Rr]eport|Tech\.\s|(?:Ph\.?\s?D\.?|Doctoral|Master|M\.?Sc)\b|\p{Lu}[\p{L}\s&]{2,30}\b(?:Press|Publish(?:ers|ing)|Verlag|University|Blog|Forum)\b|[Ss]pringer|Elsevier|Wiley|O['’]Reilly|CRC\b" +
        @"|\p{Lu}[\p{L}-]*\p{Lu}[\p{L}/-]*(?:\s(?:Workshop|Findings))?,?\s*[’']?(?:[0-9]{2}\b|\(?[12][0-9]{3}\b)|\p{Lu}[\p{L}.\s&:–-]{3,60}?,?\s(?:[0-9]{1,4}\s?\([0-9–-]{1,7}\)|vol\.?\s?[0-9]|[0-9]{1,4}[,:]\s?[0-9pe]|\([12][0-9]{3}\)\s?[0-9.,]))",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
