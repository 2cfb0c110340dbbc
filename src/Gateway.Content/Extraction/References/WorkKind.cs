using System.Text.RegularExpressions;
using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>Tells from an entry what sort of work it names: by its own words first, then by its venue, then by its addresses.</summary>
internal static partial class WorkKind
{
    /// <param name="text">The entry as printed.</param>
    public static PaperKind Of(string text, ReferenceFields fields, IReadOnlyList<string> identifiers)
    {
        if (Thesis().IsMatch(text))
            return PaperKind.Thesis;
        if (fields.Venue is "arXiv" || PreprintServer().IsMatch(fields.Venue ?? "") || (fields.Venue is null && identifiers.Any(x => WorkNames.KindOf(x) is "arxiv" or "preprint" or "ssrn" or "iacr")))
            return PaperKind.Preprint;
        if (Report().IsMatch(text))
            return PaperKind.Report;
        if (Dataset().IsMatch(text) || Dataset().IsMatch(fields.Url ?? ""))
            return PaperKind.Dataset;
        if (Software().IsMatch(text) || (fields.Venue is null && Repository().IsMatch(fields.Url ?? "")))
            return PaperKind.Software;
        return fields.Venue is { } venue ? OfVenue(text, venue, fields, identifiers) : OfAddress(text, fields, identifiers);
    }

    private static PaperKind OfVenue(string text, string venue, ReferenceFields fields, IReadOnlyList<string> identifiers)
    {
        if (SiteName.Is(venue) || Site().IsMatch(venue))
            return PaperKind.WebPage;
        if (Journal().IsMatch(venue))
            return PaperKind.JournalArticle;
        if (Conference().IsMatch(venue))
            return PaperKind.ConferencePaper;
        if (Publisher().IsMatch(venue) || Book().IsMatch(text))
            return PaperKind.Book;
        if (Volume().IsMatch(text))
            return PaperKind.JournalArticle;
        // A short name in capitals, NeurIPS as well as KDD, is a conference's more often than a journal's.
        if (Acronym().IsMatch(venue))
            return PaperKind.ConferencePaper;
        var kind = OfAddress(text, fields, identifiers);
        return kind == PaperKind.WebPage && fields.Authors.Count > 0 && WorkAddress.IsDocument(fields.Url!) ? PaperKind.Other : kind;
    }

    private static PaperKind OfAddress(string text, ReferenceFields fields, IReadOnlyList<string> identifiers)
    {
        if (Book().IsMatch(text))
            return PaperKind.Book;
        foreach (var kind in identifiers.Select(WorkNames.KindOf))
            switch (kind)
            {
                case "acl" or "pmlr" or "neurips" or "nips" or "cvf" or "openreview":
                    return PaperKind.ConferencePaper;
                case "jmlr" or "doi" or "pubmed" or "pmc":
                    return PaperKind.JournalArticle;
            }

        return fields.Url is { } url && !WorkAddress.IsDocument(url) ? PaperKind.WebPage : PaperKind.Other;
    }

    [GeneratedRegex(@"\b(?:thesis|dissertation)\b[^.]*$|\b(?:Ph\.?\s?D\.?|Master(?:[’']?s)?|Doctoral|Diploma)\s(?:thesis|dissertation)\b|\[D\]|学位论文", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"^(?:(?:bio|med|chem|psy|soc|eng|tech)Rxiv|SSRN|Research\sSquare|OSF(?:\sPreprints)?|Cryptology\sePrint\sArchive)\b|\bpreprint\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PreprintServer();

    [GeneratedRegex(@"\b(?:technical|tech\.|research|annual)\s(?:report|rep\.)\s*(?:[.,(]|[\w-]*[0-9]|$)|\bwhite\s?paper\b|\bworking\spaper\b|\[R\]|^\W*RFC\s?[0-9]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Report();

    [GeneratedRegex(@"\[data\s?sets?\]|\[DS\]|\b(?:kaggle\.com|huggingface\.co)/datasets/", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dataset();

    [GeneratedRegex(@"\[(?:computer\s)?(?:software|program|source\scode)\]|\bGit(?:Hub|Lab)\srepository\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Software();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:(?:github|gitlab|bitbucket)\.(?:com|org)/[^/?#]+/[^/?#]+/?(?:[?#]|$)|(?:pypi\.org/project|crates\.io/crates|npmjs\.com/package|nuget\.org/packages|cran\.r-project\.org)/)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repository();

    [GeneratedRegex(@"\bblog\b|Wikipedia|\bMedium$|YouTube|LessWrong|Hacker\sNews|Stack\s(?:Overflow|Exchange)|\bMagazine\sonline|\.(?:com|org|net|io|ai|dev)$", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Site();

    [GeneratedRegex(@"\b(?:Journal|J\.|Transactions|Trans\.?|Letters?|Lett\.?|Annals|Ann\.|Annual\sReview|Review|Rev\.?|Magazine|Quarterly|Bulletin|Bull\.|Communications|Commun\.|Surveys|Archives?|Acta|Zeitschrift|Revue)\b|^(?:Nature|Science|Cell|PNAS|JMLR|TMLR|TACL|JAIR|IJCV|T?PAMI|TNNLS|TOG|CACM|JACM|Neural\sComputation|Neural\sNetworks|Machine\sLearning|Artificial\sIntelligence|Distill|PLo?S|eLife|IEEE\sAccess)\b|学报|杂志", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Journal();

    [GeneratedRegex(@"\b(?:Proc(?:eedings|\.)?|Conf(?:erence|\.)|Symposium|Symp\.|Workshops?|Congress|Meeting|Findings|Colloquium|Summit)\b|Advances\sin\sNeural\sInformation|\b(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|EMNLP|NAACL|AAAI|IJCAI)\b|会议", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conference();

    [GeneratedRegex(@"\b(?:Press|Publish(?:ers|ing)|Publications|Books|Verlag|Springer|Wiley|Elsevier|Addison[\s-]Wesley|Prentice[\s-]Hall|McGraw[\s-]Hill|Morgan\sKaufmann|O['’]Reilly|Packt|Manning|Penguin|Random\sHouse|Macmillan|Routledge|CRC|Pearson|Birkhäuser|Academic)\b|出版社", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Publisher();

    [GeneratedRegex(@"\bISBN\b|\[M\]|\b(?:[0-9]+(?:st|nd|rd|th)|second|third|revised)\sed(?:ition|n?\.)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Book();

    [GeneratedRegex(@"\p{L}\.?,?\s(?:vol\.?\s)?[0-9]{1,4}(?:\s?\([0-9]|[,:.]\s?(?:no\.|pp?\.)?\s?[0-9])|;\s?[0-9]{1,4}[(:]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Volume();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\p{Ll}*-]*\p{Lu}[\p{L}*-]*(?:\s(?:[0-9]{4}\s)?\p{L}+)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Acronym();
}
