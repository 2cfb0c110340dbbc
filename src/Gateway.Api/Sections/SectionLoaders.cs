using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Store.Reading;
using GraphQL.DataLoader;

namespace Gateway.Api.Sections;

internal sealed class SectionLoaders(SectionReader sections, PostLoaders posts)
{
    public BatchLoader<long, SectionRecord> ById { get; } = new(sections.ByIdAsync);
    public BatchLoader<string, SectionRecord> ByKey { get; } = new(sections.ByKeyAsync);

    /// <summary>Per post its sections.</summary>
    public BatchLoader<long, Outline> Outline { get; } = new(
        async (postIds, cancellationToken) => (await sections.OfPostsAsync(postIds, cancellationToken))
            .ToDictionary(post => post.Key, post => new Outline(post.Value)),
        missing: new Outline([]));

    /// <summary>A section's part of its post's body; null where the post has none in this form.</summary>
    public IDataLoaderResult<string?> Body(SectionRecord section, BodyForm form)
    {
        var span = form switch
        {
            BodyForm.Markdown => section.Markdown,
            BodyForm.Html => section.Html,
            _ => section.Text,
        };
        return posts.Body(form).Load(section.PostId).Then(body => span is { } part ? body?[part.Start..part.End] : null);
    }

    /// <summary>The opening of a section's text, without its heading.</summary>
    public IDataLoaderResult<string> Excerpt(SectionRecord section, int length) =>
        Body(section, BodyForm.Text).Then(text => Posts.Excerpt.Of(
            text!.StartsWith(section.Title, StringComparison.Ordinal) ? text[section.Title.Length..] : text, length));
}
