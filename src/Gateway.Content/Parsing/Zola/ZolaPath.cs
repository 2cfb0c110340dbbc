using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.Zola;

/// <summary>Where a file stands inside the content (getzola.org/documentation/content/overview).</summary>
/// <param name="Folder">Without a final slash; empty for the top.</param>
/// <param name="Name">Of the file, without language and ending.</param>
/// <param name="Language">One besides the default; null for that.</param>
internal sealed partial record ZolaPath(string Folder, string Name, string? Language)
{
    public bool IsSection => Name == "_index";

    /// <summary>Folders that the address begins with: a page with files of its own lies in a folder of its own.</summary>
    private string Parent => Name == "index" ? Folder[..Math.Max(0, Folder.LastIndexOf('/'))] : Folder;

    private string BaseName => Name == "index" && Folder.Length > 0 ? Folder[(Folder.LastIndexOf('/') + 1)..] : Name;

    /// <param name="path">Inside the content folder.</param>
    public static ZolaPath Of(string path, ZolaSettings settings)
    {
        var slash = path.LastIndexOf('/');
        var (folder, name) = (path[..Math.Max(0, slash)], path[(slash + 1)..^Path.GetExtension(path).Length]);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && settings.OtherLanguages.Contains(name[(dot + 1)..]) ? new ZolaPath(folder, name[..dot], name[(dot + 1)..]) : new ZolaPath(folder, name, null);
    }

    /// <summary>The date that a name such as <c>2023-01-27-news</c> begins with.</summary>
    public string? DateOfName => DatedName().Match(BaseName) is { Success: true } match ? match.Groups["date"].Value : null;

    public string SitePath(PostFields fields, ZolaSettings settings)
    {
        if (fields.FrontMatter.Text("path") is { } path && !IsSection)
            return $"/{path.Trim().Trim('/')}/".Replace("//", "/", StringComparison.Ordinal);
        var prefix = Language is null ? "" : "/" + Language;
        if (IsSection)
            return Folder.Length == 0 ? prefix + "/" : $"{prefix}/{Folder}/";
        if (Name == "index" && Folder.Length == 0)
            return prefix + "/";
        return $"{prefix}/{(Parent.Length > 0 ? Parent + "/" : "")}{Slug(fields, settings)}/";
    }

    private string Slug(PostFields fields, ZolaSettings settings)
    {
        var dated = DatedName().Match(BaseName);
        var name = fields.FrontMatter.Text("slug") ?? (dated.Groups["slug"] is { Success: true, Value: var rest } && !settings.KeepsDates ? rest : BaseName);
        return ZolaSlug.OfPath(name, settings.Paths);
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]))?)(?:\s?[_-](?<slug>.+))?$", RegexOptions.NonBacktracking)]
    private static partial Regex DatedName();
}
