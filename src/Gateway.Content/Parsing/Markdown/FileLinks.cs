namespace Gateway.Content.Parsing.Markdown;

/// <summary>Turns destinations that name a file by its path into the address of that file.</summary>
/// <param name="path">Of the file that holds the links.</param>
/// <param name="urlOf">From a path on the site to its address.</param>
internal sealed class FileLinks(string path, FileAddresses addresses, Func<string, string> urlOf)
{
    private readonly string folder = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The destination to print; the written one where it names no file.</summary>
    public string Rewrite(string destination)
    {
        var (file, fragment) = Cut(destination);
        return Find(file) is { } found ? urlOf(found.SitePath) + fragment : destination;
    }

    /// <summary>What the file is called that a destination names; null where it names none.</summary>
    public string? TitleOf(string destination) => Find(Cut(destination).File)?.Title;

    private NamedFile? Find(string file)
    {
        if (file.Length == 0 || file.Contains(':', StringComparison.Ordinal) || file.StartsWith("//", StringComparison.Ordinal))
            return null;
        var name = Uri.UnescapeDataString(file.Split('?')[0]).TrimEnd('/');
        return addresses.AtOrIn(name.StartsWith('/') ? name.TrimStart('/') : FilePaths.Collapse(folder + name));
    }

    private static (string File, string Fragment) Cut(string destination)
    {
        var hash = destination.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (destination, "") : (destination[..hash], destination[hash..]);
    }
}
