using Gateway.Content.Model;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>By what papers are filtered and ordered.</summary>
internal static class PaperFields
{
    private static readonly FieldTable<PaperAuthorRow> Author =
        new FieldTable<PaperAuthorRow>().Text("", author => author.Name, author => author.NameFolded);

    public static readonly FieldTable<PaperRow> Filters = new FieldTable<PaperRow>()
        .Text("title", paper => paper.Title, paper => paper.TitleFolded)
        .AnyOf("author", paper => paper.AuthorRows, Author)
        .Value<PaperKind>("kind", paper => paper.Kind)
        .Value<int>("year", paper => paper.Year)
        .Text("venue", paper => paper.Venue, paper => paper.VenueFolded)
        .Text("doi", paper => paper.Doi, paper => paper.DoiFolded)
        .Text("arxivId", paper => paper.ArxivId, paper => paper.ArxivIdFolded)
        .Value<int>("citingPostCount", paper => paper.CitingPostCount);

    public static readonly IReadOnlyList<SortKey<PaperRow>> SortKeys =
    [
        SortKey<PaperRow>.Of("title", paper => paper.TitleFolded),
        SortKey<PaperRow>.Of("year", paper => paper.Year),
        SortKey<PaperRow>.Of<int?>("citingPostCount", paper => paper.CitingPostCount),
    ];
}
