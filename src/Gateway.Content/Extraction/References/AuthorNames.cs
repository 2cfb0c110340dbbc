namespace Gateway.Content.Extraction.References;

/// <summary>Family names of authors as they are printed: <c>Given Family</c>, <c>Family, Given</c>, <c>Family GG</c>.</summary>
internal static class AuthorNames
{
    /// <summary>The first author's family name as printed, without particles; null where there is no author.</summary>
    public static string? FamilyName(IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
            return null;
        var family = FamilyOf(authors[0]);
        return family[(family.LastIndexOf(' ') + 1)..].ToString();
    }

    /// <summary>Whether this author may be called so in the text: by family name, with or without its particles, in any case or accents.</summary>
    public static bool IsCalled(string author, string family)
    {
        var printed = Folding.Letters(FamilyOf(author));
        var called = Folding.Letters(family);
        return printed == called || Folding.Letters(FamilyOf(author)[(FamilyOf(author).LastIndexOf(' ') + 1)..]) == called;
    }

    /// <summary>With particles and whatever else stands before it without comma.</summary>
    private static ReadOnlySpan<char> FamilyOf(string author)
    {
        var comma = author.IndexOf(',');
        if (comma > 0)
            return author.AsSpan(0, comma);
        var name = author.AsSpan().Trim();
        // "Hinton GE", "Hinton G. E.": initials follow.
        while (name.LastIndexOf(' ') is > 0 and var blank && IsInitials(name[(blank + 1)..]))
            name = name[..blank].TrimEnd();
        return name;
    }

    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length > 4 || word.IsEmpty)
            return false;
        foreach (var c in word)
            if (!char.IsUpper(c) && c is not ('.' or '-'))
                return false;
        return true;
    }
}
