using Gateway.Api.Curations;
using Gateway.Api.Loading;
using Gateway.Api.Paging;
using Gateway.Api.Posts;
using Gateway.Api.Provenances;
using Gateway.Api.Reasons;
using Gateway.Api.Scalars;
using Gateway.Api.Sections;
using Gateway.Content.Model;
using Gateway.Graph.Prerequisites;
using Gateway.Graph.ReadingPaths;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using GraphQL.Types;

namespace Gateway.Api.Prerequisites;

internal sealed class PrerequisiteConnectionType() : EdgedConnectionType<PostType, ReachedPost>(
    "Prerequisite", "A page of posts before or after another in reading order.", new PrerequisiteEdgeType(),
    context => context.Source.Nodes.Select(reached => PostLoaders.ById.Load(context, reached.Post).AsObject()).ToArray().All().Result);

internal sealed class PrerequisiteEdgeType : ObjectGraphType<PageItem<ReachedPost>>
{
    public PrerequisiteEdgeType()
    {
        Name = "PrerequisiteEdge";
        Description = "One post and why it belongs before or after.";
        Field(edge => edge.Cursor).Description("Where to go on from.");
        Field<NonNullGraphType<PostType>>("node").Description("The post at the other end.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.Item.Post));
        Field<NonNullGraphType<PrerequisiteStrengthType>>("strength").Description("How much it is needed.").Resolve(context => context.Source.Item.Strength);
        Field<NonNullGraphType<IntGraphType>>("distance").Description("Steps away; 1 is direct.").Resolve(context => context.Source.Item.Distance);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("sections")
            .Description("Sections of the needed post that suffice; empty means all of it. Of the last step, where it is indirect.")
            .Loads(context => PrerequisiteLoaders.Sections.Load(context, context.Source.Item.Need));
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("How sure, 0 to 1; of all steps together.").Resolve(context => context.Source.Item.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReasonType>>>>("reasons")
            .Description("Why, with the evidence, weightiest first. Of the last step, where it is indirect.")
            .Loads(context => PrerequisiteLoaders.ById.Load(context, context.Source.Item.Need).Then(need => need!.Reasons));
        Field<NonNullGraphType<ProvenanceType>>("provenance").Description("Who or what states it.")
            .Loads(context => PrerequisiteLoaders.ById.Load(context, context.Source.Item.Need).Then(need => Stated(need!)));
        Field<NonNullGraphType<ReviewType>>("review").Description("What a curator said. Of the last step, where it is indirect.")
            .Loads(context => PrerequisiteLoaders.ById.Load(context, context.Source.Item.Need).Then(need => need!.Review));
    }

    private static Provenance Stated(PrerequisiteRecord need) => need switch
    {
        { IsAuthored: true } => new(Origin.Authored, need.Method, "prerequisites 1"),
        { Review.State: ReviewState.Accepted } => Provenance.Curated(need.Method),
        _ => new(Origin.Inferred, need.Method, "prerequisites 1"),
    };
}

internal sealed class PrerequisiteStrengthType() : EnumType<PrerequisiteStrength>("How much something is needed.", new Dictionary<PrerequisiteStrength, string>
{
    [PrerequisiteStrength.Required] = "Without it the text cannot be followed.",
    [PrerequisiteStrength.Helpful] = "With it the text is easier.",
});
