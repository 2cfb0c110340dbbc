using System.Globalization;
using System.Text.RegularExpressions;

namespace Gateway.Content.Parsing.Jekyll;

/// <summary>What Jekyll takes a file for, by its path (jekyllrb.com/docs/structure).</summary>
/// <param name="Collection">Its collection; <c>posts</c> for posts and drafts, null for pages.</param>
/// <param name="Name">Name without date and ending.</param>
/// <param name="Date">From the name of the file.</param>
internal sealed partial record JekyllFile(string Path, string? Collection, string Name, DateOnly? Date)
{
    public const string Posts = "posts";

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase) { ".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".html", ".htm" };

    public bool IsDraft { get; private init; }

    public bool IsHtml => IsHtmlPath(Path);

    /// <summary>Its path inside its collection's folder, or the site's, without ending.</summary>
    public string CleanPath => WithoutEnding(Collection is null ? Path : Path[(Path.IndexOf($"_{Folder}/", StringComparison.Ordinal) + Folder.Length + 2)..]);

    /// <summary>Folders around <c>_posts</c>, which are categories.</summary>
    public IEnumerable<string> FoldersAround =>
        Collection is null ? [] : Path[..Path.IndexOf($"_{Folder}/", StringComparison.Ordinal)].Split('/', StringSplitOptions.RemoveEmptyEntries);

    private string Folder => IsDraft ? "drafts" : Collection!;

    /// <summary>Whether a file at this path is dated as posts are, such as <c>_posts/2018-06-24-attention.md</c>.</summary>
    public static bool IsPost(string path) => Of(path, []) is { Collection: Posts, IsDraft: false };

    /// <param name="collections">Names of the collections besides posts.</param>
    /// <returns>Null for what Jekyll does not publish.</returns>
    public static JekyllFile? Of(string path, IReadOnlyCollection<string> collections)
    {
        if (!Endings.Contains(System.IO.Path.GetExtension(path)))
            return null;
        var folders = path.Split('/')[..^1];
        var special = Array.Find(folders, x => x is ['_', ..]);
        var (date, name) = DatedName(path);
        return special switch
        {
            null => IsAsset(folders, path) ? null : new JekyllFile(path, null, name, date),
            "_posts" => date is null ? null : new JekyllFile(path, Posts, name, date),
            "_drafts" => new JekyllFile(path, Posts, name, date) { IsDraft = true },
            _ when collections.Contains(special[1..]) => new JekyllFile(path, special[1..], name, date),
            _ => null,
        };
    }

    private static bool IsHtmlPath(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    // Demonstrations and the like; some are larger than a whole blog.
    private static bool IsAsset(string[] folders, string path) => folders is ["assets", ..] && IsHtmlPath(path);

    private static (DateOnly? Date, string Name) DatedName(string path)
    {
        var name = WithoutEnding(path[(path.LastIndexOf('/') + 1)..]);
        return Dated().Match(name) is { Success: true } match && DateOnly.TryParseExact(match.Groups["date"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, match.Groups["name"].Value)
            : (null, name);
    }

    private static string WithoutEnding(string path) => path[..^System.IO.Path.GetExtension(path).Length];

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-(?<name>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Dated();
}
