using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>The address that Jekyll gives a file (jekyllrb.com/docs/permalinks).</summary>
internal static partial class JekyllAddress
{
    /// <param name="date">In the site's zone; null where there is none.</param>
    public static string Of(JekyllFile file, DateTimeOffset? date, FieldMap fields, JekyllSettings settings)
    {
        var pattern = fields.Text("permalink") ?? file.Collection switch
        {
            null => file.Name == "index" ? "/:folder/" : "/:folder/:basename" + Suffix(settings.Permalink),
            JekyllFile.Posts => settings.PermalinkOf(JekyllFile.Posts) ?? settings.Permalink,
            var collection => settings.PermalinkOf(collection) ?? "/:collection/:path" + Suffix(settings.Permalink),
        };
        return Rooted(Placeholder().Replace(Named(pattern), match => Value(match.Groups["name"].Value, file, date ?? DateTimeOffset.UnixEpoch, fields, settings)));
    }

    private static string Value(string placeholder, JekyllFile file, DateTimeOffset date, FieldMap fields, JekyllSettings settings) => placeholder switch
    {
        "year" => Printed(date, "yyyy"),
        "short_year" => Printed(date, "yy"),
        "month" => Printed(date, "MM"),
        "i_month" => Printed(date, "%M"),
        "short_month" => Printed(date, "MMM"),
        "long_month" => Printed(date, "MMMM"),
        "day" => Printed(date, "dd"),
        "i_day" => Printed(date, "%d"),
        "y_day" => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        "short_day" => Printed(date, "ddd"),
        "long_day" => Printed(date, "dddd"),
        "week" => ISOWeek.GetWeekOfYear(date.DateTime).ToString("00", CultureInfo.InvariantCulture),
        "w_year" => ISOWeek.GetYear(date.DateTime).ToString(CultureInfo.InvariantCulture),
        "w_day" => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
        "hour" => Printed(date, "HH"),
        "minute" => Printed(date, "mm"),
        "second" => Printed(date, "ss"),
        "title" => PrettySlug(fields.Text("slug") ?? file.Name),
        "slug" => Slugs.Of(fields.Text("slug") ?? file.Name),
        "name" => Slugs.Of(file.Name),
        "basename" => file.CleanPath[(file.CleanPath.LastIndexOf('/') + 1)..],
        "path" => file.CleanPath,
        "folder" => file.CleanPath[..Math.Max(0, file.CleanPath.LastIndexOf('/'))],
        "collection" => file.Collection ?? "",
        "categories" => string.Join('/', CategoriesOf(file, fields, settings).Select(x => x.ToLowerInvariant()).Distinct()),
        "slugified_categories" => string.Join('/', CategoriesOf(file, fields, settings).Select(Slugs.Of).Distinct()),
        "output_ext" => ".html",
        _ => "",
    };

    private static string Printed(DateTimeOffset date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Styles that have a name (jekyllrb.com/docs/permalinks/#built-in-formats).</summary>
    private static string Named(string permalink) => permalink switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => permalink,
    };

    /// <summary>What the style of posts' addresses means for pages and collections.</summary>
    private static string Suffix(string permalink) => Named(permalink) is var pattern && pattern.EndsWith('/') ? "/" : pattern.EndsWith(":output_ext", StringComparison.Ordinal) ? ":output_ext" : "";

    private static IEnumerable<string> CategoriesOf(JekyllFile file, FieldMap fields, JekyllSettings settings) =>
        file.FoldersAround.Where(x => x != settings.CollectionsFolder).Concat(JekyllLayout.WordsOf(fields, "categories")).Concat(fields.Texts("category"));

    /// <summary>Jekyll's <c>slugify</c> in its mode "pretty", letter case kept.</summary>
    private static string PrettySlug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                || (rune.IsAscii && "._~!$&'()+,;=@".Contains((char)rune.Value)))
                slug.Append(rune);
            else if (slug.Length == 0 || slug[^1] != '-')
                slug.Append('-');
        return slug.ToString().Trim('-');
    }

    private static string Rooted(string address)
    {
        var path = "/" + string.Join('/', address.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return address.EndsWith('/') && path != "/" ? path + "/" : path;
    }

    [GeneratedRegex(@":(?<name>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
