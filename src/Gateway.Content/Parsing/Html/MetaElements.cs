using AngleSharp.Html.Dom;
using Gateway.Content.Parsing.Bodies;

namespace Gateway.Content.Parsing.Html;

/// <summary>What the <c>meta</c> elements of a page say, by <c>property</c> (RDFa, Open Graph) or <c>name</c> in small letters.</summary>
internal sealed class MetaElements
{
    private readonly ILookup<string, string> contents;

    private MetaElements(ILookup<string, string> contents) => this.contents = contents;

    public static MetaElements Of(IHtmlDocument page) => new((
        from element in page.QuerySelectorAll("meta[content]")
        let name = element.GetAttribute("property") ?? element.GetAttribute("name")
        let content = TextBuffer.Collapse(element.GetAttribute("content") ?? "")
        where name is not null && content.Length > 0
        select (Name: name.ToLowerInvariant(), content)).ToLookup(x => x.Name, x => x.content));

    public string? First(string name) => contents[name].FirstOrDefault();

    /// <summary>In the order of the names.</summary>
    public IEnumerable<string> All(params IEnumerable<string> names) => names.SelectMany(x => contents[x]);
}
