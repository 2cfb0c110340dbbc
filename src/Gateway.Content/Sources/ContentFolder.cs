using Gateway.Content.Model;

namespace Gateway.Content.Sources;

/// <summary>Lists the files of a source's folder and never leaves it.</summary>
internal static class ContentFolder
{
    // Nobody writes posts in these; a version control or package folder can be larger than the blog.
    private static readonly string[] SkippedFolders = ["node_modules", "bower_components"];

    /// <summary>All files in ordinal order of their paths. Links that lead out of the folder or to a folder are reported and not followed.</summary>
    public static (IReadOnlyList<SourceFile> Files, IReadOnlyList<(string Path, Fault Fault)> Faults) List(string folder, CancellationToken cancellationToken)
    {
        var root = Real(new DirectoryInfo(folder));
        var files = new List<SourceFile>();
        var faults = new List<(string, Fault)>();
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (pending.TryPop(out var current))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in Entries(current, root, faults))
            {
                var path = RelativePath(root, entry.FullName);
                if (entry.Name.StartsWith('.'))
                    continue;
                if (entry.LinkTarget is not null && LinkFault(entry, root) is { } fault)
                    faults.Add((path, fault));
                else if (entry is DirectoryInfo child && !SkippedFolders.Contains(entry.Name))
                    pending.Push(child);
                else if (entry is FileInfo file)
                {
                    var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
                    if (SpecialFile.Is(target))
                        faults.Add((path, Unreadable("This is a pipe, socket or device, not a file, and is not read. Move it out of the folder.")));
                    else
                        files.Add(new SourceFile(path, file.FullName, target.Length));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        faults.Sort((a, b) => string.CompareOrdinal(a.Item1, b.Item1));
        return (files, faults);
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, string root, List<(string, Fault)> faults)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            faults.Add((RelativePath(root, folder.FullName), Unreadable("This folder cannot be read. Check its permissions.")));
            return [];
        }
    }

    private static Fault? LinkFault(FileSystemInfo link, string root)
    {
        FileSystemInfo? target;
        try
        {
            target = link.ResolveLinkTarget(returnFinalTarget: true);
        }
        catch (IOException)
        {
            return Unreadable("This symbolic link goes round in a circle. Remove it.");
        }

        if (target is null || !target.Exists)
            return Unreadable("This symbolic link leads nowhere. Mend or remove it.");
        if (!(Real(target) + Path.DirectorySeparatorChar).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return Unreadable("This symbolic link leads out of the folder and is not followed. Copy the file instead.");
        return target is DirectoryInfo
            ? Unreadable("This symbolic link leads to a folder that is read in its own place; it is not followed.")
            : null;
    }

    /// <summary>The path with all links of its parents resolved, so that inside and outside can be told apart.</summary>
    public static string Real(FileSystemInfo entry)
    {
        var resolved = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        var parent = resolved is FileInfo file ? file.Directory : ((DirectoryInfo)resolved).Parent;
        return Path.TrimEndingDirectorySeparator(parent is null ? resolved.FullName : Path.Combine(Real(parent), resolved.Name));
    }

    private static string RelativePath(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static Fault Unreadable(string message) => new(DiagnosticCode.UnreadableFile, SourceSpan.FileStart, message);
}
