using Gateway.Content.Citing;

namespace Gateway.Store.Reading;

/// <summary>Papers and posts as bibliographies describe them.</summary>
public static class CitedWorks
{
    /// <param name="citationKey">See <see cref="CitationKeyReader"/>.</param>
    public static CitedWork Of(PaperRecord paper, string citationKey) => new(citationKey, WorkForm.Of(paper.Kind), paper.Title)
    {
        Authors = paper.Authors,
        HasMoreAuthors = paper.HasMoreAuthors,
        Year = paper.Year,
        Venue = paper.Venue,
        Doi = paper.Doi,
        ArxivId = paper.ArxivId,
        Url = paper.Url,
    };

    /// <param name="citationKey">See <see cref="CitationKeyReader"/>.</param>
    public static CitedWork Of(PostRecord post, string citationKey, IReadOnlyList<AuthorRecord> authors, SourceRecord source) => new(citationKey, WorkForm.Post, post.Title)
    {
        Authors = [.. authors.Select(author => author.Name)],
        Date = post.PublishedAt is { } published ? DateOnly.FromDateTime(published.DateTime) : null,
        Venue = source.Title ?? source.Key,
        Url = post.Url,
    };
}
