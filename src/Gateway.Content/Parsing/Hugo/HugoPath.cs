using Gateway.Content.Parsing.Markdown;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>Where a file stands inside the content.</summary>
/// <param name="Folder">Without a final slash; empty for the top.</param>
/// <param name="Name">Of the file, without language and ending.</param>
internal sealed record HugoPath(HugoLanguage Language, string Folder, string Name)
{
    public bool IsSection => Name == "_index";

    /// <summary>Whether the file is a bundle of its own, with all that lies in its folder.</summary>
    public bool IsLeafBundle => Name == "index";

    /// <summary>The folder that the page itself lies in: for a bundle the one around its own.</summary>
    public string Container => IsLeafBundle ? ParentOf(Folder) : Folder;

    /// <summary>The last part of the address, unless the post says otherwise.</summary>
    public string BaseName => IsLeafBundle && Folder.Length > 0 ? Folder[(Folder.LastIndexOf('/') + 1)..] : Name;

    /// <summary>The path by which pages name each other (gohugo.io/quick-reference/glossary/logical-path), without ending and in small letters.</summary>
    public string Logical => LogicalOf(Spelt);

    /// <summary>The same as the file's name spells it.</summary>
    public string Spelt => IsSection || IsLeafBundle ? Folder : Folder.Length == 0 ? Name : $"{Folder}/{Name}";

    public string? Section => Folder.Length == 0 ? null : Folder.Split('/')[0];

    public static string ParentOf(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];

    /// <summary>A path as written, made comparable: small letters, hyphens for spaces, no dots, no slashes at the ends.</summary>
    public static string LogicalOf(string path) => FilePaths.Collapse(path).ToLowerInvariant().Replace(' ', '-');
}
