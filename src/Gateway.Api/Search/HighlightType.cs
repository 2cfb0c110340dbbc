using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gateway.Api.Loading;
using Gateway.Api.Sections;
using Gateway.Content.Model;
using Gateway.Store.Search;
using GraphQL.Types;

namespace Gateway.Api.Search;

/// <param name="PostId">The post whose text it is of; null where it is of a name.</param>
/// <param name="Place">In that text.</param>
internal sealed record Highlight(string Field, Passage Passage, long? PostId = null, int Place = 0)
{
    // What HTML demands is escaped, letters of all scripts stay as they are.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The passage as HTML, all but our own marks escaped.</summary>
    public string Html()
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var range in Passage.Ranges)
        {
            html.Append(Encoder.Encode(Passage.Fragment[at..range.Start]));
            html.Append("<mark>").Append(Encoder.Encode(Passage.Fragment[range.Start..range.End])).Append("</mark>");
            at = range.End;
        }

        return html.Append(Encoder.Encode(Passage.Fragment[at..])).ToString();
    }
}

internal sealed class HighlightType : ObjectGraphType<Highlight>
{
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A passage that matches a search.";
        Field<NonNullGraphType<StringGraphType>>("html").Description("The passage as safe HTML with <mark> around the matches.").Resolve(context => context.Source.Html());
        Field<NonNullGraphType<StringGraphType>>("field").Description("Field it comes from, such as title or body.").Resolve(context => context.Source.Field);
        Field<NonNullGraphType<StringGraphType>>("fragment").Description("The passage, plain text.").Resolve(context => context.Source.Passage.Fragment);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TextRangeType>>>>("ranges").Description("Where the words matched.").Resolve(context => context.Source.Passage.Ranges);
        Field<SectionType>("section").Description("Section it stands in, for hits in a body; null before the first heading.")
            .Loads(context => context.Source.PostId is { } post ? SectionLoaders.Outline.Load(context, post).Then(outline => (object?)outline!.At(context.Source.Place)) : default);
    }
}

internal sealed class TextRangeType : ObjectGraphType<TextSpan>
{
    public TextRangeType()
    {
        Name = "TextRange";
        Description = "A stretch of a string.";
        Field(range => range.Start).Description("First character, from 0, in UTF-16 units.");
        Field(range => range.End).Description("End, exclusive.");
    }
}
