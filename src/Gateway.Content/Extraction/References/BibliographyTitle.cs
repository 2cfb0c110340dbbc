using System.Buffers;
using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>What authors write over their bibliographies.</summary>
public static partial class BibliographyTitle
{
    private const int Longest = 60;

    // One of these is in every title that the pattern knows.
    private static readonly SearchValues<string> Stems = SearchValues.Create(
        ["ref", "réf", "rif", "bibliogra", "cited", "liter", "quellen", "sources", "papers", "works", "articles", "publications", "литератур", "источники", "文献", "参考", "參考", "참고"], StringComparison.OrdinalIgnoreCase);

    public static bool Is(string title) => title.Length <= Longest && title.AsSpan().ContainsAny(Stems) && Pattern().IsMatch(title);

    [GeneratedRegex(
        """
        ^[^\p{L}]*(?:
          (?:(?:key|main|selected|list\s+of|all)\s+)?(?:references?|bibliography|works\s+cited|literature(?:\s+(?:cited|references|list))?|(?:cited|referenced|mentioned)\s+(?:papers|works|literature|articles|publications)
            |(?:papers|works|articles|publications)\s+(?:mentioned|cited|referenced|discussed|reviewed)|sources|citations\s+and\s+references)
          (?:\s+(?:in|of)\s+(?:this|the)\s+(?:post|article|text|series))?(?:\s*(?:and|&|\+|/)\s*(?:further\s+reading|notes|links|resources|sources|acknowledge?ments|footnotes|citations))?
        | (?:notes|further\s+reading|links|resources)\s*(?:and|&|\+|/)\s*(?:references|sources|bibliography)
        | papers|citations|references?\s+list
        | literaturverzeichnis|literatur|quellen|referenzen|r[ée]f[ée]rences|bibliographie|referencias|bibliograf[íi]a|refer[êe]ncias|riferimenti|bibliografia|литература|список\s+литературы|источники|r[ée]f[ée]rences\s+bibliographiques|referencias\s+bibliogr[áa]ficas|refer[êe]ncias\s+bibliogr[áa]ficas|riferimenti\s+bibliografici
        | 参考文献|参考资料|参考資料|参考|引用文献|文献|참고\s?문헌
        )[^\p{L}]*$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
