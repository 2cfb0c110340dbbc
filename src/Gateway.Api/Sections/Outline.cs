using Gateway.Api.Loading;
using Gateway.Store.Reading;

namespace Gateway.Api.Sections;

/// <summary>The sections of one post as a tree.</summary>
internal sealed class Outline : IWeighed
{
    private readonly IReadOnlyList<SectionRecord> sections;
    private readonly Dictionary<long, SectionRecord> byId;
    private readonly ILookup<long?, SectionRecord> byParent;

    /// <param name="sections">In reading order.</param>
    public Outline(IReadOnlyList<SectionRecord> sections)
    {
        this.sections = sections;
        byId = sections.ToDictionary(section => section.Id);
        byParent = sections.ToLookup(section => section.ParentId);
    }

    public long Weight => Loading.Weight.Of(sections);

    public IEnumerable<SectionRecord> DownTo(int maxLevel) => sections.Where(section => section.Level <= maxLevel);

    /// <param name="ordinal">From 0, in reading order.</param>
    public SectionRecord SectionAt(int ordinal) => sections[ordinal];

    /// <summary>A present anchor wins over a former one.</summary>
    public SectionRecord? At(string anchor) =>
        sections.FirstOrDefault(section => section.Anchor == anchor)
        ?? sections.FirstOrDefault(section => section.FormerAnchors.Contains(anchor));

    /// <summary>The innermost section that holds a place of the post's text; null before the first heading.</summary>
    public SectionRecord? At(int place) => sections.LastOrDefault(section => section.Text.Start <= place && place < section.Text.End);

    public SectionRecord? ParentOf(SectionRecord section) => section.ParentId is { } parent ? byId[parent] : null;

    public IEnumerable<SectionRecord> ChildrenOf(SectionRecord section) => byParent[section.Id];

    /// <summary>Headings above a section, outermost first.</summary>
    public IReadOnlyList<string> BreadcrumbOf(SectionRecord section)
    {
        var titles = new List<string>();
        for (var above = ParentOf(section); above is not null; above = ParentOf(above))
            titles.Add(above.Title);
        titles.Reverse();
        return titles;
    }
}
