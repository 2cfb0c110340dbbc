using Gateway.Api.Exhibits;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Related;
using Gateway.Api.Scalars;
using Gateway.Api.Topics;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Sections;

internal sealed class SectionType : NodeType<SectionRecord>
{
    public SectionType()
        : base("Section", "The part of a post under one heading.", section => section.Key)
    {
        Field<NonNullGraphType<PostType>>("post").Description("The post it belongs to.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        AddHeading();
        AddPlaceInOutline();
        AddText();
        this.AddExhibits();
        AddLinks();
        this.AddTopics(context => TopicLoaders.OfSection.Load(context, context.Source.Id)!);
        this.AddRelatedSections();
        Field<SourceLocationType>("location").Description("Where it stands in the file.")
            .Loads(context => context.LocationIn(context.Source.PostId, context.Source.Location));
    }

    private void AddHeading()
    {
        Field(section => section.Title).Description("Heading, plain text.");
        Field(section => section.Anchor, nullable: true).Description("Fragment of its address, without #; null where the layout gives none.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("formerAnchors")
            .Description("Anchors it had before; links to them are still resolved.");
        Field<UrlType>("url").Description("Address with the anchor.");
        Field(section => section.Level).Description("Heading level, 1 to 6.");
    }

    private void AddPlaceInOutline()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("breadcrumb")
            .Description("Headings above it, outermost first.")
            .Loads(context => OutlineOf(context).Then(outline => outline!.BreadcrumbOf(context.Source)));
        Field<SectionType>("parent").Description("The section around it; null at the top.")
            .Loads(context => OutlineOf(context).Then(outline => outline!.ParentOf(context.Source)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("children").Description("Sections directly inside it.")
            .Loads(context => OutlineOf(context).Then(outline => outline!.ChildrenOf(context.Source)));
    }

    private static Loaded<Outline?> OutlineOf(IResolveFieldContext<SectionRecord> context) =>
        SectionLoaders.Outline.Load(context, context.Source.PostId);

    private void AddText()
    {
        Field<StringGraphType>("body").Description("Its text, subsections included; null only for MARKDOWN of an HTML source.")
            .WithFormat()
            .Loads(context => SectionLoaders.Body(context, context.Source, context.TextFormat()));
        Field<NonNullGraphType<StringGraphType>>("excerpt").Description("Opening of its text, plain, cut at a word.")
            .WithLength()
            .Loads(context => SectionLoaders.Excerpt(context, context.Source, context.ExcerptLength()));
        Field(section => section.WordCount).Description("Words, subsections included.");
        Field(section => section.TimeToRead).Description("Minutes, rounded up.");
    }

    private void AddLinks()
    {
        Field<NonNullGraphType<CrossLinkConnectionType>>("crossLinks").Description("Links to other posts, in reading order.")
            .WithOwnPost()
            .WithOrigins()
            .Windowed((context, window) =>
                LinkLoaders.FromSection.Load(context, context.Source.Id, new(context.IncludeOwnPost(), context.Origins(), window)));
        Field<NonNullGraphType<CrossLinkConnectionType>>("backlinks").Description("Links to this very section, newest post first.")
            .WithOrigins()
            .Windowed((context, window) => LinkLoaders.ToSection.Load(context, context.Source.Id, new(context.Origins(), window)));
        Field(section => section.InDegree).Description("Links from other posts to this very section.");
        Field<NonNullGraphType<CitationConnectionType>>("citations").Description("In-text citations, in reading order.")
            .Windowed((context, window) => CitationLoaders.CitationsOfSection.Load(context, context.Source.Id, window));
    }
}

internal sealed class SectionConnectionType() : ConnectionType<SectionType, SectionRecord>("Section", "section", "sections");
