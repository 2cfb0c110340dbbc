using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>By what topics are filtered and ordered.</summary>
internal static class TopicFields
{
    private static readonly FieldTable<TopicAltLabelRow> AltLabel =
        new FieldTable<TopicAltLabelRow>().Text("", label => label.Label, label => label.LabelFolded);

    public static readonly FieldTable<TopicRow> Filters = new FieldTable<TopicRow>()
        .Text("prefLabel", topic => topic.PrefLabel, topic => topic.PrefLabelFolded)
        .List("altLabels", topic => topic.AltLabelRows, () => AltLabel)
        .List("broader", topic => topic.Broader.Select(broader => broader.Broader), () => Filters!)
        .Value<int>("postCount", topic => topic.PostCount)
        .Value<int>("introducingPostCount", topic => topic.IntroducingPostCount)
        .Value<int>("assumingPostCount", topic => topic.AssumingPostCount);

    public static readonly IReadOnlyList<SortKey<TopicRow>> SortKeys =
    [
        SortKey<TopicRow>.Of("prefLabel", topic => topic.PrefLabelFolded),
        SortKey<TopicRow>.Of<int?>("postCount", topic => topic.PostCount),
        SortKey<TopicRow>.Of<int?>("assumingPostCount", topic => topic.AssumingPostCount),
    ];
}
