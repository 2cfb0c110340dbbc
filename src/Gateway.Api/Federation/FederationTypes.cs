using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Sections;
using Gateway.Api.Topics;
using GraphQL.Federation.Types;
using GraphQL.Types;

namespace Gateway.Api.Federation;

internal sealed class ServiceType : ObjectGraphType
{
    private string? sdl;

    public ServiceType()
    {
        Name = "_Service";
        Description = "The gateway as a subgraph.";
        Field<NonNullGraphType<StringGraphType>>("sdl").Description("Its schema, for composition.")
            .Resolve(context => sdl ??= new SubgraphExporter(context.Schema).Print());
    }
}

/// <summary>Types that other subgraphs may refer to and add fields to. Their key is their global id.</summary>
internal sealed class EntityType : EntityGraphType
{
    public EntityType()
    {
        Description = "An object that other subgraphs may refer to.";
        Type<PostType>();
        Type<SectionType>();
        Type<PaperType>();
        Type<TopicType>();
    }
}

internal sealed class RepresentationType : AnyScalarGraphType
{
    public RepresentationType() => Description = "An object as another subgraph refers to it: its __typename and its id.";
}
