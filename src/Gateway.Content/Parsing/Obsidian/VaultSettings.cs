using System.IO.Enumeration;
using System.Text.RegularExpressions;
using Gateway.Content.Model;
using Gateway.Content.Parsing.FrontMatter;
using Gateway.Content.Parsing.Hugo;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>What is known of a vault as a whole: where it lies, and how Quartz publishes it (quartz.jzhao.xyz/configuration).</summary>
/// <param name="Root">Folder of the notes within the source, with a final slash; empty for the source's own.</param>
/// <param name="Hash">Of the settings file.</param>
internal sealed partial record VaultSettings(string Root, string Hash)
{
    // The settings of newer versions of Quartz; older ones have theirs in a program.
    private const string YamlFile = "quartz.config.yaml";
    private const string ProgramFile = "quartz.config.ts";

    private static readonly string[] VaultFolders = [".obsidian", ".foam"];

    // By their names the content folder of Quartz, and the one that GitHub publishes.
    private static readonly string[] SiteFolders = ["content/", "docs/"];

    /// <summary>Why the file cannot be read.</summary>
    public (string Path, Fault Fault)? Fault { get; init; }

    public bool IsQuartz { get; init; }
    public string? Title { get; init; }
    public string? BaseUrl { get; init; }
    public string? Language { get; init; }

    /// <summary>Patterns of files and folders that are not published, from the <see cref="Root"/>.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Whether the folder is a vault by its own settings.</summary>
    public static bool AreIn(string folder) => QuartzFileOf(folder) is not null || VaultFolders.Any(x => Directory.Exists(Path.Combine(folder, x)));

    /// <param name="files">Of the folder.</param>
    public static VaultSettings Find(string folder, IReadOnlyList<SourceFile> files)
    {
        if (QuartzFileOf(folder) is not var (site, name))
            return new VaultSettings(AreIn(folder) ? "" : RootIn(files), "");
        var file = name == ProgramFile ? ReadProgram(site) : SettingsFile.Read(site, name);
        var fields = file.Fields.Map("configuration");
        return new VaultSettings(site == folder ? "content/" : "", file.Hash)
        {
            Fault = file.Fault is null ? null : (file.Path, file.Fault),
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
    private static (string Site, string Name)? QuartzFileOf(string folder)
    {
        foreach (var site in new[] { folder, HugoSettings.SiteAround(folder) }.OfType<string>())
            foreach (var name in (string[])[ProgramFile, YamlFile])
                if (SettingsFile.Exists(site, name))
                    return (site, name);
        return null;
    }

    /// <summary>The folder that all notes lie in, but for those that say something of the repository itself, if its name tells that it is a site.</summary>
    private static string RootIn(IReadOnlyList<SourceFile> files)
    {
        var folders = files.Select(x => x.Path).Where(x => VaultAddress.IsNote(x) && x.Contains('/', StringComparison.Ordinal)).Select(x => x[..(x.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct().Take(2).ToList();
        return folders is [var only] && SiteFolders.Contains(only) ? only : "";
    }

    /// <summary>The fields of interest in a program's text, placed as in <see cref="YamlFile"/>.</summary>
    private static SettingsFile ReadProgram(string site)
    {
        var text = File.ReadAllText(Path.Combine(site, ProgramFile));
        var configuration = FieldMap.NewFields();
        foreach (Match field in Assignment().Matches(text))
            configuration[field.Groups["name"].Value] = new Field(
                field.Groups["text"].Success ? field.Groups["text"].Value : Text().Matches(field.Groups["list"].Value).Select(x => (object?)x.Groups["text"].Value).ToList(), Place: default);
        var fields = FieldMap.NewFields();
        fields["configuration"] = new Field(new FieldMap(configuration), Place: default);
        return new SettingsFile(ProgramFile, new FieldMap(fields), ContentKey.Of(text).Value, null);
    }

    [GeneratedRegex("""^\s*(?<name>pageTitle|baseUrl|locale|ignorePatterns)\s*:\s*(?:["'`](?<text>[^"'`\r\n]*)["'`]|\[(?<list>[^\]]*)\])""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Assignment();

    [GeneratedRegex("""["'`](?<text>[^"'`\r\n]*)["'`]""", RegexOptions.NonBacktracking)]
    private static partial Regex Text();
}
