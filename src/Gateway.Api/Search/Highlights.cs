using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using Gateway.Store.Search;
using GraphQL;

namespace Gateway.Api.Search;

/// <summary>Shows what a hit was found by: its name first, then passages of its text.</summary>
internal static class Highlights
{
    /// <param name="count">At most.</param>
    public static Loaded<object?> Load(IResolveFieldContext context, FoundHit found, int count) => found.Hit.Kind switch
    {
        SearchKind.Post => PostLoaders.ById.Load(context, found.Hit.Id).ThenLoad(post => OfPost(context, post!, found.Terms, count)),
        SearchKind.Section => SectionLoaders.ById.Load(context, found.Hit.Id).ThenLoad(section => OfSection(context, section!, found.Terms, count)),
        _ => SearchResultType.Load(context, found.Hit.Kind, found.Hit.Id).Then(node => (object?)OfNames(node!, found.Terms, count)),
    };

    private static Loaded<object?> OfPost(IResolveFieldContext context, PostRecord post, SearchTerms terms, int count) =>
        PostLoaders.Body(BodyForm.Text).Load(context, post.Id).Then(text => OfText(post.Title, text!, post.Id, 0, terms, count) is [_, ..] found ? (object?)found : OfNames(post, terms, count));

    /// <summary>A subsection is a hit of its own: passages are from what stands before it. Sections of a post are numbered in reading order.</summary>
    private static Loaded<object?> OfSection(IResolveFieldContext context, SectionRecord section, SearchTerms terms, int count) =>
        SectionLoaders.ById.Load(context, section.Id + 1).ThenLoad(next => SectionLoaders.Body(context, section, BodyForm.Text).ThenLoad(text =>
        {
            var own = next?.PostId == section.PostId && next.Text.Start < section.Text.End ? text![..(next.Text.Start - section.Text.Start)] : text!;
            return OfText(section.Title, own, section.PostId, section.Text.Start, terms, count) is [_, ..] found
                ? new Loaded<object?>(found)
                : PostLoaders.ById.Load(context, section.PostId).Then(post => (object?)OfNames(section, terms, count, ("post.title", post!.Title)));
        }));

    /// <param name="start">Where the text begins in that of its post.</param>
    private static List<Highlight> OfText(string title, string text, long postId, int start, SearchTerms terms, int count)
    {
        var ofTitle = Passages.OfWhole(title, terms) is { } whole ? new Highlight("title", whole) : null;
        var ofText = Passages.In(text, terms, ofTitle is null ? count : count - 1).Select(passage => new Highlight("body", passage, postId, start + passage.Place));
        return ofTitle is null ? [.. ofText] : [ofTitle, .. ofText];
    }

    private static List<Highlight> OfNames(object node, SearchTerms terms, int count, params IEnumerable<(string Field, string? Text)> others) => [.. NamesOf(node).Concat(others)
        .Where(name => name.Text is not null)
        .Select(name => Passages.OfWhole(name.Text!, terms) is { } passage ? new Highlight(name.Field, passage) : null)
        .OfType<Highlight>().Take(count)];

    private static IEnumerable<(string Field, string? Text)> NamesOf(object node) => node switch
    {
        PostRecord post => [.. post.Tags.Select(tag => ("tags", (string?)tag)), ("description", post.Description)],
        PaperRecord paper => [("title", paper.Title), ("authors", string.Join(", ", paper.Authors)), ("venue", paper.Venue), ("arxivId", paper.ArxivId), ("doi", paper.Doi)],
        TopicRecord topic => [("prefLabel", topic.PrefLabel), .. topic.AltLabels.Select(label => ("altLabels", (string?)label)), ("definition", topic.Definition)],
        SeriesRecord series => [("title", series.Title)],
        AuthorRecord author => [("name", author.Name), .. author.OtherNames.Select(name => ("otherNames", (string?)name)), ("bio", author.Bio)],
        _ => [],
    };
}
