using Gateway.Content.Model;
using Gateway.Content.Parsing;
using Gateway.Content.Sources;

namespace Gateway.Content.Resolution;

/// <summary>Recognises posts whose file has moved and was edited on the way: by their title and something else that stayed, or by their text.</summary>
internal static class MovedPosts
{
    /// <summary>Share of headings by which two texts are versions of one (Dice's coefficient), and how many have to be the same at least.</summary>
    private const double NearlyAllHeadings = 0.8;
    private const int EnoughHeadings = 2;

    /// <param name="gone">Posts of the source that are not where they were.</param>
    /// <param name="arrived">Files of the source of which it is not known what they hold.</param>
    /// <param name="read">Null for a file that is no post.</param>
    /// <returns>A title or text that two of either have tells nothing.</returns>
    public static IReadOnlyCollection<(SurveyedFile File, KnownPost Post)> Among(
        IReadOnlyCollection<KnownPost> gone, IReadOnlyCollection<SurveyedFile> arrived, Func<SurveyedFile, ParsedPost?> read)
    {
        if (arrived.Count == 0 || !gone.Any(x => x.Title is not null || !x.Outline.Text.IsEmpty))
            return [];
        var come = arrived.AsParallel().Select(x => (File: x, Post: read(x)!)).Where(x => x.Post is not null).ToList();
        var byTitle = Pairs.OnlyOnes(come.Join(gone.Where(x => x.Title is not null), x => x.Post.Title, x => x.Title, (now, before) => (now, before), StringComparer.Ordinal))
            .Where(x => IsSame(x.Second, x.First.Post)).ToList();
        var byText = Pairs.OnlyOnes(
            from now in come.Except(byTitle.Select(x => x.First))
            where now.Post.Length.Words >= TextSketch.EnoughWords
            let text = TextSketch.Of(now.Post.Body.Text)
            from before in gone.Except(byTitle.Select(x => x.Second))
            where text.IsVersionOf(before.Outline.Text)
            select (now, before));
        return [.. byTitle.Concat(byText).Select(x => (x.First.File, x.Second))];
    }

    /// <summary>Whether what stands in the file of a post is still that post.</summary>
    public static bool IsEdited(KnownPost known, SurveyedFile file, Func<SurveyedFile, ParsedPost?> read) =>
        (known.Title is { } title && file.Outline?.Fields.Title == title)
        || (read(file) is { } post && TextSketch.Of(post.Body.Text).IsVersionOf(known.Outline.Text));

    private static bool IsSame(KnownPost known, ParsedPost post) =>
        (known.PublishedAt is { } date && date == post.Fields.PublishedAt)
        // A title that was made of the slug would only be told twice.
        || (known.Slugs is [.., var slug] && slug == post.Slug && slug != post.Title)
        || HasSameHeadings(known, post);

    private static bool HasSameHeadings(KnownPost known, ParsedPost post)
    {
        var before = known.Outline.Sections.Select(x => x.Title).ToHashSet(StringComparer.Ordinal);
        var now = post.Sections.Select(x => x.Title).ToHashSet(StringComparer.Ordinal);
        var shared = now.Count(before.Contains);
        return shared >= EnoughHeadings && 2.0 * shared >= NearlyAllHeadings * (before.Count + now.Count);
    }
}
