using System.Text;

namespace Gateway.Content.Parsing.Zola;

/// <summary>How a site makes names for addresses and anchors (getzola.org/documentation/getting-started/configuration, <c>slugify</c>).</summary>
internal enum SlugStrategy
{
    /// <summary>Letters and digits of ASCII alone.</summary>
    On,

    /// <summary>Only what no file system takes goes.</summary>
    Safe,
    Off,
}

internal static class ZolaSlug
{
    public static SlugStrategy StrategyOf(string? setting) => setting?.ToLowerInvariant() switch { "safe" => SlugStrategy.Safe, "off" => SlugStrategy.Off, _ => SlugStrategy.On };

    public static string OfPath(string text, SlugStrategy strategy) => strategy switch
    {
        SlugStrategy.Off => text,
        SlugStrategy.Safe => string.Concat(text.TrimEnd(' ', '.').Where(x => !"<>:\"/\\|?*".Contains(x, StringComparison.Ordinal))),
        _ => Slugify(text),
    };

    public static string OfAnchor(string text, SlugStrategy strategy) =>
        strategy == SlugStrategy.On ? Slugify(text) : string.Concat(text.Select(x => x is ' ' or '\t' or '\n' or '\r' or '\f' ? '_' : x));

    /// <summary>
    /// As the crate <c>slug</c> does it (docs.rs/slug): small ASCII letters and digits, whatever lies between them as one hyphen, none at the ends; other scripts
    /// are spelt in ASCII, each ideograph as a word.
    /// </summary>
    public static string Slugify(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsAscii)
                Add(slug, (char)rune.Value);
            else
                foreach (var c in Spelling.Of(rune))
                    Add(slug, c);
        return slug.ToString().TrimEnd('-');
    }

    private static void Add(StringBuilder slug, char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            slug.Append(char.ToLowerInvariant(c));
        else if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }
}
