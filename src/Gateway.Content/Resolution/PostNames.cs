using System.Globalization;
using System.Text.RegularExpressions;
using Gateway.Content.Extraction.References;

namespace Gateway.Content.Resolution;

/// <summary>Finds posts by what authors call them without an address: their title; in front matter also their slug, file or number.</summary>
internal sealed partial class PostNames
{
    private readonly ILookup<(string Source, string Title), ReadPost> byTitle;
    private readonly ILookup<(string Source, string Name), ReadPost> byName;

    public PostNames(IReadOnlyList<ReadPost> posts)
    {
        byTitle = posts.ToLookup(x => (x.Source, Folding.Letters(x.Title)));
        byName = posts.SelectMany(post => NamesOf(post).Distinct(StringComparer.Ordinal), (post, name) => (post, name)).ToLookup(x => (x.post.Source, x.name), x => x.post);
    }

    /// <summary>The only other post of the source with this title; null where there is none.</summary>
    public ReadPost? Titled(ReadPost from, string title) => OnlyOther(from, byTitle[(from.Source, Folding.Letters(title))]);

    /// <summary>The only other post of the source that front matter may call so; null where there is none.</summary>
    public ReadPost? Called(ReadPost from, string name) => OnlyOther(from, byName[(from.Source, Normal(name))]) ?? Titled(from, name);

    /// <summary>Whether front matter may call the post itself so, and no other.</summary>
    public bool IsCalled(ReadPost post, string name) =>
        byName[(post.Source, Normal(name))].Concat(byTitle[(post.Source, Folding.Letters(name))]).Distinct().ToList() is [var only] && only.Key == post.Key;

    private static ReadPost? OnlyOther(ReadPost from, IEnumerable<ReadPost> found) => found.Where(x => x.Key != from.Key).Take(2).ToList() is [var only] ? only : null;

    private static IEnumerable<string> NamesOf(ReadPost post)
    {
        yield return Normal(post.Slug);
        yield return Normal(post.SitePath);
        yield return Normal(post.Path);
        yield return Normal(Path.GetFileName(post.Path));
        if (Number().Match(post.Slug) is { Success: true } match)
            yield return match.Groups["number"].Value.TrimStart('0');
    }

    private static string Normal(string name)
    {
        var path = name.Trim('/');
        var bare = Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdx" or ".html" ? path[..path.LastIndexOf('.')] : path;
        return int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : bare.ToLowerInvariant();
    }

    /// <summary>Proposals, decisions and requests for comments are numbered: <c>eip-155</c>, <c>rfc0042</c>, <c>0007-use-sqlite</c>.</summary>
    [GeneratedRegex(@"^(?:[A-Za-z]{1,5}-?)?(?<number>[0-9]{1,6})(?:-.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
