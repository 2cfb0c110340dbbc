using Gateway.Api.Loading;
using Gateway.Api.Provenances;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Content.Model;
using Gateway.Graph.Topics;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal sealed class TopicAssignmentType : ObjectGraphType<TopicAssignmentRecord>
{
    public TopicAssignmentType()
    {
        Name = "TopicAssignment";
        Description = "Says that a post or section has a topic.";
        Field<NonNullGraphType<TopicType>>("topic").Description("The topic.");
        Field<NonNullGraphType<TopicRoleType>>("role").Description("What the text does with it.");
        Field(assignment => assignment.Weight).Description("Share of the text it takes up, 0 to 1.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("sections").Description("Where, in reading order.")
            .Loads(context => context.Source is { PostId: { } post, Topic.Id: var topic }
                ? TopicLoaders.SectionsOfPost.Load(context, post)
                    .ThenLoad(sections => sections![topic].Select(section => SectionLoaders.ById.Load(context, section).AsObject()).ToArray().All())
                : SectionLoaders.ById.Load(context, context.Source.SectionId!.Value).Then(section => (object?)new[] { section! }));
        Field(assignment => assignment.Confidence).Description("How sure topic and role are, 0 to 1.");
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("Who or what states it.")
            .Resolve(context => context.Source.Origin == Origin.Curated
                ? Provenance.Curated(ProvenanceMethod.Curation)
                : Provenance.Of(context.Source.IsAuthored ? ProvenanceMethod.FrontMatter : ProvenanceMethod.NameMention));
    }
}

internal sealed class TopicRoleType() : EnumType<TopicRole>("What a text does with a topic.", new Dictionary<TopicRole, string>
{
    [TopicRole.Introduces] = "Explains it from the ground up.",
    [TopicRole.Covers] = "Treats it at length.",
    [TopicRole.Assumes] = "Uses it without explaining.",
    [TopicRole.Mentions] = "Names it.",
});
