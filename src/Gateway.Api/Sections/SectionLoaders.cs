using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Store.Reading;
using GraphQL;

namespace Gateway.Api.Sections;

internal static class SectionLoaders
{
    public static readonly Loader<long, SectionRecord> ById = new((session, keys, cancellationToken) => new SectionReader(session).ByIdAsync(keys, cancellationToken));
    public static readonly Loader<string, SectionRecord> ByKey = new((session, keys, cancellationToken) => new SectionReader(session).ByKeyAsync(keys, cancellationToken));

    /// <summary>Per post its sections.</summary>
    public static readonly Loader<long, Outline> Outline = new(
        async (session, postIds, cancellationToken) => (await new SectionReader(session).OfPostsAsync(postIds, cancellationToken))
            .ToDictionary(post => post.Key, post => new Outline(post.Value)),
        missing: new Outline([]));

    /// <summary>A section's part of its post's body; null where the post has none in this form.</summary>
    public static Loaded<string?> Body(IResolveFieldContext context, SectionRecord section, BodyForm form)
    {
        var span = form switch
        {
            BodyForm.Markdown => section.Markdown,
            BodyForm.Html => section.Html,
            _ => section.Text,
        };
        return PostLoaders.Body(form).Load(context, section.PostId).Then(body => span is { } part ? body?[part.Start..part.End] : null);
    }

    /// <summary>The opening of a section's text, without its heading.</summary>
    public static Loaded<string> Excerpt(IResolveFieldContext context, SectionRecord section, int length) =>
        Body(context, section, BodyForm.Text).Then(text => Posts.Excerpt.Of(
            text!.StartsWith(section.Title, StringComparison.Ordinal) ? text[section.Title.Length..] : text, length));
}
