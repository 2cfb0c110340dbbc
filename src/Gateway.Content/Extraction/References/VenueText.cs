using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>Reads the venue out of what follows the title: without year, volume, pages, publisher and place.</summary>
internal static partial class VenueText
{
    private static readonly char[] Edges = [.. " .,;:-–—[]/\n(|@，。：\"'’”“»›》〉」』"];

    /// <summary>The venue as printed; "arXiv" for a preprint; null where none is named.</summary>
    public static string? In(string after)
    {
        var text = OneSpaced.Of(after).TrimStart();
        if (text.StartsWith('['))
            text = Marker().Replace(text, "");
        text = Work().Replace(text.Trim(Edges), "");
        if (text.Contains("ed", StringComparison.OrdinalIgnoreCase))
            text = Editors().Replace(text, "");
        if (Preprint().Match(text) is { Success: true } preprint)
        {
            // "NeurIPS 2017. arXiv:1706.03762": where it was published comes before.
            var published = Cut(text[..preprint.Index]);
            return published is null || published.Length < 3 ? "arXiv" : published;
        }

        return Cut(text);
    }

    private static string? Cut(string text)
    {
        text = Opening().Replace(LeadingYear().Replace(text, ""), "");
        var end = Numbers().Match(text) is { Success: true } numbers ? numbers.Index : text.Length;
        text = FirstSentence(text[..end].Trim(Edges));
        text = Dates().Replace(text, "").Trim(Edges);
        text = Place().Replace(Publisher().Replace(text, ""), "").Trim(Edges);
        if (text.EndsWith(')') && !text.Contains('('))
            text = text.TrimEnd(')', ' ');
        else if (text.Contains('(') && !text.Contains(')'))
            text += ")";
        return text.Any(char.IsLetter) && text.Length > 1 ? text : null;
    }

    /// <summary>What follows the venue's full stop is publisher or place; "Proc. Intl. Conf." is not over at its first.</summary>
    private static string FirstSentence(string text)
    {
        for (var i = text.IndexOf(". ", StringComparison.Ordinal); i >= 0; i = text.IndexOf(". ", i + 1, StringComparison.Ordinal))
        {
            var word = text.AsSpan(0, i)[(text.AsSpan(0, i).LastIndexOf(' ') + 1)..];
            if (!IsAbbreviation(word))
                return text[..i];
        }

        return text;
    }

    /// <summary>"Proc", "Intl", "Mach", "Trans": a short word before a full stop, unless it is known to be whole, or an acronym.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        word = word.TrimStart("(");
        if (word.Length is 0 or > 7)
            return false;
        foreach (var c in word[1..])
            if (!char.IsLower(c))
                return false;
        return !WholeWord().IsMatch(word);
    }

    [GeneratedRegex(@"^(?:Nature|Science|Cell|Brain|Mind|Neuron|Chaos|Energy|Medium|Distill|Elife|Springer|Wiley|Press|Data|Online|Speech|Vision|Systems|Theory|Blog|Forum|Notes)$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeWord();

    // "[J]." and "[C]//" of GB/T 7714.
    [GeneratedRegex(@"^\[[A-Z]{1,2}(?:/OL)?\][./ ]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();

    // "1st Edition.", "PhD thesis,", "Technical report 12,".
    [GeneratedRegex(
        """
          \(?\b(?:[0-9]+(?:st|nd|rd|th)|first|second|third|revised)\s+ed(?:ition|n)?\b\.?\)?[.,;]?\s*
        | ^vol(?:ume|\.)?\s*(?:[0-9]+|[ivxlc]+)\b[.,;:]?\s*
        | ^(?:unpublished\s+)?(?:ph\.?\s?d\.?|doctoral|master(?:[’']?s)?|m\.?sc\.?|bachelor(?:[’']?s)?|diploma)\s+(?:thesis|dissertation)[.,;:]?\s*
        | ^\(?tech(?:nical|\.)\s+rep(?:ort|\.)(?:\s+[\w-]*[0-9][\w.-]*)?\)?[.,;:]?\s*
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Work();

    // "In A. Editor and B. Editor, editors, Proceedings"; "In A. Editor (Ed.), Handbook".
    [GeneratedRegex(@"^(?:in:?\s+)?[^()]{3,200}?[,\s]\(?\b(?:editors?|eds?\.?)\)?[,.:;]\s+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Editors();

    [GeneratedRegex(@"\barxiv\b(?:\.org)?(?:\s*\(?(?:e-?prints?|preprint)\)?)?|^corr\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Preprint();

    [GeneratedRegex(@"^(?:presented\s+at\s+|published\s+in:?\s+|to\s+appear\s+in:?\s+|in:?\s+|on\s+|//\s*)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    // Volume, number, pages: "vol. 12", "pp. 3-8", "12(3)", "59.2", ":12", "'16", "e1234"; a year only where nothing of the name follows it.
    [GeneratedRegex(
        """
          [\s,.;:(]+(?:vol(?:ume|\.)?|no\.?|num(?:ber)?\.?|issue|pp?\.?|pages?|art(?:icle)?\.?(?:\sno\.)?|chap(?:ter)?\.?|series|ser\.|bd\.?)\s*[0-9(]
        | [\s,.;:(]+(?:pp?\.|pages?\b)\s*\p{Lu}?[0-9]
        | [\s,;:(，]+(?![12][0-9]{3}\s+\p{L})(?![0-9]+(?:st|nd|rd|th|d)\b)\p{Lu}?[0-9]+(?:[.,:;()\s–-]|[a-z]?$)
        | \s?[’'][0-9]{2}\b
        | [\s,.;:(]+vol(?:ume|\.)?\s*(?-i:[IVXLCDM]+)\b
        | [\s,.;:(]+(?:in\spress|in\sprep(?:aration|\.)|forthcoming|to\sappear|accepted|submitted|under\sreview)[\s).,;]*$
        | [\s,]+e[0-9]{3,}
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:^|[,.;\s(]\s*)(?:[0-9]{1,2}(?:st|nd|rd|th)?\s)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?(?:\s[0-9]{1,2}(?:st|nd|rd|th)?)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^\(?[12][0-9]{3}[a-z]?\)?(?:[.,;:]\s*|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingYear();

    // "Proceedings of X, ACM": the publisher's name closes what is otherwise a venue.
    [GeneratedRegex(
        """
        (?<=\p{L}{4,},?\)?)[,;]\s(?:\p{Lu}[\p{L}\s,]{2,30}:\s)?
        (?:
          ACM(?:\sPress)? | IEEE(?:\sPress|\sComputer\sSociety)? | Springer[\p{L}\s-]* | Elsevier | Wiley | MIT\sPress | AAAI\sPress | PMLR | JMLR\.org | OpenReview\.net | Citeseer | Omnipress
        | Curran\sAssociates(?:,?\sInc)? | Association\sfor\sComputational\sLinguistics | USENIX\sAssociation | \p{Lu}[\p{L}\s]{2,30}(?:Press|Publishing|Publishers|Verlag)
        )$
        """,
        RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Publisher();

    // "Cambridge, MA: MIT Press": where it was printed comes before who published it.
    [GeneratedRegex(@"^[\p{L}\s,.()-]{1,30}[:：]\s?(?=[^:]*(?:Press|Publish|Verlag|Springer|Wiley|Elsevier|Hall|University|Books|出版社)|[^:]{1,20}$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
