using System.Text.RegularExpressions;

namespace Gateway.Content.Extraction.References;

/// <summary>Splits a printed list of authors into names.</summary>
internal static partial class AuthorNames
{
    /// <summary>Names in order, as printed. "et al." and the like are left out; "Family, Given" stays together.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var clean = EtAl().Replace(text, " ").Trim(' ', ',', ';', ':', '(', ')', '[', ']', '-', '–', '“', '"');
        if (!Initial().IsMatch(clean))
            clean = clean.Trim('.', ' ');
        if (clean.Length == 0)
            return [];
        var names = new List<string>();
        foreach (var group in Conjunction().Split(clean))
        {
            var start = names.Count;
            foreach (var part in Comma().Split(group).Select(x => x.Trim(' ', ',')).Where(x => x.Length > 0))
                // "Lakkaraju, Himabindu" and "Good, I. J.": one word, then initials or given names; never across an "and".
                if (names.Count > start && IsFamilyName(names[^1]) && IsGivenName(part) && (names.Count == 1 || Initials().IsMatch(part)))
                    names[^1] = $"{names[^1]}, {part}";
                else
                    names.Add(part);
        }

        return names;
    }

    /// <summary>Where the list of authors ends that an "et al." closes; -1 where there is none.</summary>
    public static int EndOfEtAl(string text) => EtAl().Match(text) is { Success: true } match ? match.Index + match.Length : -1;

    /// <summary>The first author's family name, without accents' sake: as printed; null where there is no author.</summary>
    public static string? FamilyName(IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
            return null;
        var comma = authors[0].IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? authors[0][..comma] : authors[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
    }

    /// <summary>Whether a sentence is a list of people: few and capitalised words, or "et al.".</summary>
    public static bool LooksLikeNames(string text) =>
        EtAl().IsMatch(text) || (text.Length < 200 && Conjunction().Split(text.TrimEnd('.')).SelectMany(x => Comma().Split(x)).All(x => x.Trim().Split(' ').Length <= 4 && char.IsUpper(x.Trim(' ', ',').FirstOrDefault())));

    private static bool IsFamilyName(string name) => !name.Contains(' ', StringComparison.Ordinal) && !name.Contains(',', StringComparison.Ordinal) && char.IsUpper(name[0]);

    private static bool IsGivenName(string name) => char.IsUpper(name[0]) && !name.Contains('&', StringComparison.Ordinal) && name.Split(' ').Length <= 3;

    [GeneratedRegex(@",?\s*(?:\bet\.?\s*al\b\.?|\band others\b|…)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\s*,?\s+(?:and|&)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"\s*[,;]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Comma();

    [GeneratedRegex(@"\b\p{Lu}\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Initial();

    [GeneratedRegex(@"^(?:\p{Lu}\.[\s-]?)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Initials();
}
