using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Provenances;

/// <summary>How sure something has to be to be shown.</summary>
internal static class ConfidenceArgument
{
    private const double Usual = 0.5;

    public static FieldBuilder<TSource, object> WithMinConfidence<TSource>(this FieldBuilder<TSource, object> field, string description) =>
        field.Argument<NonNullGraphType<FloatGraphType>>("minConfidence", description, argument => argument.DefaultValue = Usual);
}
