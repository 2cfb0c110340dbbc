using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Recognises posts whose file has moved and was edited on the way: by their title, and something else that stayed.</summary>
internal static class MovedPosts
{
    /// <summary>Share of headings by which two texts are versions of one (Dice's coefficient), and how many have to be the same at least.</summary>
    private const double NearlyAllHeadings = 0.8;
    private const int EnoughHeadings = 2;

    /// <param name="gone">Posts of the source whose file is no more and whose text stands nowhere else.</param>
    /// <param name="arrived">Files of the source that no earlier ingest knew.</param>
    /// <returns>By the new path. A title that two of either have tells nothing, so the order of files makes no difference.</returns>
    public static IReadOnlyDictionary<string, KnownPost> Among(IEnumerable<KnownPost> gone, IEnumerable<SurveyedFile> arrived, ILayout layout)
    {
        var byTitle = SinglesBy(gone.Where(x => x.Title is { Length: > 0 }), x => x.Title!);
        if (byTitle.Count == 0)
            return byTitle;
        var posts = arrived
            .Where(x => x.Outline is { } outline && (outline.Fields.Title is not { } title || byTitle.ContainsKey(title)))
            .Select(x => Parse(x, layout)).OfType<ParsedPost>();
        return SinglesBy(posts, x => x.Title).Values
            .Where(x => byTitle.TryGetValue(x.Title, out var known) && IsSame(known, x))
            .ToDictionary(x => x.File.Path, x => byTitle[x.Title], StringComparer.Ordinal);
    }

    private static bool IsSame(KnownPost known, ParsedPost post) =>
        (known.PublishedAt is { } date && date == post.Fields.PublishedAt)
        // A title that was made of the slug would only be told twice.
        || (known.Slugs is [.., var slug] && slug == post.Slug && slug != post.Title)
        || HasSameHeadings(known, post);

    private static bool HasSameHeadings(KnownPost known, ParsedPost post)
    {
        var before = known.Sections.Select(x => x.Title).ToHashSet(StringComparer.Ordinal);
        var now = post.Sections.Select(x => x.Title).ToHashSet(StringComparer.Ordinal);
        var shared = now.Count(before.Contains);
        return shared >= EnoughHeadings && 2.0 * shared >= NearlyAllHeadings * (before.Count + now.Count);
    }

    /// <summary>For its title and headings alone, which hang on no other file. What is wrong with it is told when it is read.</summary>
    private static ParsedPost? Parse(SurveyedFile file, ILayout layout)
    {
        var text = TextFile.Read(file.File);
        return text.Text is null ? null : FileGuard.Try(file.File, () => layout.Parse(text, layout.Survey(text), new FileAddresses([]))).Value;
    }

    private static Dictionary<string, T> SinglesBy<T>(IEnumerable<T> items, Func<T, string> title) =>
        items.GroupBy(title, StringComparer.Ordinal).Where(x => x.Count() == 1).ToDictionary(x => x.Key, x => x.Single(), StringComparer.Ordinal);
}
