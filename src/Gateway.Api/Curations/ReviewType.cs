using Gateway.Api.Loading;
using Gateway.Api.Scalars;
using Gateway.Store.Curation;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Curations;

internal sealed class ReviewType : ObjectGraphType<Review>
{
    public ReviewType()
    {
        Name = "Review";
        Description = "What a curator said about a fact.";
        Field<NonNullGraphType<ReviewStateType>>("state").Description("The verdict.").Resolve(context => context.Source.State);
        Field<CurationType>("curation").Description("The decision; null while unreviewed.")
            .Loads(context => context.Source.Curation is { } key ? CurationLoaders.ByKey.Load(context, key) : default);
    }
}

internal sealed class ReviewStateType() : EnumType<ReviewState>("A curator's verdict.", new Dictionary<ReviewState, string>
{
    [ReviewState.Unreviewed] = "Nobody has looked yet.",
    [ReviewState.Accepted] = "Confirmed.",
    [ReviewState.Rejected] = "Refused; it is not proposed again.",
});

internal static class ReviewFields
{
    private const string RefusedArgument = "refused";

    public static void AddReview<TSource>(this ObjectGraphType<TSource> type, Func<TSource, Review> review) =>
        type.Field<NonNullGraphType<ReviewType>>("review").Description("What a curator said.").Resolve(context => review(context.Source));

    public static FieldBuilder<TSource, object> WithRefused<TSource>(this FieldBuilder<TSource, object> field) =>
        field.Argument<NonNullGraphType<BooleanGraphType>>(RefusedArgument, "Those that a curator refused, in place of the others.", argument => argument.DefaultValue = false);

    /// <summary>False for fields without the argument.</summary>
    public static bool Refused(this IResolveFieldContext context) => context.HasArgument(RefusedArgument) && context.GetArgument<bool>(RefusedArgument);
}
