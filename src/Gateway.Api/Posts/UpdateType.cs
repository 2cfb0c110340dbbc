using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Posts;

internal sealed class UpdateType : NodeType<UpdateRecord>
{
    public UpdateType()
        : base("Update", "A dated note of change, such as [Updated on 2023-01-24: ...].", update => update.Key)
    {
        Field<NonNullGraphType<PostType>>("post").Description("The post.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.PostId));
        Field<LocalDateType>("date").Description("Day given; null if it cannot be read.");
        Field(update => update.Text).Description("The note, plain text.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("sections").Description("Sections it names that exist now.")
            .Loads(context => SectionLoaders.Outline.Load(context, context.Source.PostId).Then(outline => context.Source.Sections.Select(outline!.SectionAt)));
        Field<SourceLocationType>("location").Description("Where it stands in the file.")
            .Loads(context => context.LocationIn(context.Source.PostId, context.Source.Location));
    }
}
