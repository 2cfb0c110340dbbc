using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>What is known of a vault as a whole: where it lies, and how Quartz publishes it (quartz.jzhao.xyz/configuration).</summary>
/// <param name="Root">Folder of the notes within the source, with a final slash; empty for the source's own.</param>
/// <param name="Hash">Of the settings file.</param>
internal sealed partial record VaultSettings(string Root, string Hash)
{
    /// <summary>The settings of newer versions of Quartz; older ones have theirs in <see cref="ProgramFile"/>.</summary>
    public const string YamlFile = "quartz.config.yaml";

    private const string ProgramFile = "quartz.config.ts";

    private static readonly string[] VaultFolders = [".obsidian", ".foam"];

    // By their names the content folder of Quartz, and the one that GitHub publishes.
    private static readonly string[] SiteFolders = ["content/", "docs/"];

    public bool IsQuartz { get; init; }
    public string? Title { get; init; }
    public string? BaseUrl { get; init; }
    public string? Language { get; init; }

    /// <summary>Patterns of files and folders that are not published, from the <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Whether the folder is a vault by its own settings.</summary>
    public static bool Describe(string folder) => QuartzFileOf(folder) is not null || VaultFolders.Any(x => Directory.Exists(Path.Combine(folder, x)));

    /// <exception cref="FieldSyntaxException">The settings file cannot be read.</exception>
    public static VaultSettings Find(string folder, IReadOnlyList<SourceFile> files)
    {
        if (QuartzFileOf(folder) is not { } file)
            return new VaultSettings(Describe(folder) ? "" : RootIn(files), "");
        var text = File.ReadAllText(file);
        var fields = Path.GetFileName(file) == ProgramFile ? FieldsIn(text) : YamlFields.Parse(text).Map("configuration");
        var isAround = Path.GetDirectoryName(file) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new VaultSettings(isAround ? "content/" : "", ContentKey.Of(text).Value)
        {
            IsQuartz = true,
            Title = fields.Text("pageTitle"),
            BaseUrl = fields.Text("baseUrl"),
            Language = fields.Text("locale"),
            Ignored = fields.Texts("ignorePatterns"),
        };
    }

    /// <param name="path">Of a note.</param>
    public bool Publishes(string path)
    {
        if (!IsQuartz)
            return true;
        if (!path.StartsWith(Root, StringComparison.Ordinal))
            return false;
        // A folder that is ignored takes all with it.
        var inner = path[Root.Length..];
        for (var end = 0; (end = inner.IndexOf('/', end + 1)) > 0;)
            if (Ignored.Any(x => Matches(x, inner[..end])))
                return false;
        return !Ignored.Any(x => Matches(x, inner));
    }

    private static bool Matches(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern.StartsWith("**/", StringComparison.Ordinal) ? pattern[1..] : "/" + pattern, "/" + path, ignoreCase: false)
        && (pattern.Contains("**", StringComparison.Ordinal) || pattern.Count('/') == path.Count('/'));

    /// <summary>The settings file in the folder or, for Quartz's content folder, beside it.</summary>
    private static string? QuartzFileOf(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string?[] places = [full, Path.GetFileName(full) == "content" ? Path.GetDirectoryName(full) : null];
        // Like every other file, settings behind a symbolic link are not read.
        return places.OfType<string>().SelectMany(x => (string[])[Path.Combine(x, ProgramFile), Path.Combine(x, YamlFile)]).FirstOrDefault(x => File.Exists(x) && new FileInfo(x).LinkTarget is null);
    }

    /// <summary>The folder that all notes lie in, but for those that say something of the repository itself, if its name tells that it is a site.</summary>
    private static string RootIn(IReadOnlyList<SourceFile> files)
    {
        var folders = files.Select(x => x.Path).Where(x => VaultAddress.IsNote(x) && x.Contains('/', StringComparison.Ordinal)).Select(x => x[..(x.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Take(2).ToList();
        return folders is [var only] && SiteFolders.Contains(only) ? only : "";
    }

    /// <summary>The fields of interest in a program's text.</summary>
    private static FieldMap FieldsIn(string program) => new(Field().Matches(program).Select(x => KeyValuePair.Create(
        x.Groups["name"].Value,
        x.Groups["text"].Success ? (object?)x.Groups["text"].Value : Text().Matches(x.Groups["list"].Value).Select(y => (object?)y.Groups["text"].Value).ToList())));

    [GeneratedRegex("""^\s*(?<name>pageTitle|baseUrl|locale|ignorePatterns)\s*:\s*(?:["'`](?<text>[^"'`\r\n]*)["'`]|\[(?<list>[^\]]*)\])""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Field();

    [GeneratedRegex("""["'`](?<text>[^"'`\r\n]*)["'`]""", RegexOptions.NonBacktracking)]
    private static partial Regex Text();
}
