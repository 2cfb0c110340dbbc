using Gateway.Content.Sources;

namespace Gateway.Commands;

/// <summary>Checks the folders that a person named and gives each source its name.</summary>
public static class SourceFolder
{
    // Folders that every site has say nothing of the blog; the one around them does.
    private static readonly string[] Nameless = ["content", "public", "docs", "_site"];

    /// <exception cref="FailureException">A folder is missing or a file, or two have one name.</exception>
    public static IReadOnlyList<SourceOptions> Name(IEnumerable<string> paths)
    {
        var sources = paths.Select(path => new SourceOptions(NameOf(Existing(path)), Existing(path))).ToList();
        foreach (var clash in sources.GroupBy(source => source.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            throw new FailureException(
                ExitCode.Usage,
                $"Two sources are called {clash.Key}: {string.Join(" and ", clash.Select(source => source.Folder))}. " +
                "A source is called as its folder: rename one of them.");
        }

        return sources;
    }

    private static string Existing(string path)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (File.Exists(folder))
            throw new FailureException(ExitCode.Source, $"{folder} is a file: name the folder that holds the posts.");
        if (!Directory.Exists(folder))
            throw new FailureException(ExitCode.Source, $"There is no folder {folder}: check the path.");
        return folder;
    }

    private static string NameOf(string folder)
    {
        var name = Path.GetFileName(folder);
        var parent = Path.GetFileName(Path.GetDirectoryName(folder));
        if (Nameless.Contains(name, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrEmpty(parent))
            return parent;
        return name.Length > 0 ? name : throw new FailureException(ExitCode.Source, $"{folder} holds the whole disk: name the folder of one blog.");
    }
}
