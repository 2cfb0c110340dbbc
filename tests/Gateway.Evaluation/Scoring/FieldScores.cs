using System.Globalization;

namespace Gateway.Evaluation.Scoring;

/// <summary>What a post says of itself: its title, date, tags and addresses.</summary>
internal static class FieldScores
{
    public static IEnumerable<Score> Of(Comparison comparison)
    {
        // Notes on where a corpus comes from are no part of it.
        var read = comparison.Found.Keys.Where(x => comparison.Truth.Posts.ContainsKey(x) || (comparison.Truth.IsComplete && x != "SOURCE.md"));
        Score[] posts = [Score.OfMultisets("posts", [("the corpus", read, comparison.Truth.Posts.Keys)], x => x)];
        return
        [
            .. posts,
            .. comparison.Values("titles", x => x.Title, (mine, theirs) => Folded.Straight(mine) == Folded.Straight(theirs)),
            .. comparison.Values("dates", x => x.Date, IsSameDate),
            .. comparison.Lists("tags", x => x.Tags?.Where(y => !IsLacking(comparison, x, y)), x => x),
            .. comparison.Lists("aliases", x => x.Aliases, LastName),
            .. comparison.Values("addresses", x => x.Addresses is { Count: > 0 } ? string.Join('\n', x.Addresses) : null, IsOneOf),
        ];
    }

    private static bool IsLacking(Comparison comparison, PostFacts post, string tag) =>
        comparison.Truth.Posts[post.Name].Tags?.Contains(tag) == false && comparison.Truth.KnownErrors.LackTag(post.Name, tag);

    /// <summary>The same moment; where the truth names no zone, the same on the clock.</summary>
    private static bool IsSameDate(string mine, string theirs)
    {
        var found = DateTimeOffset.Parse(mine, CultureInfo.InvariantCulture);
        var isZoned = theirs.Length > 19;
        var truth = DateTimeOffset.Parse(theirs, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return isZoned ? found == truth : found.DateTime == truth.DateTime;
    }

    /// <summary>An alias is an address in one layout, a name in another; the last part of its path, spaces as hyphens, is common to both.</summary>
    private static string LastName(string alias) => Uri.UnescapeDataString(alias).TrimEnd('/').Split('/')[^1].Replace(' ', '-').ToLowerInvariant();

    /// <param name="theirs">Paths from the site's root, which may itself be a folder of its host.</param>
    private static bool IsOneOf(string mine, string theirs) => theirs.Split('\n').Any(x => PathOf(new Uri(mine).AbsolutePath).EndsWith(PathOf(x), StringComparison.Ordinal));

    // The truth of a vault has the names of its files; the site writes hyphens for their spaces.
    private static string PathOf(string path) => Uri.UnescapeDataString(path).TrimEnd('/').Replace(' ', '-');
}
