using Gateway.Api.Contract;
using Gateway.Store.Reading;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace Gateway.Api.Provenances;

/// <summary>How sure something has to be to be shown.</summary>
internal static class ConfidenceArgument
{
    private const string Name = "minConfidence";

    public static FieldBuilder<TSource, object> WithMinConfidence<TSource>(this FieldBuilder<TSource, object> field, string description) =>
        field.Argument<NonNullGraphType<FloatGraphType>>(Name, description, argument => argument.DefaultValue = Thresholds.Confidence);

    /// <exception cref="RequestException">It is no share.</exception>
    public static double MinConfidence(this IResolveFieldContext context)
    {
        var value = context.GetArgument<double>(Name);
        return value is >= 0 and <= 1 ? value : throw new RequestException(ErrorCode.InvalidArgument, FormattableString.Invariant($"{Name} is {value}; send 0 to 1."));
    }
}
