using System.Buffers;
using System.Text;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>The address that a note is published at, as Quartz makes it (quartz/util/path.ts, <c>slugifyFilePath</c>): letter case stays.</summary>
internal static class VaultAddress
{
    private static readonly SearchValues<char> Changed = SearchValues.Create(" \t\u00a0&%?#");

    /// <summary>A path or name as it stands in an address.</summary>
    public static string Slug(string path)
    {
        if (path.AsSpan().IndexOfAny(Changed) < 0)
            return path;
        var slug = new StringBuilder(path.Length + 8);
        foreach (var c in path)
            _ = c switch
            {
                '&' => slug.Append("-and-"),
                '%' => slug.Append("-percent"),
                '?' or '#' => slug,
                _ => slug.Append(char.IsWhiteSpace(c) ? '-' : c),
            };
        return slug.ToString();
    }

    /// <summary>A path without the ending of a note.</summary>
    public static string WithoutEnding(string path) => path[..^EndingOf(path).Length];

    public static bool IsNote(string path) => EndingOf(path).Length > 0;

    /// <summary>Whether a note is the page of its folder.</summary>
    /// <param name="path">With or without ending.</param>
    public static bool StandsForFolder(string path) => NameOf(WithoutEnding(path)).ToLowerInvariant() is "index" or "_index" or "readme";

    public static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    public static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string EndingOf(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? ".md" : path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? ".markdown" : "";
}
