using Gateway.Api.Curations;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Provenances;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Content.Model;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Links;

internal sealed class CrossLinkType : NodeType<LinkRecord>
{
    public CrossLinkType()
        : base("CrossLink", "A link from one post or section to another. Unlinked mentions are cross-links too, proposed with origin INFERRED.", link => link.Key)
    {
        Field<NonNullGraphType<LinkKindType>>("kind").Description("What the target is to the text.");
        Field<NonNullGraphType<StringGraphType>>("label").Description("How to show it at the start, such as Builds on.")
            .Resolve(context => LinkLabels.Of(context.Source.Kind).Label);
        Field<NonNullGraphType<StringGraphType>>("inverseLabel").Description("How to show it at the target, such as Continued by.")
            .Resolve(context => LinkLabels.Of(context.Source.Kind).Inverse);
        Field<NonNullGraphType<LinkStatusType>>("status").Description("Whether the target exists.");
        Field<NonNullGraphType<LinkEndpointType>>("from").Description("Where the link stands.")
            .Resolve(context => LinkEndpoint.FromOf(context.Source));
        Field<LinkEndpointType>("to").Description("Where it leads; null if no post was found.")
            .Resolve(context => LinkEndpoint.ToOf(context.Source));
        Field<StringGraphType>("href").Description("Destination as written; null if no link is written.");
        Field<StringGraphType>("anchorText").Description("Text of the link, or the words that mention the target.");
        Field<TextContextType>("context").Description("The sentence it stands in; null if nobody wrote it.")
            .Loads(context => ContextLoaders.ById.Load(context, context.Source.ContextId));
        Field<SourceLocationType>("location").Description("Where it stands in the file; null if no link is written.")
            .Loads(context => context.Source.Location == default ? default : context.LocationIn(context.Source.FromPostId, context.Source.Location));
        Field(link => link.Confidence).Description("How sure kind and target are, 0 to 1.");
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("Who or what states it.")
            .Resolve(context => context.Source.Origin == Origin.Curated ? Provenance.Curated(context.Source.Method) : Provenance.Of(context.Source.Method));
        this.AddReview(link => link.Review);
    }
}

internal sealed class CrossLinkConnectionType() : ConnectionType<CrossLinkType, LinkRecord>("CrossLink", "cross-link", "cross-links");

internal sealed class LinkStatusType() : EnumType<LinkStatus>("Whether the target of a link exists.", new Dictionary<LinkStatus, string>
{
    [LinkStatus.Resolved] = "Found as written.",
    [LinkStatus.Redirected] = "Found through a former address or anchor.",
    [LinkStatus.BrokenAnchor] = "The post exists, the section does not.",
    [LinkStatus.BrokenPost] = "No such post.",
    [LinkStatus.Ambiguous] = "Several posts fit.",
});

internal static class CrossLinkArgument
{
    public static FieldBuilder<TSource, object> WithOwnPost<TSource>(this FieldBuilder<TSource, object> field) =>
        field.Argument<NonNullGraphType<BooleanGraphType>>(
            "includeOwnPost", "Also links to other sections of the same post.", argument => argument.DefaultValue = false);

    public static FieldBuilder<TSource, object> WithOrigins<TSource>(this FieldBuilder<TSource, object> field) =>
        field.Argument<NonNullGraphType<ListGraphType<NonNullGraphType<OriginType>>>>(
            "origins", "INFERRED adds proposals.", argument => argument.DefaultValue = new[] { Origin.Authored, Origin.Curated })
        .WithRefused();

    public static LinkOrigins Origins(this IResolveFieldContext context) => LinkOrigins.Of(context.GetArgument<Origin[]>("origins"), context.Refused());

    public static bool IncludeOwnPost(this IResolveFieldContext context) => context.GetArgument<bool>("includeOwnPost");
}
