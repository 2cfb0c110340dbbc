using Gateway.Api.Loading;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Links;

/// <summary>One end of a cross-link.</summary>
/// <param name="WrittenAnchor">As the link writes it: it may name an element that is no heading, or nothing. Null at the start of a link.</param>
internal sealed record LinkEndpoint(long PostId, long? SectionId, string? WrittenAnchor)
{
    public static LinkEndpoint FromOf(LinkRecord link) => new(link.FromPostId, link.FromSectionId, WrittenAnchor: null);

    public static LinkEndpoint? ToOf(LinkRecord link) => link.ToPostId is { } post ? new(post, link.ToSectionId, link.ToAnchor) : null;

    /// <summary>The address of the written anchor, else of the section, else of the post.</summary>
    public Loaded<object?> Url(IResolveFieldContext context) => (WrittenAnchor, SectionId) switch
    {
        (null, { } section) => SectionLoaders.ById.Load(context, section).ThenLoad(found => PostLoaders.ById.Load(context, PostId).Then(post => found!.Url ?? post!.Url)),
        (null, null) => PostLoaders.ById.Load(context, PostId).Then(post => (object?)post!.Url),
        _ => PostLoaders.ById.Load(context, PostId).Then(post => post!.Url is { } url ? $"{url}#{Uri.EscapeDataString(WrittenAnchor)}" : (object?)null),
    };
}

internal sealed class LinkEndpointType : ObjectGraphType<LinkEndpoint>
{
    public LinkEndpointType()
    {
        Name = "LinkEndpoint";
        Description = "One end of a cross-link.";
        Field<NonNullGraphType<PostType>>("post").Description("The post.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        Field<SectionType>("section").Description("The section; null for the post as a whole.")
            .Loads(context => context.Source.SectionId is { } section ? SectionLoaders.ById.Load(context, section) : default);
        Field<UrlType>("url").Description("Address, with the anchor as the link has it.")
            .Loads(context => context.Source.Url(context));
    }
}
