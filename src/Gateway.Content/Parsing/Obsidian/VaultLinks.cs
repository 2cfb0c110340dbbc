using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Turns what the links of one note name into addresses.</summary>
/// <param name="path">Of the note.</param>
/// <param name="baseUrl">Of the site, with a final slash; null where it is unknown.</param>
/// <param name="sitePathOf">The address that a file at a path would have.</param>
internal sealed class VaultLinks(string path, VaultFiles files, string? baseUrl, Func<string, string> sitePathOf)
{
    private readonly string folder = VaultAddress.FolderOf(path);

    /// <summary>Where a wikilink leads.</summary>
    /// <param name="target">A note, a section of it after <c>#</c>, or both.</param>
    /// <param name="definition">
    /// Destination that the note defines for the target, as Foam does for programs that know no wikilinks (foambubble.github.io/foam, "Link Reference Definitions").
    /// It may be older than the files' names, so that it counts only where the name alone does not tell the file.
    /// </param>
    public NamedTarget Find(string target, string? definition)
    {
        var (name, fragment) = Split(target);
        var anchor = AnchorOf(fragment);
        if (name.Length == 0)
            return new NamedTarget(anchor);
        var found = files.Find(name, folder);
        if (found.Count == 0 && name.Contains('%', StringComparison.Ordinal))
            found = files.Find(Uri.UnescapeDataString(name), folder);
        if (found.Count == 1)
            return new NamedTarget(UrlOf(found[0].SitePath) + anchor);
        if (definition is not null && FileAt(Split(definition).Name) is { } defined)
            return new NamedTarget(UrlOf(defined.SitePath) + anchor);
        return new NamedTarget(UrlOf(Unwritten(name)) + anchor) { Candidates = found.Count > 1 ? [.. found.Select(x => x.Path).Order(StringComparer.Ordinal)] : null };
    }

    /// <summary>Where a Markdown link leads, by its path from this note or from the vault's root, or by name alone; the written destination where it names no file.</summary>
    public string Rewrite(string destination)
    {
        var (name, fragment) = Split(destination);
        var anchor = IsHeading(fragment) ? AnchorOf(fragment) : fragment.Length > 0 ? "#" + fragment : "";
        if (name.Length == 0)
            return anchor.Length > 0 ? anchor : destination;
        if (baseUrl is not null && name.StartsWith(baseUrl, StringComparison.OrdinalIgnoreCase))
            name = name[(baseUrl.Length - 1)..];
        if (name.StartsWith("//", StringComparison.Ordinal) || HasScheme(name))
            return destination;
        if (FileAt(name) is { } file)
            return UrlOf(file.SitePath) + anchor;
        // The address of a note that is not there: it may lie above the site's own folder, where a browser would leave the site.
        var missing = Uri.UnescapeDataString(name);
        return VaultAddress.IsNote(missing) && !missing.StartsWith('/') ? UrlOf(sitePathOf(FilePaths.Collapse(folder + missing))) + anchor : destination;
    }

    private VaultFile? FileAt(string destination) => FileCalled(Uri.UnescapeDataString(destination)) ?? FileCalled(Uri.UnescapeDataString(destination.Split('?')[0]));

    private VaultFile? FileCalled(string name)
    {
        if (name.Length == 0)
            return null;
        // A path from the site's root may lack folders that only the source has; an alias there is an address of its own.
        var isAddress = name.StartsWith('/');
        var exact = isAddress ? files.Find(name, folder) : files.At(FilePaths.Collapse(folder + name));
        return (exact.Count > 0 ? exact : files.Find(name.TrimStart('/'), folder, aliasesToo: !isAddress)) is [var only] ? only : null;
    }

    /// <summary>The address of a note that is still to be written.</summary>
    private string Unwritten(string name)
    {
        var sitePath = sitePathOf(name.StartsWith('.') ? FilePaths.Collapse(folder + name) : name.TrimStart('/'));
        // Else it would be taken for a file that is no note.
        return Attachments.Is(name) || sitePath.EndsWith('/') || !Path.HasExtension(sitePath) ? sitePath : sitePath + "/";
    }

    private string UrlOf(string sitePath) => baseUrl is null ? SiteAddress.Escape(sitePath) : SiteAddress.Url(baseUrl, sitePath);

    /// <summary>The id of a block, or that of the last of the headings named.</summary>
    private static string AnchorOf(string fragment)
    {
        var heading = Uri.UnescapeDataString(fragment.TrimEnd('#')) is var decoded ? decoded[(decoded.LastIndexOf('#') + 1)..].Trim() : "";
        if (heading.Length == 0)
            return "";
        if (heading[0] == '^')
            return "#" + heading;
        return "#" + (GitHubIds.Slug(heading) is { Length: > 0 } slug ? slug : Uri.EscapeDataString(heading));
    }

    /// <summary>An id holds no white space (HTML, section 3.2.6), so that a fragment with some is the text of a heading.</summary>
    private static bool IsHeading(string fragment) => Uri.UnescapeDataString(fragment).AsSpan().ContainsAny(" \t#");

    private static bool HasScheme(string destination)
    {
        var end = destination.AsSpan().IndexOfAny(":/?");
        return end > 0 && destination[end] == ':';
    }

    private static (string Name, string Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (target.Trim(), "") : (target[..hash].Trim(), target[(hash + 1)..].Trim());
    }
}
