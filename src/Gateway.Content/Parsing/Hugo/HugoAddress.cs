using System.Globalization;
using System.Text;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>The address that Hugo gives a content file (gohugo.io/content-management/urls).</summary>
internal static class HugoAddress
{
    /// <param name="path">Inside the content folder.</param>
    public static string SitePath(string path, PostFields fields, HugoSettings? settings)
    {
        if (fields.Url is { } url)
            return url.StartsWith('/') ? url : "/" + url;

        var (folder, name) = Split(WithoutExtension(path));
        if (name == "_index")
            return Sanitize("/" + folder, settings);
        if (name == "index")
            (folder, name) = Split(folder);
        if (Pattern(folder, settings) is { } pattern)
            return Sanitize(Expand(pattern, folder, name, fields), settings);
        return Sanitize($"/{folder}/{fields.Slug ?? name}", settings);
    }

    /// <summary>Last part of an address; the site's root has the slug <c>home</c>.</summary>
    public static string SlugOf(string sitePath)
    {
        var (_, last) = Split(sitePath.Trim('/'));
        var name = (last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last).Replace("#", "", StringComparison.Ordinal).Split('?')[0];
        return string.IsNullOrWhiteSpace(name) ? "home" : name;
    }

    private static string? Pattern(string folder, HugoSettings? settings)
    {
        if (settings is null)
            return null;
        var section = folder.Split('/')[0];
        var permalinks = settings.Fields.Map("permalinks");
        return section.Length > 0 ? permalinks.Text(section) ?? permalinks.Map("page").Text(section) : null;
    }

    private static string Expand(string pattern, string folder, string name, PostFields fields)
    {
        var date = fields.PublishedAt ?? DateTimeOffset.MinValue;
        var parts = pattern.Split('/').Select(part => part switch
        {
            ":year" => date.ToString("yyyy", CultureInfo.InvariantCulture),
            ":month" => date.ToString("MM", CultureInfo.InvariantCulture),
            ":monthname" => date.ToString("MMMM", CultureInfo.InvariantCulture),
            ":day" => date.ToString("dd", CultureInfo.InvariantCulture),
            ":section" => folder.Split('/')[0],
            ":sections" => folder,
            ":title" => fields.Title ?? name,
            ":slug" => fields.Slug ?? fields.Title ?? name,
            ":slugorfilename" or ":slugorcontentbasename" => fields.Slug ?? name,
            ":filename" or ":contentbasename" => name,
            _ => part,
        });
        return string.Join('/', parts);
    }

    /// <summary>Hugo's path sanitiser: white space becomes a hyphen, other punctuation goes, letters become small.</summary>
    private static string Sanitize(string path, HugoSettings? settings)
    {
        var result = new StringBuilder(path.Length + 1);
        foreach (var rune in path.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                result.Append('-');
            else if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || "./_-#+~%@".Contains(rune.ToString(), StringComparison.Ordinal))
                result.Append(settings?.KeepsLetterCase == true ? rune : Rune.ToLowerInvariant(rune));
        }

        var clean = string.Join('/', result.ToString().Split('/', StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? "/" : clean.EndsWith(".html", StringComparison.Ordinal) ? $"/{clean}" : $"/{clean}/";
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string WithoutExtension(string path) => path[..^Path.GetExtension(path).Length];

    private static (string Folder, string Name) Split(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? ("", path) : (path[..slash], path[(slash + 1)..]);
    }
}
