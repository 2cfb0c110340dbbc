using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>The address that Jekyll gives a file (jekyllrb.com/docs/permalinks).</summary>
internal static partial class JekyllAddress
{
    /// <summary>Date and name of a post's file, such as <c>_posts/2018-06-24-attention.md</c>; null for any other file.</summary>
    public static (DateOnly Date, string Name)? PostName(string path) =>
        PostFile().Match(path) is { Success: true } match && DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, match.Groups["name"].Value)
            : null;

    public static bool IsDraft(string path) => path.StartsWith("_drafts/", StringComparison.Ordinal) || path.Contains("/_drafts/", StringComparison.Ordinal);

    public static string OfPost(string path, string name, DateTimeOffset date, FieldMap fields, JekyllSettings settings)
    {
        if (fields.Text("permalink") is { } own && !own.Contains(':', StringComparison.Ordinal))
            return Rooted(own);
        var categories = CategoriesOf(path, fields);
        var pattern = Named(fields.Text("permalink") ?? settings.Permalink);
        var filled = Placeholder().Replace(pattern, match => match.Groups["name"].Value switch
        {
            "year" => date.ToString("yyyy", CultureInfo.InvariantCulture),
            "short_year" => date.ToString("yy", CultureInfo.InvariantCulture),
            "month" => date.ToString("MM", CultureInfo.InvariantCulture),
            "i_month" => date.Month.ToString(CultureInfo.InvariantCulture),
            "short_month" => date.ToString("MMM", CultureInfo.InvariantCulture),
            "output_ext" => ".html",
            "hour" => date.ToString("HH", CultureInfo.InvariantCulture),
            "minute" => date.ToString("mm", CultureInfo.InvariantCulture),
            "second" => date.ToString("ss", CultureInfo.InvariantCulture),
            "day" => date.ToString("dd", CultureInfo.InvariantCulture),
            "i_day" => date.Day.ToString(CultureInfo.InvariantCulture),
            "y_day" => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            "title" => fields.Text("slug") is { } slug ? Slugs.Of(slug) : name,
            "slug" => Slugs.Of(fields.Text("slug") ?? name),
            "categories" => string.Join('/', categories.Select(Slugs.Of)),
            _ => "",
        });
        return Rooted(filled);
    }

    /// <summary>A page stands where its file does: <c>about.md</c> at <c>/about.html</c>, or at <c>/about/</c> with pretty permalinks.</summary>
    public static string OfPage(string path, FieldMap fields, JekyllSettings settings)
    {
        if (fields.Text("permalink") is { } own)
            return Rooted(own);
        var name = path[..^Path.GetExtension(path).Length];
        if (name is "index" || name.EndsWith("/index", StringComparison.Ordinal))
            return Rooted(name[..^"index".Length]);
        return Rooted(Named(settings.Permalink).EndsWith('/') ? name + "/" : name + ".html");
    }

    private static string Named(string permalink) => permalink switch
    {
        "date" => "/:categories/:year/:month/:day/:title.html",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title.html",
        "none" => "/:categories/:title.html",
        _ => permalink,
    };

    /// <summary>The folders around <c>_posts</c> and the categories of the front matter.</summary>
    private static IEnumerable<string> CategoriesOf(string path, FieldMap fields)
    {
        var posts = path.IndexOf("_posts/", StringComparison.Ordinal);
        var folders = posts > 0 ? path[..posts].Split('/', StringSplitOptions.RemoveEmptyEntries) : [];
        return folders.Concat(JekyllLayout.WordsOf(fields, "categories")).Concat(JekyllLayout.WordsOf(fields, "category")).Distinct(StringComparer.Ordinal);
    }

    private static string Rooted(string address)
    {
        var path = "/" + string.Join('/', address.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return address.EndsWith('/') && path != "/" ? path + "/" : path;
    }

    [GeneratedRegex(@"(?:^|/)_posts/(?:.*/)?(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-(?<name>[^/]+)\.(?:md|markdown|mkd)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PostFile();

    [GeneratedRegex(@":(?<name>[a-z_]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
