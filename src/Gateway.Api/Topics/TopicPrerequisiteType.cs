using Gateway.Api.Curations;
using Gateway.Api.Loading;
using Gateway.Api.Prerequisites;
using Gateway.Api.Provenances;
using Gateway.Api.Reasons;
using Gateway.Content.Model;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal sealed class TopicPrerequisiteType : ObjectGraphType<TopicPrerequisiteRecord>
{
    public TopicPrerequisiteType()
    {
        Name = "TopicPrerequisite";
        Description = "Says that one topic should be known before another.";
        Field<NonNullGraphType<TopicType>>("topic").Description("The topic that needs.")
            .Loads(context => TopicLoaders.ById.Load(context, context.Source.TopicId));
        Field<NonNullGraphType<TopicType>>("prerequisite").Description("The topic that is needed.")
            .Loads(context => TopicLoaders.ById.Load(context, context.Source.NeedsId));
        Field<NonNullGraphType<PrerequisiteStrengthType>>("strength").Description("How much.");
        Field(need => need.Confidence).Description("How sure, 0 to 1.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReasonType>>>>("reasons").Description("Why, weightiest first.");
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("Who or what states it.")
            .Resolve(context => context.Source.Review.State == ReviewState.Accepted ? Provenance.Curated(ProvenanceMethod.NameMention) : Provenance.Of(ProvenanceMethod.NameMention));
        this.AddReview(need => need.Review);
    }
}
