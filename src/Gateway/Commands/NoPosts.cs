using Gateway.Content.Model;

namespace Gateway.Commands;

/// <summary>What a person is told of a folder in which no post was found.</summary>
public static class NoPosts
{
    /// <param name="kind">How the folder was read.</param>
    public static string Explain(string folder, SourceKind kind) => Directory.EnumerateFileSystemEntries(folder).Any()
        ? $"No posts were found in {folder}, read as {kind.ToString().ToLowerInvariant()}: looked for {SoughtIn(kind)}. " +
          "Name another folder, force its --layout, or add --drafts if all posts are drafts or lie ahead."
        : $"No posts were found in {folder}: the folder is empty. Name the folder that holds the posts.";

    private static string SoughtIn(SourceKind kind) => kind switch
    {
        SourceKind.Hugo => "Markdown files (.md) in Hugo's content folder",
        SourceKind.Zola => "Markdown files (.md) in Zola's content folder",
        SourceKind.Jekyll => "files in _posts that are called like 2024-05-31-title.md",
        SourceKind.Obsidian or SourceKind.Markdown => "Markdown files (.md)",
        _ => "HTML pages (.html) with an article and a date",
    };
}
