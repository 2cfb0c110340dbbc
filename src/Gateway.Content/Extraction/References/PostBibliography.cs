using Gateway.Content.Sources;

namespace Gateway.Content.Extraction.References;

/// <summary>The .bib files that a post cites from.</summary>
/// <param name="files">Of two entries with one key that of the first file counts.</param>
internal sealed class PostBibliography(IReadOnlyList<BibFile> files)
{
    /// <summary>Whether front matter or settings name them; else they were found by looking.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether there are entries elsewhere that are not read, so that an unknown key need not be wrong.</summary>
    public bool HasOthers { get; init; }

    /// <summary>Files that are named in vain.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    public bool IsEmpty => files.Count == 0;

    public IEnumerable<string> Keys => files.SelectMany(x => x.Entries.Keys);

    public Entry? Find(string key)
    {
        foreach (var file in files)
            if (file.Entries.TryGetValue(key, out var entry))
                return entry;
        return null;
    }
}
