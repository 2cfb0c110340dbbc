using Gateway.Content.Model;
using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>By what posts are filtered and ordered.</summary>
internal static class PostFields
{
    private static readonly FieldTable<PostTagRow> Tag = new FieldTable<PostTagRow>().Text("", tag => tag.Name, tag => tag.NameFolded);

    private static readonly FieldTable<PostAuthorRow> Author =
        new FieldTable<PostAuthorRow>().Text("", author => author.Author.Name, author => author.Author.NameFolded);

    private static readonly FieldTable<PostTopicRow> Assignment =
        new FieldTable<PostTopicRow>().Nested("topic", assignment => assignment.Topic, () => TopicFields.Filters)
            .Value<TopicRole>("role", assignment => assignment.Role)
            .Value<double>("weight", assignment => assignment.Weight);

    private static readonly FieldTable<ReferenceRow> Reference =
        new FieldTable<ReferenceRow>().Nested("paper", reference => reference.Paper!, () => PaperFields.Filters)
            .Value<bool>("isIdentified", reference => reference.PaperId != null);

    public static readonly FieldTable<PostRow> Filters = new FieldTable<PostRow>()
        .Text("source", post => post.Source.Key, post => post.Source.KeyFolded)
        .Text("slug", post => post.Slug, post => post.SlugFolded)
        .Text("title", post => post.Title, post => post.TitleFolded)
        .Text("language", post => post.Language, post => post.LanguageFolded)
        .Value<PostStatus>("status", post => post.Status)
        .Moment("publishedAt", post => post.PublishedAt)
        .Moment("updatedAt", post => post.UpdatedAt)
        .Value<int>("wordCount", post => post.WordCount)
        .Value<int>("timeToRead", post => post.TimeToRead)
        .List("tags", post => post.TagRows, () => Tag)
        .AnyOf("author", post => post.Authors, Author)
        .List("crossLinks", post => post.LinksFrom.Where(link => link.ToPostId != link.FromPostId), () => LinkFields.Filters)
        .List("backlinks", post => post.LinksTo.Where(link => link.ToPostId != link.FromPostId), () => LinkFields.Filters)
        .Value<bool>("isSuperseded", post => post.SupersededById != null)
        .List("topics", post => post.Topics, () => Assignment)
        .List("references", post => post.References, () => Reference)
        .List("citedPapers", post => post.CitedPapers.Select(cited => cited.Paper), () => PaperFields.Filters)
        .Value<int>("metrics.inDegree", post => post.InDegree)
        .Value<int>("metrics.outDegree", post => post.OutDegree)
        .Value<double>("metrics.pageRank", post => post.PageRank)
        .Value<int>("metrics.referenceCount", post => post.ReferenceCount)
        .Value<bool>("metrics.isOrphan", post => post.InDegree == 0 && post.OutDegree == 0);

    public static readonly IReadOnlyList<SortKey<PostRow>> SortKeys =
    [
        SortKey<PostRow>.Of("title", post => post.TitleFolded),
        SortKey<PostRow>.Of("slug", post => post.Slug),
        SortKey<PostRow>.Of("publishedAt", post => post.PublishedAt),
        SortKey<PostRow>.Of("updatedAt", post => post.UpdatedAt),
        SortKey<PostRow>.Of<int?>("wordCount", post => post.WordCount),
        SortKey<PostRow>.Of<int?>("metrics.inDegree", post => post.InDegree),
        SortKey<PostRow>.Of<int?>("metrics.outDegree", post => post.OutDegree),
        SortKey<PostRow>.Of<double?>("metrics.pageRank", post => post.PageRank),
        SortKey<PostRow>.RowKey,
    ];
}
