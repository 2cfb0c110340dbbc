using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal sealed class CitationType : NodeType<CitationRecord>
{
    public CitationType()
        : base("Citation", "An in-text citation (callout).", citation => citation.Key)
    {
        Field<NonNullGraphType<PostType>>("post").Description("The post it stands in.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        Field<SectionType>("section").Description("The section it stands in; null before the first heading.")
            .Loads(context => context.Source.SectionId is { } section ? SectionLoaders.ById.Load(context, section) : default);
        Field(citation => citation.Marker).Description("Text of the callout, such as (Jacot et al. 2018).");
        Field<NonNullGraphType<TextContextType>>("context").Description("The sentence it stands in.")
            .Loads(context => ContextLoaders.ById.Load(context, context.Source.ContextId));
        Field<ReferenceType>("reference").Description("The bibliography entry; null if there is none.")
            .Loads(context => context.Source.ReferenceId is { } reference ? CitationLoaders.ReferenceById.Load(context, reference) : default);
        Field<PaperType>("paper").Description("The work; null if not identified.")
            .Loads(context => context.Source.PaperId is { } paper ? PaperLoaders.ById.Load(context, paper) : default);
        Field<SourceLocationType>("location").Description("Where it stands in the file.")
            .Loads(context => context.LocationIn(context.Source.PostId, context.Source.Location));
    }
}

internal sealed class CitationConnectionType() : ConnectionType<CitationType, CitationRecord>("Citation", "citation", "citations");
