namespace Gateway.Content.Extraction.References;

/// <summary>Makes texts comparable that differ only in how they are written.</summary>
internal static class Folding
{
    private const char FirstLatin = 'À';

    // What À to ſ (Latin-1 and Latin Extended-A) are without accents; blanks are signs. .NET takes accents off only with ICU, which the program runs without.
    private const string Latin =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>A name in small letters, without what separates words.</summary>
    public static string Name(string text)
    {
        var name = string.Concat(text.Where(x => !char.IsWhiteSpace(x) && x is not ('-' or '_'))).ToLowerInvariant();
        return name.Length > 0 ? name : text;
    }

    public static string Letters(string text) => Letters(text.AsSpan());

    /// <summary>Letters and digits alone, small and without accents.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        var letters = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                letters[length++] = Letter(c);
        return letters[..length].ToString();
    }

    private static char Letter(char c)
    {
        var latin = c - FirstLatin;
        return char.ToLowerInvariant((uint)latin < Latin.Length ? Latin[latin] : c);
    }
}
