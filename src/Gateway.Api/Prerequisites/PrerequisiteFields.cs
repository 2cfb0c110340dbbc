using Gateway.Api.Curations;
using Gateway.Api.Paging;
using Gateway.Api.Provenances;
using Gateway.Graph.ReadingPaths;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Prerequisites;

/// <summary>What a post needs and what needs it.</summary>
internal static class PrerequisiteFields
{
    public static void AddPrerequisites(this ObjectGraphType<PostRecord> post)
    {
        post.Field<NonNullGraphType<PrerequisiteConnectionType>>("prerequisites").Description("Posts to read first, strongest need first.")
            .WithRefused()
            .Reaching((graph, id, transitive, minConfidence) => graph.PrerequisitesOf(id, transitive, minConfidence));
        post.Field<NonNullGraphType<PrerequisiteConnectionType>>("requiredFor").Description("Posts that need this one, strongest need first.")
            .Reaching((graph, id, transitive, minConfidence) => graph.RequiredFor(id, transitive, minConfidence));
    }

    private static void Reaching(
        this FieldBuilder<PostRecord, object> field, Func<NeedGraph, long, bool, double, IReadOnlyList<ReachedPost>> reach) => field
        .Argument<NonNullGraphType<BooleanGraphType>>("transitive", "Also indirect ones.", argument => argument.DefaultValue = false)
        .WithMinConfidence("At least so sure, 0 to 1.")
        .Windowed((context, window) =>
        {
            var (post, transitive, minConfidence) = (context.Source.Id, context.GetArgument<bool>("transitive"), context.MinConfidence());
            var reached = context.Refused()
                ? PrerequisiteLoaders.Refused.Load(context, post).Then(needs => (IReadOnlyList<ReachedPost>)[.. needs!.Where(need => need.Confidence >= minConfidence)])
                : PrerequisiteLoaders.Graph(context).Then(graph => reach(graph, post, transitive, minConfidence));
            return reached.Then(all => new Slice<ReachedPost>([.. all.Skip(window.Skip).Take(window.Take)], all.Count));
        });
}
