using Gateway.Content.Model;
using Gateway.Store.Curation;
using Gateway.Store.Tables;

namespace Gateway.Store.Reading;

/// <summary>By what links are filtered and ordered.</summary>
internal static class LinkFields
{
    /// <summary>Whoever names it means proposed links, too (<see cref="RootList{TRow, T}"/>).</summary>
    public const string Origin = "origin";

    /// <summary>Whoever names it means refused ones, too.</summary>
    public const string Review = "review";

    public static readonly FieldTable<LinkRow> Filters = new FieldTable<LinkRow>()
        .Value<LinkKind>("kind", link => link.Kind)
        .Value<LinkStatus>("status", link => link.Status)
        .Value<double>("confidence", link => link.Confidence)
        .Value<Content.Model.Origin>(Origin, link => link.Origin)
        .Value<ReviewState>(Review, link => link.Review)
        .Text("anchorText", link => link.AnchorText, link => link.AnchorTextFolded)
        .Nested("from.post", link => link.FromPost, () => PostFields.Filters)
        .Nested("from.section", link => link.FromSection!, () => SectionFields.Filters)
        .Nested("to.post", link => link.ToPost!, () => PostFields.Filters)
        .Nested("to.section", link => link.ToSection!, () => SectionFields.Filters);

    public static readonly IReadOnlyList<SortKey<LinkRow>> SortKeys =
    [
        SortKey<LinkRow>.Of<double?>("confidence", link => link.Confidence),
        SortKey<LinkRow>.Of<int?>("kind", link => (int)link.Kind),
        .. SortKey<LinkRow>.Through("from.post", link => link.FromPost, PostFields.SortKeys),
        .. SortKey<LinkRow>.Through("to.post", link => link.ToPost!, PostFields.SortKeys),
        SortKey<LinkRow>.Of<int?>("line", link => link.StartLine),
        SortKey<LinkRow>.Of<int?>("column", link => link.StartColumn),
    ];
}
