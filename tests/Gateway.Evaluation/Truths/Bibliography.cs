using System.Text.Json;

namespace Gateway.Evaluation.Truths;

/// <summary>The entries of a corpus's .bib files.</summary>
public sealed class Bibliography
{
    public static readonly Bibliography None = new();

    private readonly Dictionary<string, IReadOnlyDictionary<string, BibEntry>> entriesByFile = [];
    private readonly Dictionary<string, string> fileByPost = [];

    public static Bibliography Read(JsonElement root)
    {
        var bibliography = new Bibliography();
        foreach (var file in root.GetProperty("bib").EnumerateObject())
            bibliography.entriesByFile[file.Name] = file.Value.EnumerateObject().ToDictionary(x => x.Name, x => EntryOf(x.Name, x.Value));
        foreach (var post in root.GetProperty("files").EnumerateObject())
            if (post.Value.Text("bibliography") is { } name)
                bibliography.fileByPost[post.Name] = bibliography.entriesByFile.Keys.First(x => Path.GetFileName(x) == name);
        return bibliography;
    }

    /// <summary>By key; a post that names no file shares the only one of the site.</summary>
    public IReadOnlyDictionary<string, BibEntry> Of(string post) =>
        fileByPost.TryGetValue(post, out var file) ? entriesByFile[file] : entriesByFile.Count == 1 ? entriesByFile.Values.First() : new Dictionary<string, BibEntry>();

    private static BibEntry EntryOf(string key, JsonElement entry) => new(
        key,
        entry.Text("title"),
        int.TryParse(entry.Text("year"), out var year) ? year : null,
        [.. Identifiers.Of(entry.Text("arxiv"), entry.Text("doi"))]);
}

/// <param name="Identifiers">Its arXiv id and DOI, if any.</param>
public sealed record BibEntry(string Key, string? Title, int? Year, IReadOnlyList<string> Identifiers)
{
    /// <summary>Whether a bibliography's entry is this one: by its key where that is the label, else by its title.</summary>
    public bool Is(ReferenceFact reference) => reference.Label == Key || (Title is not null && reference.Titles.Any(x => Folded.Letters(x) == Folded.Letters(Title)));

    public override string ToString() => $"{Key} \"{Title}\" {Year} {string.Join(' ', Identifiers)}".TrimEnd();
}
