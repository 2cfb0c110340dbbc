using Gateway.Content.Parsing.FrontMatter;

namespace Gateway.Content.Parsing.Hugo;

/// <summary>A folder of content (gohugo.io/configuration/module/#mounts).</summary>
/// <param name="Folder">Inside the source's folder, with a final slash; empty for the folder itself.</param>
/// <param name="Prefix">Where its files stand inside the content, with a final slash; empty for the top.</param>
/// <param name="Language">Key of the language of its files; null where their names tell.</param>
internal sealed record ContentRoot(string Folder, string Prefix, string? Language)
{
    /// <param name="isContentFolder">Whether the source's folder is the site's <c>content</c>, so that folders count from there.</param>
    public static IReadOnlyList<ContentRoot> Of(SettingsTree settings, bool isContentFolder)
    {
        var content = settings.Text("contentDir") ?? "content";
        var languages = settings.Map("languages");
        var roots = settings.Map("module").Maps("mounts").Select(Mounted).OfType<ContentRoot>()
            .Concat(languages.Names.Select(name => languages.Map(name).Text("contentDir") is { } folder ? new ContentRoot(FolderOf(folder), "", name) : null).OfType<ContentRoot>())
            .ToList();
        if (roots.Count == 0)
            roots.Add(new ContentRoot(FolderOf(content), "", null));
        // Languages without a folder of their own share the common one.
        else if (languages.Names.Any(name => !roots.Any(x => x.Language is null || x.Language == name)))
            roots.Add(new ContentRoot(FolderOf(content), "", null));
        if (isContentFolder)
            roots = [.. roots.Where(x => x.Folder.StartsWith("content/", StringComparison.Ordinal)).Select(x => x with { Folder = x.Folder["content/".Length..] })];
        // Of folders within each other the inner one counts.
        return roots.Count > 0 ? [.. roots.Distinct().OrderByDescending(x => x.Folder.Length)] : [new ContentRoot("", "", null)];
    }

    private static ContentRoot? Mounted(FieldMap mount)
    {
        var target = mount.Text("target")?.Trim('/');
        if (mount.Text("source") is not { } source || target is null || (target != "content" && !target.StartsWith("content/", StringComparison.Ordinal)))
            return null;
        var languages = mount.Map("sites").Map("matrix").Texts("languages");
        var language = mount.Text("lang") ?? (languages is [var only] && !only.Contains('*') ? only : null);
        return new ContentRoot(FolderOf(source), FolderOf(target["content".Length..]), language);
    }

    private static string FolderOf(string path) => path.Replace('\\', '/').Trim('/') is { Length: > 0 } inner && inner != "." ? (inner.StartsWith("./", StringComparison.Ordinal) ? inner[2..] : inner) + "/" : "";
}
