using Gateway.Api.Contract;
using GraphQL;

namespace Gateway.Api.Scalars;

/// <summary>Reads arguments that have bounds.</summary>
internal static class WholeNumbers
{
    /// <exception cref="RequestException">It is out of bounds.</exception>
    public static int Between(this IResolveFieldContext context, string argument, int least, int most) => context.GetArgument<int>(argument) is var value && value >= least && value <= most
        ? value
        : throw new RequestException(ErrorCode.InvalidArgument, $"{argument} is {value}; send {least} to {most}.");
}
