using Gateway.Api.Loading;
using Gateway.Api.Nodes;
using Gateway.Api.Posts;
using Gateway.Api.Prerequisites;
using Gateway.Api.Reasons;
using Gateway.Api.Sections;
using Gateway.Api.Topics;
using Gateway.Graph;
using Gateway.Graph.ReadingPaths;
using Gateway.Graph.Topics;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Paths;

internal sealed class LearningPathType : ObjectGraphType<PlannedPath>
{
    public LearningPathType()
    {
        Name = "LearningPath";
        Description = "A reading plan.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NodeInterface>>>>("goals").Description("The posts and topics to reach.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LearningStepType>>>>("steps").Description("What to read, in order; the goals come last.")
            .Resolve(context => context.Source.Path.Steps);
        Field<NonNullGraphType<IntGraphType>>("timeToRead").Description("Minutes for all steps.")
            .Resolve(context => context.Source.TimeToRead);
        Field(path => path.ExceedsMaxMinutes).Description("Whether the goals alone, which are never left out, take longer than maxMinutes.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("uncoveredTopics").Description("Needed topics that no post introduces.")
            .Loads(context => context.Source.UncoveredTopics(context));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<LearningStepType>>>>("omittedSteps").Description("Left out because of maxMinutes, most needed first.")
            .Resolve(context => context.Source.Path.Omitted);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PrerequisiteCycleType>>>>("cycles")
            .Description("Circles among the prerequisites and where each was cut.")
            .Resolve(context => context.Source.Path.Cycles);
    }
}

internal sealed class LearningStepType : ObjectGraphType<LearningStep>
{
    public LearningStepType()
    {
        Name = "LearningStep";
        Description = "One thing to read in a plan.";
        Field(step => step.Position).Description("Place in the plan, from 1; 0 where it was left out.");
        Field(step => step.Layer).Description("Steps of one layer do not need each other; from 0.");
        Field<NonNullGraphType<PostType>>("post").Description("The post.").Loads(context => PostLoaders.ById.Load(context, context.Source.Post));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SectionType>>>>("sections").Description("Sections that suffice; empty means all of it.")
            .Loads(context => context.Source.Sections.Select(section => SectionLoaders.ById.Load(context, section).AsObject()).ToArray().All());
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TopicType>>>>("teaches").Description("What the reader takes along.")
            .Loads(context => Teaches(context).Then(topics => topics.Where(topic => topic.IsAuthored || topic.Role <= TopicRole.Covers).Select(topic => topic.Topic).DistinctBy(topic => topic.Id)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PostType>>>>("neededFor").Description("Later posts of the plan that need it.")
            .Loads(context => context.Posts(context.Source.NeededFor));
        Field<NonNullGraphType<PrerequisiteStrengthType>>("strength").Description("How much it is needed.");
        Field(step => step.Confidence).Description("How sure the need is, 0 to 1; 1 for goals.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ReasonType>>>>("reasons").Description("Why it is here, weightiest first; none for goals.")
            .Loads(context => context.Source.Need is { } need ? PrerequisiteLoaders.ById.Load(context, need).Then(found => found!.Reasons) : new Loaded<IReadOnlyList<Reason>>([]));
        Field(step => step.TimeToRead).Description("Minutes for these sections.");
    }

    /// <summary>Of the sections to be read where these suffice.</summary>
    private static Loaded<IEnumerable<TopicAssignmentRecord>> Teaches(IResolveFieldContext<LearningStep> context) => context.Source.Sections is []
        ? TopicLoaders.OfPost.Load(context, context.Source.Post).Then(IEnumerable<TopicAssignmentRecord> (topics) => topics!)
        : context.Source.Sections.Select(section => TopicLoaders.OfSection.Load(context, section).AsObject()).ToArray().All()
            .Then(found => found.Cast<IReadOnlyList<TopicAssignmentRecord>>().SelectMany(topics => topics));
}

internal sealed class PrerequisiteCycleType : ObjectGraphType<PrerequisiteCycle>
{
    public PrerequisiteCycleType()
    {
        Name = "PrerequisiteCycle";
        Description = "Posts that need each other in a circle.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<PostType>>>>("posts").Description("The circle in order: each needs the next, the last needs the first.")
            .Loads(context => context.Posts(context.Source.Posts));
        Field<NonNullGraphType<PostType>>("cutBefore").Description("The post whose need was ignored, being the weakest.")
            .Loads(context => PostLoaders.ById.Load(context, context.Source.CutBefore));
        Field(cycle => cycle.Confidence).Description("How sure the ignored need is, 0 to 1.");
    }
}

internal static class PathPosts
{
    public static Loaded<IReadOnlyList<object?>> Posts(this IResolveFieldContext context, IReadOnlyList<long> posts) =>
        posts.Select(post => PostLoaders.ById.Load(context, post).AsObject()).ToArray().All();
}
