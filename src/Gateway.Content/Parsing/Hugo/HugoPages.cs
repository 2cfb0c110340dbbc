namespace Gateway.Content.Parsing.Hugo;

/// <summary>Finds pages by the ways in which they name each other (gohugo.io/methods/page/getpage).</summary>
internal sealed class HugoPages
{
    private readonly Dictionary<(string Language, string Key), string> byPath = [];
    private readonly Dictionary<(string Language, string Name), string?> byName = [];
    private readonly HashSet<string> sitePaths = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> spelt = new(StringComparer.Ordinal);

    public HugoPages(FileAddresses addresses, HugoContent content)
    {
        foreach (var (path, sitePath) in addresses.Files.Select(x => (x.Path, x.SitePath)))
        {
            if (content.PathOf(path) is not { } page)
                continue;
            var language = page.Language.Key;
            byPath.TryAdd((language, page.Logical), sitePath);
            var name = page.Logical[(page.Logical.LastIndexOf('/') + 1)..];
            // A name that two pages share names neither.
            byName[(language, name)] = byName.TryGetValue((language, name), out var other) && other != sitePath ? null : sitePath;
            spelt.Add(page.Spelt);
            sitePaths.Add(sitePath.TrimEnd('/'));
        }
    }

    /// <summary>Whether a destination is the address of a page rather than its name: one in other letter case is, unless a file is spelt so.</summary>
    /// <param name="sitePath">Where a browser would go.</param>
    public bool IsAddress(string destination, string sitePath) =>
        sitePaths.TryGetValue(sitePath.TrimEnd('/'), out var own) && (own == sitePath.TrimEnd('/') || !spelt.Contains(destination.Trim('/')));

    /// <summary>The site path of the page that a destination names.</summary>
    /// <param name="destination">Without query and fragment, percent-decoded.</param>
    /// <param name="language">Key of the language that it must have.</param>
    /// <param name="mayBeName">Whether the name of a page alone is enough, as for <c>ref</c>.</param>
    public string? Find(HugoPath from, string destination, string language, bool mayBeName)
    {
        if (!destination.StartsWith('/'))
        {
            // A page looks first where it lies itself; a bundle beside its folder, and within it where the path leads up or nothing stands beside.
            var (near, far) = destination.StartsWith("../", StringComparison.Ordinal) ? (from.Folder, from.Container) : (from.Container, from.Folder);
            if ((At(language, $"{near}/{destination}") ?? At(language, $"{far}/{destination}")) is { } beside)
                return beside;
            if (destination.StartsWith('.'))
                return null;
        }

        return At(language, destination)
            ?? (mayBeName && !destination.Trim('/').Contains('/', StringComparison.Ordinal) ? byName.GetValueOrDefault((language, KeyOf(destination))) : null);
    }

    /// <summary>A written path, made comparable with <see cref="HugoPath.Logical"/>.</summary>
    public static string KeyOf(string path)
    {
        var key = HugoPath.LogicalOf(path);
        foreach (var ending in (ReadOnlySpan<string>)[".md", ".markdown", ".mdown"])
            if (key.EndsWith(ending, StringComparison.Ordinal))
                key = key[..^ending.Length];
        foreach (var bundle in (ReadOnlySpan<string>)["/_index", "/index"])
            if (key.EndsWith(bundle, StringComparison.Ordinal))
                return key[..^bundle.Length];
        return key is "_index" or "index" ? "" : key;
    }

    private string? At(string language, string path)
    {
        var key = KeyOf(path);
        // "post.de.md" names the page in its own language.
        return byPath.GetValueOrDefault((language, key)) ?? (key.EndsWith("." + language, StringComparison.Ordinal) ? byPath.GetValueOrDefault((language, KeyOf(key[..^(language.Length + 1)]))) : null);
    }
}
