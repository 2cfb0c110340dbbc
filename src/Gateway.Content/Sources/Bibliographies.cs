using Gateway.Content.Extraction.References;
using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Parsing.BibTeX;
using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Resolution;

namespace Gateway.Content.Sources;

/// <summary>The .bib files of a source, and which of them a post cites from.</summary>
internal sealed class Bibliographies(IReadOnlyList<BibFile> files, BibliographyPlaces places)
{
    private const string Field = "bibliography";

    private readonly Dictionary<string, BibFile> byPath = files.ToDictionary(x => x.Path, StringComparer.Ordinal);
    private readonly ILookup<string, BibFile> byName = files.ToLookup(x => Path.GetFileName(x.Path), StringComparer.Ordinal);

    /// <summary>Faults of the files that were read, with their paths.</summary>
    public IEnumerable<(string Path, Fault Fault)> Faults => files.SelectMany(x => x.Faults.Select(fault => (x.Path, fault)));

    /// <summary>
    /// The files that its front matter names (Distill, Pandoc, Quarto), else those of the site's settings, else all that there are, the nearest first.
    /// </summary>
    public PostBibliography Of(ParsedPost post)
    {
        var front = post.Fields.FrontMatter;
        var folder = FolderOf(post.File.Path);
        if (front.Texts(Field) is { Count: > 0 } names)
            return Named(names, folder, front.PlaceOf(Field));
        var given = places.Files.Select(x => Find(x, "")).OfType<BibFile>().ToList();
        var isGiven = given.Count > 0;
        if (!isGiven && (places.TakesAny || files.Count == 1))
            given = [.. files.OrderByDescending(x => Shared(folder, x.Path))];
        // Entries in Pandoc's own form, in the front matter itself.
        return new PostBibliography(given) { IsNamed = isGiven, HasOthers = front["references"] is List<object?> };
    }

    private PostBibliography Named(IReadOnlyList<string> names, string folder, SourceSpan place)
    {
        var found = new List<BibFile>();
        var faults = new List<Fault>();
        foreach (var name in names.Where(IsBib))
            if (Find(name, folder) is { } file)
                found.Add(file);
            else
                faults.Add(Missing(name, place));
        return new PostBibliography(found) { IsNamed = true, HasOthers = !names.All(IsBib), Faults = faults };
    }

    private Fault Missing(string name, SourceSpan place)
    {
        var nearest = Nearest.Name(Path.GetFileName(name), byName.Select(x => x.Key));
        var hint = nearest is null ? "Add the file, or mend its name." : $"Did you mean {nearest}?";
        return new Fault(DiagnosticCode.InvalidBibliography, place, $"There is no file {name} to cite from. {hint}", nearest);
    }

    /// <summary>From the post's folder, the source's, or one that the site keeps such files in; else the only file of that name.</summary>
    private BibFile? Find(string name, string folder)
    {
        var file = Path.HasExtension(name) ? name : name + ".bib";
        foreach (var from in (IEnumerable<string>)[folder, "", .. places.Folders])
            if (byPath.TryGetValue(FilePaths.Collapse($"{from}/{file}"), out var found))
                return found;
        return byName[Path.GetFileName(file)].Take(2).ToList() is [var only] ? only : null;
    }

    // Pandoc also takes CSL JSON and YAML, and addresses, which are not read here.
    private static bool IsBib(string name) =>
        !name.Contains("://", StringComparison.Ordinal) && Path.GetExtension(name).ToLowerInvariant() is "" or ".bib" or ".bibtex";

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    /// <summary>How many folders both lie in.</summary>
    private static int Shared(string folder, string path) =>
        folder.Split('/').Zip(FolderOf(path).Split('/')).TakeWhile(x => x.First == x.Second && x.First.Length > 0).Count();
}
