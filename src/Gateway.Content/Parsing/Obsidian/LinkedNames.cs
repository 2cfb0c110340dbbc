using Gateway.Content.Parsing.Markdown;
using Gateway.Content.Sources;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Tells by a sample of the files whether notes link to each other by name.</summary>
internal static class LinkedNames
{
    // Nearly every note of a vault has such a link; to read a hundred takes a few milliseconds.
    private const int SampleSize = 100;

    public static bool StandIn(IReadOnlyList<SourceFile> files)
    {
        var notes = files.Where(x => VaultAddress.IsNote(x.Path)).ToList();
        var names = notes.Select(x => KeyOf(x.Path)).ToHashSet(StringComparer.Ordinal);
        var step = Math.Max(1, notes.Count / SampleSize);
        for (var i = 0; i < notes.Count; i += step)
            if (TextFile.Read(notes[i]).Text is { } text && NamesIn(text).Any(x => names.Contains(KeyOf(x))))
                return true;
        return false;
    }

    /// <summary>What stands between double brackets outside of code.</summary>
    private static IEnumerable<string> NamesIn(string text)
    {
        CodeMap? code = null;
        for (int i = 0, start; (start = text.IndexOf("[[", i, StringComparison.Ordinal)) >= 0;)
        {
            i = start + 2;
            var line = text.AsSpan(i, Math.Min(WikiLinkParser.MaxLength, text.Length - i));
            var end = line.IndexOfAny(']', '\n');
            if (end < 0 || !line[end..].StartsWith("]]") || WikiLink.Parse(line[..end]) is not { } link)
                continue;
            if ((code ??= CodeMap.Of(text)).At(start) is null && link.File.ToString() is { Length: > 0 } name)
                yield return name;
        }
    }

    private static string KeyOf(string path) => VaultAddress.Slug(VaultAddress.NameOf(VaultAddress.WithoutEnding(path))).ToLowerInvariant();
}
