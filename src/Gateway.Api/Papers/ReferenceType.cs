using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Papers;

internal sealed class ReferenceType : NodeType<ReferenceRecord>
{
    public ReferenceType()
        : base("Reference", "An entry of a post's bibliography.", reference => reference.Key)
    {
        Field<NonNullGraphType<PostType>>("post").Description("The post it belongs to.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        Field(reference => reference.Position).Description("Place in the list, from 1.");
        Field(reference => reference.Label, nullable: true).Description("Label as printed, such as [3].");
        Field(reference => reference.Text).Description("The entry as printed.");
        Field(reference => reference.Title, nullable: true).Description("Title read from it.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("authors").Description("Names read from it.");
        Field(reference => reference.Year, nullable: true).Description("Year read from it.");
        Field(reference => reference.Venue, nullable: true).Description("Venue read from it.");
        Field<UrlType>("url").Description("First link in it.");
        Field<PaperType>("paper").Description("The work it names; null if not identified.")
            .Loads(context => context.Source.PaperId is { } paper ? PaperLoaders.ById.Load(context, paper) : default);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CitationType>>>>("citations").Description("Places in the text that point to it.")
            .Loads(context => CitationLoaders.CitationsOfReference.Load(context, context.Source.Id));
        Field<SourceLocationType>("location").Description("Where it stands in the file.")
            .Loads(context => context.LocationIn(context.Source.PostId, context.Source.Location));
    }
}

internal sealed class ReferenceConnectionType() : ConnectionType<ReferenceType, ReferenceRecord>("Reference", "reference", "references");
