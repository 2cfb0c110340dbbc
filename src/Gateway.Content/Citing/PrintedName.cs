using System.Buffers;
using Gateway.Content.Parsing.BibTeX;

namespace Gateway.Content.Citing;

/// <summary>Splits a printed name into the parts that bibliographies sort and shorten by: <c>Given van Family Jr.</c>, <c>Family, Given</c>, <c>Family GG</c>.</summary>
internal static class PrintedName
{
    private const int MostInitials = 3;

    private static readonly SearchValues<char> InNoName = SearchValues.Create("&0123456789");

    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "Jr", "Sr", "II", "III", "IV" };

    // Written large they belong to the family name itself: "Nicolas Le Roux".
    private static readonly HashSet<string> LargeParticles = new(StringComparer.Ordinal)
    {
        "Al", "Da", "De", "Del", "Della", "Den", "Der", "Di", "Dos", "Du", "El", "La", "Le", "Ten", "Ter", "Van", "Von",
    };

    private static readonly HashSet<string> Organizations = new(StringComparer.OrdinalIgnoreCase)
    {
        "AI", "agency", "association", "center", "centre", "collaboration", "committee", "community", "consortium", "contributors", "council",
        "department", "foundation", "group", "inc", "institut", "institute", "lab", "laboratories", "laboratory", "labs", "ltd", "organization",
        "project", "research", "society", "team", "university",
    };

    /// <summary>An organization has a family name only, and so has a person of whom no more is printed.</summary>
    public static PersonName Split(string printed)
    {
        if (IsOrganization(printed))
            return Whole(printed);
        return printed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var name] => InOrder(Words(name)),
            [var name, var suffix] when IsSuffix(suffix) => InOrder(Words(name)) with { Suffix = suffix },
            [var family, var given] => Inverted(Words(family), given),
            [var family, var suffix, var given] when IsSuffix(suffix) => Inverted(Words(family), given) with { Suffix = suffix },
            [var family, var given, var suffix] when IsSuffix(suffix) => Inverted(Words(family), given) with { Suffix = suffix },
            _ => Whole(printed),
        };
    }

    private static bool IsOrganization(string name) =>
        name.AsSpan().ContainsAny(InNoName) || Words(name).Any(word => Organizations.Contains(word.Trim('.', ',')));

    private static PersonName Whole(string name) => new("", "", name.Trim(), "");

    private static PersonName Inverted(string[] family, string given)
    {
        var particles = Math.Min(family.TakeWhile(IsSmall).Count(), family.Length - 1);
        return new PersonName(given, Join(family[..particles]), Join(family[particles..]), "");
    }

    private static PersonName InOrder(string[] words)
    {
        if (words.Length > 2 && IsSuffix(words[^1]))
            return InOrder(words[..^1]) with { Suffix = words[^1] };
        var initials = words.Reverse().TakeWhile(AreInitials).Count();
        if (initials > 0 && initials < words.Length && !AreInitials(words[0]))
            return new PersonName(Join(words[^initials..].Select(Spaced)), "", Join(words[..^initials]), "");

        var last = words.Length - 1;
        var prefix = Array.FindIndex(words, 0, last, IsSmall);
        if (prefix >= 0)
        {
            var family = Array.FindLastIndex(words, last - 1, IsSmall) + 1;
            return new PersonName(Join(words[..prefix]), Join(words[prefix..family]), Join(words[family..]), "");
        }

        var start = last;
        while (start > 1 && LargeParticles.Contains(words[start - 1]))
            start--;
        return new PersonName(Join(words[..start]), "", Join(words[start..]), "");
    }

    /// <summary>"GE", "G.", "J.-P.": capitals, each of which stands for a name.</summary>
    private static bool AreInitials(string word)
    {
        var letters = 0;
        foreach (var c in word)
            if (char.IsUpper(c))
                letters++;
            else if (c is not ('.' or '-'))
                return false;
        return letters is > 0 and <= MostInitials;
    }

    /// <summary>"GE" as "G. E.", which is how it can be printed in any style.</summary>
    private static string Spaced(string initials) =>
        initials.Contains('.', StringComparison.Ordinal) ? initials : string.Join(' ', initials.Where(char.IsUpper).Select(letter => $"{letter}."));

    private static bool IsSmall(string word) => char.IsLower(word[0]);

    private static bool IsSuffix(string word) => Suffixes.Contains(word.TrimEnd('.'));

    private static string[] Words(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> words) => string.Join(' ', words);
}
