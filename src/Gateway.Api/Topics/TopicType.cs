using Gateway.Api.Curations;
using Gateway.Api.Links;
using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Paging;
using Gateway.Api.Papers;
using Gateway.Api.Posts;
using Gateway.Api.Provenances;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Topics;

internal sealed class TopicType : NodeType<TopicRecord>
{
    public TopicType()
        : base("Topic", "A concept in the sense of SKOS.", topic => topic.Key)
    {
        Field(topic => topic.PrefLabel).Description("Preferred name.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("altLabels").Description("Other names and abbreviations.");
        Field(topic => topic.Definition, nullable: true).Description("One or two sentences, taken from a post where possible.");
        AddRelations();
        Field<NonNullGraphType<PostConnectionType>>("posts").Description("Posts with this topic, heaviest first.")
            .Argument<ListGraphType<NonNullGraphType<TopicRoleType>>>("roles", "Roles it may play; all if left out.")
            .Argument<NonNullGraphType<BooleanGraphType>>("includeNarrower", "Also posts with a narrower topic.", argument => argument.DefaultValue = true)
            .Windowed((context, window) => PostLoaders.OfTopic.Load(
                context, context.Source.Id, new(TopicArguments.Roles(context), context.GetArgument<bool>("includeNarrower"), window)));
        Field<NonNullGraphType<PaperConnectionType>>("papers").Description("Papers cited where it is treated, most cited first.")
            .Windowed((context, window) => PaperLoaders.OfTopic.Load(context, context.Source.Id, window));
        Field<LinkEndpointType>("introducedIn").Description("Best place to learn it; null if nowhere introduced.")
            .Resolve(context => context.Source.IntroducedPostId is { } post ? new LinkEndpoint(post, context.Source.IntroducedSectionId, WrittenAnchor: null) : null);
        AddPrerequisites();
        Field(topic => topic.PostCount).Description("Posts with this topic in any role.");
        Field(topic => topic.IntroducingPostCount).Description("Posts that introduce it.");
        Field(topic => topic.AssumingPostCount).Description("Posts that assume it.");
    }

    private void AddRelations()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("broader").Description("More general topics.")
            .Loads(context => TopicLoaders.Broader.Load(context, context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("narrower").Description("More special topics.")
            .Loads(context => TopicLoaders.Narrower.Load(context, context.Source.Id));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("related").Description("Neighbours that are neither broader nor narrower.")
            .Loads(context => TopicLoaders.Related.Load(context, context.Source.Id));
    }

    private void AddPrerequisites()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicPrerequisiteType>>>>("prerequisites").Description("Topics to know first, strongest need first.")
            .WithRefused()
            .LoadsNeeds(TopicLoaders.Prerequisites);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicPrerequisiteType>>>>("requiredFor").Description("Topics that need this one, strongest need first.")
            .LoadsNeeds(TopicLoaders.RequiredFor);
    }
}

internal static class TopicNeeds
{
    public static void LoadsNeeds(this FieldBuilder<TopicRecord, object> field, Loader<long, IReadOnlyList<TopicPrerequisiteRecord>> loader) => field
        .WithMinConfidence("Leaves out weaker ones, 0 to 1.")
        .Loads(context =>
        {
            var (least, refused) = (context.MinConfidence(), context.Refused());
            return loader.Load(context, context.Source.Id).Then(found => found!.Where(need => need.Confidence >= least && (need.Review.State == ReviewState.Rejected) == refused));
        });
}

internal sealed class TopicConnectionType() : ConnectionType<TopicType, TopicRecord>("Topic", "topic", "topics");
