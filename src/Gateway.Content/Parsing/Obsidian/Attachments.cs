using System.Collections.Frozen;

namespace Gateway.Content.Parsing.Obsidian;

/// <summary>Tells files that are no notes by their names (help.obsidian.md/file-formats).</summary>
internal static class Attachments
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Images = Set(".avif", ".bmp", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Set(
        ".flac", ".m4a", ".mp3", ".ogg", ".wav", ".webm", ".3gp", ".mkv", ".mov", ".mp4", ".ogv", ".pdf", ".canvas", ".base");

    public static bool IsImage(ReadOnlySpan<char> name) => Images.Contains(Path.GetExtension(name));

    public static bool Is(ReadOnlySpan<char> name) => IsImage(name) || Others.Contains(Path.GetExtension(name));

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] extensions) =>
        extensions.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
