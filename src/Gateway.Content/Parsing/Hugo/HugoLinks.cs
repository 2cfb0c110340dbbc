using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Turns destinations that name a file into the address of that file (gohugo.io/content-management/cross-references).</summary>
/// <param name="urlOf">From a site path to the absolute address; null where the site has none.</param>
internal sealed class HugoLinks(string path, string? contentFolder, HiddenMarks shortcodes, FileAddresses addresses, Func<string, string?> urlOf)
{
    private readonly string folder = path[..(path.LastIndexOf('/') + 1)];

    /// <summary>The destination to print; the written one where it names no file. What a <c>ref</c> names in vain stays as written, so that it is found broken.</summary>
    public string Rewrite(string destination)
    {
        var target = Shortcodes.ReferenceTarget(shortcodes.Single(destination));
        var written = target ?? shortcodes.Expand(destination, mark => mark);
        var (file, fragment) = SplitFragment(written);
        if (file.Length == 0 || file.Contains("://", StringComparison.Ordinal) || file.StartsWith("//", StringComparison.Ordinal))
            return written;
        if (target is null && !file.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return written;
        return Find(Uri.UnescapeDataString(file)) is { } sitePath ? (urlOf(sitePath) ?? SiteAddress.Escape(sitePath)) + fragment : written;
    }

    private string? Find(string file)
    {
        var name = file.TrimEnd('/');
        string[] places = name.StartsWith('/') ? [contentFolder + name.TrimStart('/')] : [FilePaths.Collapse(folder + name), contentFolder + name];
        foreach (var place in places)
            if (addresses.AtOrIn(place) is { } sitePath)
                return sitePath;
        return addresses.Named(name);
    }

    private static (string File, string Fragment) SplitFragment(string destination)
    {
        var hash = destination.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (destination, "") : (destination[..hash], destination[hash..]);
    }
}
