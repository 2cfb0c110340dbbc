using Gateway.Api.Contract;
using Gateway.Api.Curations;
using Gateway.Api.Paging;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Types;

namespace Gateway.Api.Related;

/// <summary>The fields that lead to what is similar.</summary>
internal static class RelatedFields
{
    private const int UsualSections = 10;

    public static void AddRelatedPosts(this ObjectGraphType<PostRecord> type) =>
        type.Field<NonNullGraphType<RelatedPostConnectionType>>("relatedPosts").Description("Similar posts with the reasons for the score, best first.")
            .Argument<NonNullGraphType<FloatGraphType>>("minScore", "Leaves out weaker ones, 0 to 1.", argument => argument.DefaultValue = Thresholds.Score)
            .WithRefused()
            .Windowed((context, window) =>
            {
                var minScore = context.GetArgument<double>("minScore");
                if (minScore is not (>= 0 and <= 1))
                    throw new RequestException(ErrorCode.InvalidArgument, $"minScore is {minScore}; a score lies between 0 and 1.");
                return RelatedLoaders.OfPost.Load(context, context.Source.Id, new(minScore, context.Refused(), window));
            });

    public static void AddRelatedSections(this ObjectGraphType<SectionRecord> type) =>
        type.Field<NonNullGraphType<RelatedSectionConnectionType>>("relatedSections")
            .Description("Sections of other posts that are close in content, with the reasons, best first.")
            .Windowed((context, window) => RelatedLoaders.OfSection.Load(context, context.Source.Id, window), UsualSections);
}
