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
            .Resolve(context => context.From<PostLoaders>().ById.Load(context.Source.PostId));
        Field<SectionType>("section").Description("The section it stands in; null before the first heading.")
            .Resolve(context => context.Source.SectionId is { } section ? context.From<SectionLoaders>().ById.Load(section) : null);
        Field(citation => citation.Marker).Description("Text of the callout, such as (Jacot et al. 2018).");
        Field<NonNullGraphType<TextContextType>>("context").Description("The sentence it stands in.")
            .Resolve(context => context.From<ContextLoaders>().ById.Load(context.Source.ContextId));
        Field<ReferenceType>("reference").Description("The bibliography entry; null if there is none.")
            .Resolve(context => context.Source.ReferenceId is { } reference ? context.From<CitationLoaders>().ReferenceById.Load(reference) : null);
        Field<PaperType>("paper").Description("The work; null if not identified.")
            .Resolve(context => context.Source.PaperId is { } paper ? context.From<PaperLoaders>().ById.Load(paper) : null);
        Field<SourceLocationType>("location").Description("Where it stands in the file.")
            .Resolve(context => context.LocationIn(context.Source.PostId, context.Source.Location));
    }
}

internal sealed class CitationConnectionType() : ConnectionType<CitationType, CitationRecord>("Citation", "citation", "citations");
