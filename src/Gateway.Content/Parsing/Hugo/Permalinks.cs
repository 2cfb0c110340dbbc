using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>The patterns by which a site makes addresses (gohugo.io/configuration/permalinks).</summary>
internal static class Permalinks
{
    /// <summary>Of the language first, then of the site; null where no pattern is meant for the page.</summary>
    public static string? PatternFor(HugoPath path, HugoSettings settings) =>
        PatternIn(settings.Fields.Map("languages").Map(path.Language.Key), path) ?? PatternIn(settings.Fields, path);

    private static string? PatternIn(SettingsTree settings, HugoPath path)
    {
        var kind = path.IsSection ? "section" : "page";
        if (settings["permalinks"] is IEnumerable<object?>)
            return settings.Maps("permalinks").FirstOrDefault(x => PageMatcher.Matches(x.Map("target"), path))?.Text("pattern");
        var permalinks = settings.Map("permalinks");
        var ofKind = permalinks.Map(kind);
        // Patterns below no kind are an older way to write those of pages.
        return PatternOf(ofKind, path) ?? (path.IsSection ? null : PatternOf(permalinks, path));
    }

    /// <summary>For the innermost folder that is named; a slash names the top.</summary>
    private static string? PatternOf(SettingsTree patterns, HugoPath path)
    {
        for (var folder = path.IsSection ? path.Folder : path.Container; folder.Length > 0; folder = HugoPath.ParentOf(folder))
            if (patterns.Text(folder, $"/{folder}", $"/{folder}/") is { } pattern)
                return pattern;
        return path.Container.Length == 0 ? patterns.Text("/") : null;
    }
}

/// <summary>Says which pages a setting is meant for.</summary>
internal static class PageMatcher
{
    /// <param name="target">Empty for all pages.</param>
    public static bool Matches(FieldMap target, HugoPath path)
    {
        var languages = target.Map("sites").Map("matrix").Texts("languages");
        return (target.Text("path") is not { } glob || Glob.IsMatch(glob.ToLowerInvariant(), "/" + path.Logical))
            && (target.Text("kind") is not { } kind || Glob.IsMatch(kind, KindOf(path)))
            && (target.Text("lang") is not { } language || Glob.IsMatch(language, path.Language.Key))
            && (languages.Count == 0 || languages.Any(x => Glob.IsMatch(x.ToLowerInvariant(), path.Language.Key)));
    }

    private static string KindOf(HugoPath path) => !path.IsSection ? "page" : path.Folder.Length == 0 ? "home" : "section";
}

/// <summary>Puts values in the place of tokens such as <c>:year</c>.</summary>
internal sealed partial class PermalinkTokens(HugoPath path, PostFields fields, HugoSettings settings, SectionNames sections)
{
    private const string EscapedColon = "\0";

    public string Expand(string pattern) =>
        Token().Replace(pattern.Replace("\\:", EscapedColon, StringComparison.Ordinal), x => ValueOf(x.Groups["name"].Value, x.Groups["slice"].Value) ?? x.Value).Replace(EscapedColon, ":", StringComparison.Ordinal);

    /// <summary>An address of front matter, which is not cleaned; without ending it is a folder.</summary>
    public string ExpandUrl(string url)
    {
        var expanded = url.Contains(':', StringComparison.Ordinal) ? Expand(url) : url;
        var last = expanded[(expanded.LastIndexOf('/') + 1)..];
        return last.Length == 0 || last.Contains('.', StringComparison.Ordinal) ? expanded : expanded + "/";
    }

    private string? ValueOf(string name, string slice) => name switch
    {
        "year" or "month" or "monthname" or "day" or "weekday" or "weekdayname" or "yearday" => DateValue(name),
        "section" => path.Section ?? "",
        "sectionslug" => Clean(Slice(sections.Of(path), "[0]")),
        "sections" => Slice(path.IsSection ? path.Folder.Split('/') : path.Container.Split('/', StringSplitOptions.RemoveEmptyEntries), slice),
        "sectionslugs" => string.Join('/', Slice(sections.Of(path), slice).Split('/').Select(Clean)),
        "title" => Clean(fields.Title ?? path.BaseName),
        "slug" => Clean(fields.Slug ?? fields.Title ?? path.BaseName),
        "slugorfilename" or "slugorcontentbasename" => Clean(fields.Slug ?? path.BaseName),
        "filename" or "contentbasename" => Clean(path.BaseName),
        _ => GoDate(name),
    };

    private DateTimeOffset Date => fields.PublishedAt ?? DateTimeOffset.MinValue;

    private string DateValue(string name) => name switch
    {
        "year" => Formatted("yyyy"),
        "month" => Formatted("MM"),
        "monthname" => Formatted("MMMM"),
        "day" => Formatted("dd"),
        "weekday" => ((int)Date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        "weekdayname" => Formatted("dddd"),
        _ => Date.DayOfYear.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A part of Go's reference date (pkg.go.dev/time#pkg-constants); null for any other word.</summary>
    private string? GoDate(string layout) => layout switch
    {
        "2006" => Formatted("yyyy"),
        "06" => Formatted("yy"),
        "01" => Formatted("MM"),
        "1" => Formatted("%M"),
        "Jan" => Formatted("MMM"),
        "January" => Formatted("MMMM"),
        "02" => Formatted("dd"),
        "2" => Formatted("%d"),
        "002" => Date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        "Mon" => Formatted("ddd"),
        "Monday" => Formatted("dddd"),
        "15" => Formatted("HH"),
        "04" => Formatted("mm"),
        "05" => Formatted("ss"),
        _ => null,
    };

    private string Formatted(string format) => Date.ToString(format, CultureInfo.InvariantCulture);

    // A slash of a title would begin a folder.
    private string Clean(string text) => HugoAddress.Sanitize(text.Replace('/', ' ').Trim(), settings);

    /// <summary>Takes some of the sections, by <c>[1:]</c>, <c>[:last]</c> or <c>[last]</c>; bounds outside of them give fewer.</summary>
    private static string Slice(IReadOnlyList<string> parts, string slice)
    {
        if (slice.Length == 0)
            return string.Join('/', parts);
        var bounds = slice.Trim('[', ']').Split(':');
        var from = Bound(bounds[0], parts.Count, 0);
        var to = bounds.Length == 1 ? from + 1 : Bound(bounds[1], parts.Count, parts.Count);
        return string.Join('/', parts.Take(Math.Clamp(to, 0, parts.Count)).Skip(from));
    }

    private static int Bound(string text, int count, int otherwise) =>
        text == "last" ? count - 1 : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(@":(?<name>\w+)(?<slice>\[[^\]/]*\])?", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
