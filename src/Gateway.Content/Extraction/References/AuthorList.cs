using Gateway.Content.Model;

namespace Gateway.Content.Extraction.References;

/// <summary>A list of people, or the organisation in their place, as printed in a reference.</summary>
/// <param name="Names">In order, as printed; "et al." and the like are left out; <c>Family, Given</c> stays together.</param>
/// <param name="Span">The list with the mark that closes it.</param>
/// <param name="Evidence">How much speaks for names rather than a title; below 1 is doubtful, from 3 on sure.</param>
internal sealed record AuthorList(IReadOnlyList<string> Names, TextSpan Span, int Evidence)
{
    // One or many names in a row say equally much.
    private const int MostPerForm = 3;

    // Where a list is only looked for, so many names tell enough.
    private const int MostSought = 40;

    // Reports of large collaborations have hundreds of authors.
    private const int MostNames = 2000;

    /// <summary>The list that starts at this place of an entry; null where none does.</summary>
    public static AuthorList? At(string text, int start) => new AuthorListReader(text, start, MostNames).Read();

    /// <summary>The same for one of many places where a list may start.</summary>
    public static AuthorList? SoughtAt(string text, int start) => new AuthorListReader(text, start, MostSought).Read();

    public static AuthorList Of(string text, List<NamePart> parts, TextSpan span, bool hasEtAl)
    {
        var names = new List<string>(parts.Count);
        var inversion = InversionOf(text, parts);
        for (var i = 0; i < parts.Count; i++)
        {
            var isInverted = i + 1 < parts.Count && IsInverted(parts, i, inversion);
            var last = isInverted ? parts[i + 1] : parts[i];
            var name = text[parts[i].Start..last.End];
            names.Add(name.EndsWith('.') && last.LastKind != NameTokenKind.Initial ? name[..^1] : name);
            if (isInverted)
                i++;
        }

        return new AuthorList(names, span, EvidenceOf(text, parts, span, hasEtAl));
    }

    private static bool IsInverted(List<NamePart> parts, int index, Inversion inversion)
    {
        var (part, next) = (parts[index], parts[index + 1]);
        if (part.Separator != NameTokenKind.Comma || part.Initials > 0 || part.Words > 3)
            return false;
        return next.IsInitials || (part.IsFamily && next.IsGiven && (inversion == Inversion.All || (inversion == Inversion.First && index == 0)));
    }

    /// <summary>Which names stand as <c>Family, Given</c> with the given name written out; with initials it is seen in each.</summary>
    private static Inversion InversionOf(string text, List<NamePart> parts)
    {
        if (parts.Count < 2 || parts[0].Separator != NameTokenKind.Comma || !parts[0].IsFamily || !parts[1].IsGiven || IsOrganisation(text.AsSpan(parts[0].Start, parts[0].End - parts[0].Start)))
            return Inversion.None;
        var commas = parts.Count(x => x.Separator == NameTokenKind.Comma);
        var others = parts.Count(x => x.Separator is NameTokenKind.Semicolon or NameTokenKind.And);
        // "Family, Given; Family, Given" and BibTeX's "Family, Given and Family, Given": a comma in each.
        if (others > 0 && commas == others + 1 && parts.Count == 2 * commas)
            return Inversion.All;
        return parts.Skip(2).All(x => !x.IsFamily) ? Inversion.First : Inversion.None;
    }

    /// <summary>"OpenAI", "DeepSeek-AI": a name of small letters that ends in capitals.</summary>
    private static bool IsOrganisation(ReadOnlySpan<char> name) => name is [.., var last, var end] && char.IsUpper(last) && char.IsUpper(end) && name.ContainsAnyInRange('a', 'z');

    private static int EvidenceOf(string text, List<NamePart> parts, TextSpan span, bool hasEtAl)
    {
        var initialed = parts.Count(x => x.Initials > 0) + parts.Count(x => x.IsInitials);
        var full = parts.Count(x => x is { Words: 2 or 3, Initials: 0, TitleWords: 0 });
        var isJoined = parts.Exists(x => x.Separator is NameTokenKind.And or NameTokenKind.Semicolon);
        return (hasEtAl ? 4 : 0) + (isJoined ? 2 : 0) + (2 * Math.Min(initialed, MostPerForm)) + Math.Min(full, MostPerForm)
            - (3 * parts.Sum(x => x.TitleWords)) + Closing(text, span);
    }

    /// <summary>What comes after a list says much: a year or a quotation is what follows names.</summary>
    private static int Closing(string text, TextSpan span) => NameTokens.At(text, span.End).Kind switch
    {
        NameTokenKind.Year or NameTokenKind.Open => 3,
        NameTokenKind.Quote => 2,
        _ => span.End > 0 && span.End <= text.Length && text[span.End - 1] is '.' or '。' ? 1 : 0,
    };

    private enum Inversion
    {
        None,
        First,
        All,
    }
}
