using Gateway.Graph.Topics;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>By what sections are filtered and ordered.</summary>
internal static class SectionFields
{
    private static readonly FieldTable<SectionTopicRow> Assignment =
        new FieldTable<SectionTopicRow>().Nested("topic", assignment => assignment.Topic, () => TopicFields.Filters)
            .Value<TopicRole>("role", assignment => assignment.Role)
            .Value<double>("weight", assignment => assignment.Weight);

    public static readonly FieldTable<SectionRow> Filters = new FieldTable<SectionRow>()
        .Nested("post", section => section.Post, () => PostFields.Filters)
        .Text("title", section => section.Title, section => section.TitleFolded)
        .Text("anchor", section => section.Anchor, section => section.AnchorFolded)
        .Value<int>("level", section => section.Level)
        .Value<int>("wordCount", section => section.WordCount)
        .List("topics", section => section.Topics, () => Assignment)
        .Value<int>("inDegree", section => section.InDegree);

    public static readonly IReadOnlyList<SortKey<SectionRow>> SortKeys =
    [
        SortKey<SectionRow>.Of("title", section => section.TitleFolded),
        SortKey<SectionRow>.Of<int?>("wordCount", section => section.WordCount),
        SortKey<SectionRow>.Of<int?>("inDegree", section => section.InDegree),
        .. SortKey<SectionRow>.Through("post", section => section.Post, PostFields.SortKeys),
        SortKey<SectionRow>.Of<int?>("ordinal", section => section.Ordinal),
    ];
}
