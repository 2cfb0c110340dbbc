using System.Globalization;
using System.Text;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>The address that Hugo gives a content file (gohugo.io/content-management/urls).</summary>
internal static class HugoAddress
{
    /// <param name="sections">What the sections of the site are called.</param>
    public static string SitePath(HugoPath path, PostFields fields, HugoSettings settings, SectionNames sections)
    {
        var tokens = new PermalinkTokens(path, fields, settings, sections);
        var prefix = path.Language.Prefix;
        if (fields.Url is { } url)
            return tokens.ExpandUrl(url) is ['/', ..] rooted ? rooted : prefix + "/" + tokens.ExpandUrl(url);
        if (path is { Folder: "", Name: "_index" or "index" })
            return prefix + "/";
        if (Permalinks.PatternFor(path, settings) is { } pattern)
            return Ending(prefix + Sanitize("/" + tokens.Expand(pattern), settings), pattern.EndsWith(".html", StringComparison.Ordinal) || IsUgly(path, settings));
        var plain = path.IsSection ? path.Folder : $"{path.Container}/{fields.Slug ?? path.BaseName}";
        return Ending(prefix + Sanitize("/" + plain, settings), IsUgly(path, settings));
    }

    /// <summary>Last part of an address; the site's root has the slug <c>home</c>.</summary>
    public static string SlugOf(string sitePath)
    {
        var trimmed = sitePath.Trim('/');
        var last = trimmed[(trimmed.LastIndexOf('/') + 1)..];
        var name = (last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last).Replace("#", "", StringComparison.Ordinal).Split('?')[0];
        return string.IsNullOrWhiteSpace(name) ? "home" : name;
    }

    /// <summary>
    /// Hugo's path sanitiser (gohugoio/hugo, helpers/path.go, UnicodeSanitize): white space becomes one hyphen, letters, digits and a few signs stay, all else
    /// goes; letters become small.
    /// </summary>
    public static string Sanitize(string path, HugoSettings settings)
    {
        var result = new StringBuilder(path.Length + 1);
        var (spacePending, wasHyphen) = (false, false);
        foreach (var rune in (settings.DropsAccents ? Accents.Drop(path) : path).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '.' or '/' or '\\' or '_' or '-' or '#' or '+' or '~' or '%' or '@')
            {
                wasHyphen = rune.Value == '-';
                if (spacePending && !wasHyphen)
                    result.Append('-');
                spacePending = false;
                result.Append(settings.KeepsLetterCase ? rune : Rune.ToLowerInvariant(rune));
            }
            else if (Rune.IsWhiteSpace(rune) && result.Length > 0 && !wasHyphen)
            {
                spacePending = true;
            }

        return result.ToString();
    }

    private static string Ending(string path, bool isFile)
    {
        var clean = string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries));
        if (clean.Length == 0)
            return "/";
        return isFile ? clean.EndsWith(".html", StringComparison.Ordinal) ? $"/{clean}" : $"/{clean}.html" : $"/{clean}/";
    }

    /// <summary>For the whole site, or for the sections that the settings name.</summary>
    private static bool IsUgly(HugoPath path, HugoSettings settings) =>
        settings.Fields.Flag("uglyURLs") == true || (path.Section is { } section && settings.Fields.Map("uglyURLs").Flag(section) == true);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
