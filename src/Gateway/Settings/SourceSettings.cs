using System.Text.RegularExpressions;
using Gateway.Commands;
using Gateway.Content.Model;
using Gateway.Content.Sources;

namespace Gateway.Settings;

/// <summary>One source as a person describes it, on the command line or in the settings.</summary>
public sealed partial record SourceSettings
{
    /// <summary>The <see cref="Layout"/> that leaves the choice to the reader.</summary>
    public const string AnyLayout = "auto";

    // Folders that every site has say nothing of the blog; the one around them does.
    private static readonly string[] Nameless = ["content", "public", "docs", "_site"];

    /// <summary>As <see cref="Layout"/> spells them.</summary>
    public static IReadOnlyList<string> Layouts { get; } = [AnyLayout, .. Enum.GetNames<SourceKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The folder's name unless given.</summary>
    public string? Name { get; init; }

    public string? Folder { get; init; }
    public string? BaseUrl { get; init; }
    public string? Layout { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>An IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="FailureException">A value cannot be used, or the folder is missing or a file.</exception>
    public SourceOptions ToOptions()
    {
        var folder = ExistingFolder();
        var name = string.IsNullOrWhiteSpace(Name) ? NameOf(folder) : Name;
        return new SourceOptions(name, folder)
        {
            Layout = LayoutOf(name),
            BaseUrl = BaseUrlOf(name),
            Language = LanguageOf(name),
            TimeZone = TimeZoneOf(name),
        };
    }

    private string ExistingFolder()
    {
        if (string.IsNullOrWhiteSpace(Folder))
            throw Refused($"The source {Name} has no Folder: say where its posts are.");
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(WithHome(Folder)));
        if (File.Exists(folder))
            throw new FailureException(ExitCode.Source, $"{folder} is a file: name the folder that holds the posts.");
        if (!Directory.Exists(folder))
            throw new FailureException(ExitCode.Source, $"There is no folder {folder}: check the path.");
        return folder;
    }

    /// <summary>A shell puts the home folder in for <c>~</c>, but not in <c>name=~/blog</c>, and nobody does in a settings file.</summary>
    private static string WithHome(string path) => path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
        ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
        : path;

    private static string NameOf(string folder)
    {
        var name = Path.GetFileName(folder);
        var parent = Path.GetFileName(Path.GetDirectoryName(folder));
        if (Nameless.Contains(name, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrEmpty(parent))
            return parent;
        return name.Length > 0 ? name : throw new FailureException(ExitCode.Source, $"{folder} holds the whole disk: name the folder of one blog.");
    }

    private SourceKind? LayoutOf(string name)
    {
        if (Layout is null or AnyLayout)
            return null;
        return Layouts.Contains(Layout)
            ? Enum.Parse<SourceKind>(Layout, ignoreCase: true)
            : throw Refused($"The source {name} has the layout \"{Layout}\", which is not known: write {string.Join(", ", Layouts)}.");
    }

    private string? BaseUrlOf(string name)
    {
        if (BaseUrl is null || (Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            return BaseUrl;
        throw Refused($"The source {name} has the base URL \"{BaseUrl}\", which is not absolute: write it whole, such as https://example.org/.");
    }

    private string? LanguageOf(string name) => Language is null || LanguageTag().IsMatch(Language)
        ? Language
        : throw Refused($"The source {name} has the language \"{Language}\", which is no language tag: write one such as en or pt-BR.");

    private TimeZoneInfo TimeZoneOf(string name)
    {
        if (TimeZone is null)
            return TimeZoneInfo.Utc;
        return TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone)
            ? zone
            : throw Refused($"The source {name} has the time zone \"{TimeZone}\", which this machine does not know: write UTC or a name such as Europe/Berlin.");
    }

    private static FailureException Refused(string sentence) => new(ExitCode.Usage, sentence);

    // The form of a tag (RFC 5646, section 2.1), not whether anybody speaks it.
    [GeneratedRegex(@"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
